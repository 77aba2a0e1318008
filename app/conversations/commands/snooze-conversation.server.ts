import { z } from "zod";
import {
  changeConversation,
  changeIfThere,
} from "~/conversations/state/change-conversation.server";
import { pool, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { parseInput } from "~/lib/parse-input.server";
import { conversationIdSchema, permitAuthor, staffSchema } from "./conversation-command";

const MAX_DAYS = 366;

const snoozeSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  /** Null ends it now. */
  until: z
    .date()
    .refine((until) => until.getTime() > Date.now(), {
      message: "Choose a time that is still to come.",
    })
    .refine((until) => until.getTime() < Date.now() + MAX_DAYS * 86_400_000, {
      message: "Choose a time within a year.",
    })
    .nullable(),
});

export type SnoozeInput = z.input<typeof snoozeSchema>;

/**
 * Puts a conversation aside until a moment, or until the contact writes; null ends that. It then comes back unread.
 * Records `conversation.snoozed`. AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND.
 */
export async function snoozeConversation(shopId: ShopId, input: SnoozeInput): Promise<void> {
  const { conversationId, staff, until } = parseInput(snoozeSchema, input);
  const author = permitAuthor(staff, "conversation.organise");
  const cause = until ? ({ type: "snoozed", until } as const) : ({ type: "woken" } as const);
  await withSqlTransaction((tx) => changeConversation(tx, shopId, conversationId, cause, author));
}

const FIND_DUE = `SELECT shop_id AS "shopId", id::text FROM conversations
  WHERE snoozed_until <= now() ORDER BY snoozed_until LIMIT 500`;

/** Brings back what was put aside until now, up to 500 conversations of any shops. */
export async function wakeSnoozed(): Promise<void> {
  const { rows } = await pool.query<{ shopId: ShopId; id: string }>(FIND_DUE);
  for (const { shopId, id } of rows) {
    await withSqlTransaction((tx) =>
      changeIfThere(tx, shopId, id, { type: "woken" }, { actor: { kind: "system" } }),
    );
  }
}
