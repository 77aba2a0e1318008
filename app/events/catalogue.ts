import { z } from "zod";

/** Who caused an event. A rule ignores the events that it caused itself. */
export const actorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("staff"), id: z.string() }),
  z.object({ kind: z.literal("contact"), id: z.uuid() }),
  z.object({ kind: z.literal("rule"), id: z.string() }),
  z.object({ kind: z.literal("assistant") }),
  z.object({ kind: z.literal("shopify") }),
  z.object({ kind: z.literal("system") }),
]);

export type Actor = z.infer<typeof actorSchema>;

const conversationEvent = z.object({ conversationId: z.uuid() });
const messageEvent = conversationEvent.extend({ messageId: z.uuid() });
const orderLinkEvent = conversationEvent.extend({ orderId: z.string() });
const status = z.enum(["open", "waiting", "closed"]);
const handler = z.enum(["team", "self-service"]);
const priority = z.enum(["low", "normal", "high", "urgent"]);
/** ISO 8601 in UTC. */
const time = z.iso.datetime();
const staffId = z.string();

/**
 * Everything that can happen, and what must be known of it: enough that the log alone tells how each conversation came to
 * be as it is. Payloads hold ids and facts, never what anybody wrote.
 */
export const eventSchemas = {
  "shop.installed": z.object({ isReinstall: z.boolean() }),
  "shop.uninstalled": z.object({}),
  "sync.progressed": z.object({ resource: z.string() }),
  "sync.completed": z.object({ resource: z.string() }),
  "sync.failed": z.object({ resource: z.string(), code: z.string() }),
  "orders.changed": z.object({ orderIds: z.array(z.string()) }),
  "customers.changed": z.object({ customerIds: z.array(z.string()) }),
  "inventory.changed": z.object({ inventoryItemIds: z.array(z.string()) }),
  "conversation.created": conversationEvent.extend({
    channel: z.string(),
    contactId: z.uuid(),
    status,
    handler,
    at: time,
  }),
  "conversation.status-changed": conversationEvent.extend({
    from: status,
    to: status,
    /** What happened to it: "message-received", "reply-queued", "status-set" … */
    reason: z.string(),
    at: time,
  }),
  "conversation.assigned": conversationEvent.extend({
    from: staffId.nullable(),
    to: staffId.nullable(),
  }),
  "conversation.tagged": conversationEvent.extend({
    added: z.array(z.string()),
    removed: z.array(z.string()),
  }),
  "conversation.priority-changed": conversationEvent.extend({ from: priority, to: priority }),
  "conversation.snoozed": conversationEvent.extend({ until: time.nullable() }),
  "conversation.spam-changed": conversationEvent.extend({ isSpam: z.boolean() }),
  "conversation.merged": conversationEvent.extend({ intoId: z.uuid() }),
  "conversation.read-changed": conversationEvent.extend({ isUnread: z.boolean() }),
  "conversation.contact-changed": conversationEvent.extend({ from: z.uuid(), to: z.uuid() }),
  "conversation.sender-trusted": conversationEvent.extend({ isTrusted: z.boolean() }),
  "conversation.orders-matched": conversationEvent,
  "conversation.rated": conversationEvent.extend({ score: z.number().int() }),
  "conversation.handed-over": conversationEvent.extend({ from: handler, to: handler, at: time }),
  "conversation.quick-answer-given": conversationEvent,
  "conversation.shopper-signed-in": conversationEvent,
  "message.received": messageEvent.extend({
    channel: z.string(),
    at: time,
    /** It began the conversation. */
    isFirst: z.boolean(),
  }),
  /** A machine's message that nobody waits for an answer to. */
  "message.noted": messageEvent.extend({ channel: z.string(), automatic: z.string(), at: time }),
  "message.queued": messageEvent.extend({ channel: z.string(), at: time, isRetry: z.boolean() }),
  /** A reply that was taken back; the contact waits again since then, if they do. */
  "message.cancelled": messageEvent.extend({ waitingSince: time.nullable() }),
  "message.sent": messageEvent,
  "message.delivered": messageEvent,
  "message.read": messageEvent,
  /** It waits for a further attempt. */
  "message.delayed": messageEvent,
  "message.failed": messageEvent.extend({ code: z.string() }),
  "message.mailed": conversationEvent,
  "message.mail-failed": conversationEvent,
  "note.added": messageEvent.extend({ at: time }),
  "order.attached": orderLinkEvent,
  "order.detached": orderLinkEvent,
  "knowledge.changed": z.object({}),
  "storefront.changed": z.object({}),
  "team.role-changed": z.object({ memberId: staffId, from: z.string(), to: z.string() }),
} as const satisfies Record<string, z.ZodType<object>>;

export type EventType = keyof typeof eventSchemas;
export type EventPayload<Type extends EventType> = z.infer<(typeof eventSchemas)[Type]>;
