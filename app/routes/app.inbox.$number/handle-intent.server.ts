import {
  conversationIntentSchema,
  type ConversationIntent,
} from "~/admin/inbox/conversation-intent";
import { addNote } from "~/conversations/commands/add-note.server";
import { assignConversation } from "~/conversations/commands/assign-conversation.server";
import { changeStatus } from "~/conversations/commands/change-status.server";
import type { CommandStaff } from "~/conversations/commands/conversation-command";
import { markRead, markUnread } from "~/conversations/commands/mark-read.server";
import { retryDelivery } from "~/conversations/commands/retry-delivery.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { trustSender } from "~/conversations/contacts/trust-sender.server";
import { useOriginalSender } from "~/conversations/contacts/use-original-sender.server";
import { attachOrder } from "~/conversations/orders/attach-order.server";
import { detachOrder } from "~/conversations/orders/detach-order.server";
import type { OutboundFile } from "~/conversations/outbox/outbound-files";
import { findConversationId } from "~/conversations/reads/find-conversation-id.server";
import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import type { Staff } from "~/shopify/authenticate-staff.server";
import { staffName } from "~/team/staff-name";

interface IntentRequest {
  /** Of the conversation, from the address. */
  number: number;
  staff: Staff;
  /** As it came in. */
  body: unknown;
  /** What goes out with a reply. */
  files: OutboundFile[];
}

/** Does what an agent asked for on the conversation page. AppErrors of the commands pass through. */
export async function handleIntent(shopId: ShopId, sent: IntentRequest): Promise<void> {
  const intent = parseInput(conversationIntentSchema, sent.body);
  const conversationId = await findConversationId(shopId, sent.number);
  if (!conversationId)
    throw new AppError("NOT_FOUND", "This conversation does not exist any more.");
  await run(shopId, intent, {
    conversationId,
    staff: { id: sent.staff.id, name: staffName(sent.staff), role: sent.staff.role },
    files: sent.files,
  });
}

interface IntentContext {
  conversationId: string;
  staff: CommandStaff;
}

async function run(
  shopId: ShopId,
  intent: ConversationIntent,
  { files, ...doing }: IntentContext & { files: OutboundFile[] },
): Promise<unknown> {
  switch (intent.intent) {
    case "reply":
      return sendReply(shopId, {
        ...doing,
        text: intent.text,
        cards: intent.cards,
        files,
        status: intent.status,
        requestId: intent.requestId,
      });
    case "note":
      return addNote(shopId, { ...doing, text: intent.text, requestId: intent.requestId });
    case "status":
      return changeStatus(shopId, { ...doing, status: intent.status });
    case "assign":
      return assignConversation(shopId, { ...doing, assigneeId: intent.staffId });
    case "read":
      return intent.isUnread ? markUnread(shopId, doing) : markRead(shopId, doing);
    case "retry":
      return retryDelivery(shopId, { messageId: intent.messageId, staff: doing.staff });
    case "attach":
      return attachOrder(shopId, { ...doing, orderId: intent.orderId });
    case "detach":
      return detachOrder(shopId, { ...doing, orderId: intent.orderId });
    case "trust-sender":
      return trustSender(shopId, { ...doing, isTrusted: intent.isTrusted });
    case "use-original-sender": {
      const { messageId, isUsed } = intent;
      return useOriginalSender(shopId, { ...doing, messageId, isUsed });
    }
  }
}
