import type { Prisma } from "@prisma/client";
import type { ChannelEvent } from "~/channels/contract/channel";
import { advanceDelivery } from "~/channels/outbound/advance-delivery.server";
import { reportDelivery } from "~/conversations/outbox/report-delivery.server";
import { runSql, type ShopId } from "~/database/db.server";
import { publishHintNow } from "~/realtime/publish-hint.server";

// Where the contact and the shop talk now.
const FIND_CONVERSATION = `SELECT c.id::text FROM contact_addresses AS a
  JOIN conversations AS c ON c.shop_id = a.shop_id AND c.contact_id = a.contact_id AND c.channel = $2
    AND ($5::uuid IS NULL OR c.connection_id = $5::uuid)
  WHERE a.shop_id = $1 AND a.kind = $3 AND a.value = $4 AND a.claimed_by = ''
  ORDER BY c.last_activity_at DESC LIMIT 1`;
const MAX_READ = 200;
const FIND_UNREAD = `SELECT m.id::text FROM messages AS m
  JOIN outbound_deliveries AS d ON d.shop_id = m.shop_id AND d.message_id = m.id
  WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND d.state IN ('sent', 'delivered') AND d.sent_at <= $3::timestamptz
  ORDER BY m.sequence DESC LIMIT ${MAX_READ}`;

type Tx = Prisma.TransactionClient;

interface ReceivedEvents {
  channel: string;
  connectionId: string | null;
  events: readonly ChannelEvent[];
}

async function markRead(tx: Tx, shopId: ShopId, conversationId: string, upTo: Date): Promise<void> {
  const values = [shopId, conversationId, upTo.toISOString()];
  for (const { id: messageId } of await runSql<{ id: string }>(tx, FIND_UNREAD, values)) {
    const read = { state: "read", code: null, reason: null } as const;
    if (!(await advanceDelivery(tx, shopId, { messageId, ...read }))) continue;
    const told = { messageId, conversationId, state: "read", code: null, reopens: false } as const;
    await reportDelivery(tx, shopId, told);
  }
}

/** Takes in `tx` what contacts did without a word: the team sees that one types, and which answers were read. */
export async function applyEvents(
  tx: Tx,
  shopId: ShopId,
  { channel, connectionId, events }: ReceivedEvents,
): Promise<void> {
  for (const event of events) {
    const { kind, value } = event.sender;
    const values = [shopId, channel, kind, value, connectionId];
    const [conversation] = await runSql<{ id: string }>(tx, FIND_CONVERSATION, values);
    if (!conversation) continue;
    if (event.kind === "read") await markRead(tx, shopId, conversation.id, event.upTo);
    else
      publishHintNow({
        shopId,
        topic: `conversation:${conversation.id}`,
        type: "visitor.typing",
        typing: { isTyping: event.isTyping, name: null },
      });
  }
}
