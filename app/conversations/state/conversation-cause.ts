import type { AutomaticKind } from "~/conversations/inbound/inbound-message";
import type { OrderChangeKind } from "~/events/order-change";
import type { ConversationStatus, Priority } from "./conversation-state";

/** Everything that can happen to a conversation, with the facts that its state, its timeline and its events need. */
export type ConversationCause =
  | {
      type: "message-received";
      messageId: string;
      channel: string;
      at: Date;
      preview: string;
      automatic: AutomaticKind;
      /** A machine's message that must not call for attention. */
      isQuiet: boolean;
      /** It began the conversation. */
      isFirst: boolean;
    }
  | { type: "person-requested"; at: Date; isFirst: boolean }
  | { type: "quick-answer-given"; at: Date; preview: string; isFirst: boolean }
  | {
      type: "reply-queued";
      messageId: string;
      channel: string;
      at: Date;
      preview: string;
      /** What the conversation is afterwards. */
      status: "waiting" | "closed";
    }
  | {
      type: "reply-cancelled";
      messageId: string;
      /** When the contact's oldest message came that is now without an answer again; null: they are owed none. */
      waitingSince: Date | null;
      /** When the first answer went out that is left. */
      firstRepliedAt: Date | null;
      /** The beginning of what was said last, without it. */
      preview: string;
      at: Date;
    }
  | { type: "reply-released"; messageId: string; channel: string; at: Date }
  | { type: "delivery-retried"; messageId: string; channel: string; at: Date }
  | {
      type: "delivery-reported";
      messageId: string;
      /** delayed: it waits for a further attempt. */
      state: "sent" | "delivered" | "read" | "failed" | "delayed";
      code: string | null;
      /** Whether a failure calls the team back. */
      reopens: boolean;
      at: Date;
    }
  /** Somebody says, and does not prove, that a message of ours came back. */
  | { type: "delivery-doubted"; messageId: string; recipient: string; reason: string }
  | { type: "note-added"; messageId: string; at: Date }
  | { type: "status-set"; status: ConversationStatus; at: Date }
  | { type: "assigned"; assigneeId: string | null }
  | { type: "tagged"; added: readonly string[]; removed: readonly string[] }
  | { type: "priority-set"; priority: Priority }
  | { type: "snoozed"; until: Date }
  | { type: "woken" }
  | { type: "spam-marked"; isSpam: boolean; at: Date }
  | { type: "merged"; intoId: string; at: Date }
  | { type: "read" }
  | { type: "unread" }
  | { type: "seen"; delivered: number; read: number }
  | { type: "contact-changed"; contactId: string }
  | { type: "sender-trusted"; address: string; staffId: string }
  | { type: "sender-distrusted"; address: string }
  | { type: "original-sender-used"; messageId: string; address: string; contactId: string }
  | { type: "original-sender-left"; messageId: string; address: string; contactId: string }
  | { type: "order-decided"; orderId: string; orderName: string; isAttached: boolean }
  /** `changes` are of an attached order, the last of them at `at`. */
  | {
      type: "order-changed";
      orderId: string;
      orderName: string;
      changes: readonly OrderChangeKind[];
      at: Date;
    }
  | { type: "orders-matched"; attachedOrderIds: readonly string[] }
  | { type: "rated"; score: number }
  | { type: "chat-mailed"; to: string }
  | { type: "chat-mail-failed"; to: string; reason: string }
  | { type: "shopper-signed-in"; goesOnElsewhere: boolean }
  | { type: "preview-renewed"; preview: string };

export type CauseType = ConversationCause["type"];
export type CauseOf<Type extends CauseType> = Extract<ConversationCause, { type: Type }>;
