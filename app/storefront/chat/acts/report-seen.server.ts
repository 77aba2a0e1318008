import { z } from "zod";
import { findChatHead } from "~/channels/chat/find-chat.server";
import { markSeen } from "~/conversations/commands/mark-seen.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";

const sequence = z.coerce.number().int().min(0).catch(0);
const seenSchema = z.object({ delivered: sequence.default(0), read: sequence.default(0) });

/** Notes what has arrived at the shopper's page and what they have seen of it. */
export async function reportSeen({ shopId, visitor }: ChatCaller, fields: unknown): Promise<void> {
  const { delivered, read } = parseInput(seenSchema, fields);
  const head = await findChatHead(shopId, visitor.id);
  if (!head) return;
  const conversationId = head.id;
  await withSqlTransaction((tx) => markSeen(tx, shopId, { conversationId, delivered, read }));
}
