import type { EventPayload, EventType } from "./catalogue";

type EventFacts = Readonly<Record<string, unknown>>;

/** Events of one conversation. */
type ConversationEventType = {
  [Type in EventType]: EventPayload<Type> extends { conversationId: string } ? Type : never;
}[EventType];
type OtherEventType = Exclude<EventType, ConversationEventType>;

const syncTopics = () => ["sync"];
// Which conversations show a changed order is a question for the page: it looks again when one of its orders changed.
const commerceTopics = () => ["commerce"];

const TOPICS: Record<OtherEventType, () => string[]> = {
  "shop.installed": syncTopics,
  "shop.uninstalled": syncTopics,
  "sync.progressed": syncTopics,
  "sync.completed": () => ["sync", "commerce"],
  "sync.failed": syncTopics,
  "orders.changed": commerceTopics,
  "customers.changed": commerceTopics,
  "inventory.changed": commerceTopics,
  "knowledge.changed": () => ["knowledge"],
  "storefront.changed": () => ["storefront"],
  "team.role-changed": () => ["team"],
};

/** Realtime topics whose pages show something that this event changed. */
export function hintTopics(type: EventType, payload: EventFacts): string[] {
  const { conversationId } = payload;
  // The compiler holds the table complete for the others.
  return typeof conversationId === "string"
    ? ["inbox", `conversation:${conversationId}`]
    : TOPICS[type as OtherEventType]();
}
