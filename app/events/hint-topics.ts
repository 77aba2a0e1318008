import type { EventType } from "./catalogue";

type EventFacts = Readonly<Record<string, unknown>>;

const conversationTopics = (payload: EventFacts) => [
  "inbox",
  `conversation:${String(payload["conversationId"])}`,
];
const syncTopics = () => ["sync"];
// Which conversations show a changed order is a question for the page: it looks again when one of its orders changed.
const commerceTopics = () => ["commerce"];

const TOPICS: Record<EventType, (payload: EventFacts) => string[]> = {
  "shop.installed": syncTopics,
  "shop.uninstalled": syncTopics,
  "sync.progressed": syncTopics,
  "sync.completed": () => ["sync", "commerce"],
  "sync.failed": syncTopics,
  "orders.changed": commerceTopics,
  "customers.changed": commerceTopics,
  "inventory.changed": commerceTopics,
  "conversation.created": conversationTopics,
  "conversation.status-changed": conversationTopics,
  "conversation.assigned": conversationTopics,
  "conversation.tagged": conversationTopics,
  "conversation.priority-changed": conversationTopics,
  "conversation.snoozed": conversationTopics,
  "conversation.spam-changed": conversationTopics,
  "conversation.merged": conversationTopics,
  "conversation.read-changed": conversationTopics,
  "conversation.contact-changed": conversationTopics,
  "conversation.sender-trusted": conversationTopics,
  "conversation.orders-matched": conversationTopics,
  "conversation.rated": conversationTopics,
  "conversation.handed-over": conversationTopics,
  "conversation.quick-answer-given": conversationTopics,
  "conversation.shopper-signed-in": conversationTopics,
  "message.received": conversationTopics,
  "message.noted": conversationTopics,
  "message.queued": conversationTopics,
  "message.cancelled": conversationTopics,
  "message.sent": conversationTopics,
  "message.delivered": conversationTopics,
  "message.read": conversationTopics,
  "message.delayed": conversationTopics,
  "message.failed": conversationTopics,
  "message.mailed": conversationTopics,
  "message.mail-failed": conversationTopics,
  "note.added": conversationTopics,
  "order.attached": conversationTopics,
  "order.detached": conversationTopics,
  "knowledge.changed": () => ["knowledge"],
  "storefront.changed": () => ["storefront"],
  "team.role-changed": () => ["team"],
};

/** Realtime topics whose pages show something that this event changed. */
export function hintTopics(type: EventType, payload: EventFacts): string[] {
  return TOPICS[type](payload);
}
