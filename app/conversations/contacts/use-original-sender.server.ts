import { z } from "zod";
import {
  conversationIdSchema,
  permitAuthor,
  staffSchema,
} from "~/conversations/commands/conversation-command";
import { forgetMatches } from "~/conversations/orders/forget-matches.server";
import { rematchConversation } from "~/conversations/orders/rematch-conversation.server";
import type { ChangeAuthor } from "~/conversations/state/change-author";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import {
  lockConversation,
  type LockedConversation,
} from "~/conversations/state/lock-conversation.server";
import { pool, runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import { findOrCreateContact } from "./find-or-create-contact.server";
import { forwardedMailSchema, type ForwardedMail } from "./forwarded-mail";

const useOriginalSenderSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  /** The message that passes the mail on. */
  messageId: z.uuid(),
  /** False takes it back. */
  isUsed: z.boolean(),
});

export type UseOriginalSenderInput = z.input<typeof useOriginalSenderSchema>;

const LOCK_SENDER = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text`;
const FIND_FORWARDED = `SELECT forwarded FROM messages
  WHERE shop_id = $1 AND conversation_id = $2::uuid AND id = $3::uuid AND kind = 'inbound'`;
const HAS_ADDRESS = `SELECT FROM contact_addresses
  WHERE shop_id = $1 AND contact_id = $2::uuid AND value = (
    SELECT from_address FROM messages WHERE shop_id = $1 AND id = $3::uuid)`;
// Who was the contact before, as the newest line of the timeline about it says; they may be gone since.
const FIND_FORMER = `SELECT entry->>'from' AS id FROM messages AS m
  JOIN contacts AS c ON c.shop_id = m.shop_id AND c.id = (m.entry->>'from')::uuid
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.kind = 'event'
    AND m.entry->>'type' = 'original-sender-used' AND m.entry->>'messageId' = $3
  ORDER BY m.sequence DESC LIMIT 1`;

type Ids = Pick<z.infer<typeof useOriginalSenderSchema>, "conversationId" | "messageId">;

interface Change {
  messageId: string;
  original: ForwardedMail;
  author: ChangeAuthor;
}

async function findOriginal(shopId: ShopId, { conversationId, messageId }: Ids) {
  const { rows } = await pool.query<{ forwarded: unknown }>(FIND_FORWARDED, [
    shopId,
    conversationId,
    messageId,
  ]);
  const found = forwardedMailSchema.safeParse(rows[0]?.forwarded);
  if (!found.success) throw new AppError("CONFLICT", "This message passes on nobody’s mail.");
  return found.data;
}

async function use(
  tx: Transaction,
  shopId: ShopId,
  conversation: LockedConversation,
  { messageId, original, author }: Change,
): Promise<void> {
  const held = await runSql(tx, HAS_ADDRESS, [shopId, conversation.contactId, messageId]);
  if (held.length === 0)
    throw new AppError(
      "CONFLICT",
      "The conversation is with somebody else than who forwarded this message.",
    );
  const { address, name } = original;
  // Answers go to this very address, so whoever has it is meant, not who merely says that they do.
  const person = {
    address: { kind: "email", value: address },
    claimedBy: "",
    name,
    locale: null,
  };
  const contactId = await findOrCreateContact(tx, shopId, person);
  const cause = { type: "original-sender-used", messageId, address, contactId } as const;
  await changeLocked(tx, shopId, conversation, cause, author);
}

async function takeBack(
  tx: Transaction,
  shopId: ShopId,
  conversation: LockedConversation,
  { messageId, original, author }: Change,
): Promise<void> {
  const [former] = await runSql<{ id: string }>(tx, FIND_FORMER, [
    shopId,
    conversation.id,
    messageId,
  ]);
  if (!former)
    throw new AppError("CONFLICT", "Who forwarded this message is not a contact any more.");
  const { address } = original;
  const cause = {
    type: "original-sender-left",
    messageId,
    address,
    contactId: former.id,
  } as const;
  await changeLocked(tx, shopId, conversation, cause, author);
}

/**
 * An agent makes the original sender of a forwarded mail the contact of its conversation, or takes that back. Answers then go to them,
 * and the conversation's messages are matched again, the forwarded one as theirs. Records `conversation.original-sender-changed`.
 * AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND, CONFLICT (nothing is forwarded, or the contact is another one).
 */
export async function useOriginalSender(
  shopId: ShopId,
  input: UseOriginalSenderInput,
): Promise<void> {
  const { conversationId, messageId, staff, isUsed } = parseInput(useOriginalSenderSchema, input);
  const author = permitAuthor(staff, "conversation.use-original-sender");
  const original = await findOriginal(shopId, { conversationId, messageId });
  const isChanged = await withTransaction(async (tx) => {
    // The sender before the conversation, as where messages are received: the other way round both would wait for ever.
    await runSql(tx, LOCK_SENDER, [`${shopId} ${original.address}`]);
    const conversation = await lockConversation(tx, shopId, conversationId);
    if (isUsed === (conversation.originalOf === messageId)) return false;
    await (isUsed ? use : takeBack)(tx, shopId, conversation, { messageId, original, author });
    // It was matched as somebody else's.
    await forgetMatches(tx, shopId, conversationId);
    return true;
  });
  if (isChanged) await rematchConversation(shopId, conversationId);
}
