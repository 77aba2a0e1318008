import { z } from "zod";

/** Who caused an event. Automations ignore the events they caused themselves. */
export const actorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("staff"), id: z.string() }),
  z.object({ kind: z.literal("contact"), id: z.uuid() }),
  z.object({ kind: z.literal("automation"), id: z.string() }),
  z.object({ kind: z.literal("system") }),
]);

export type Actor = z.infer<typeof actorSchema>;

const conversationEvent = z.object({ conversationId: z.uuid() });
const messageEvent = conversationEvent.extend({ messageId: z.uuid() });
const orderLinkEvent = conversationEvent.extend({ orderId: z.string() });

/** Everything that can happen, and what must be known of it. Payloads hold ids, never message bodies. */
export const eventSchemas = {
  "shop.installed": z.object({ isReinstall: z.boolean() }),
  "shop.uninstalled": z.object({}),
  "sync.progressed": z.object({ resource: z.string() }),
  "sync.completed": z.object({ resource: z.string() }),
  "sync.failed": z.object({ resource: z.string(), code: z.string() }),
  "orders.changed": z.object({ orderIds: z.array(z.string()) }),
  "customers.changed": z.object({ customerIds: z.array(z.string()) }),
  "inventory.changed": z.object({ inventoryItemIds: z.array(z.string()) }),
  "conversation.created": conversationEvent,
  "conversation.updated": conversationEvent,
  "message.received": messageEvent,
  "message.queued": messageEvent,
  "message.sent": messageEvent,
  "message.failed": messageEvent.extend({ code: z.string() }),
  "note.added": messageEvent,
  "order.attached": orderLinkEvent,
  "order.detached": orderLinkEvent,
  "conversation.rated": conversationEvent.extend({ score: z.number().int() }),
  "conversation.handed-over": conversationEvent,
  "knowledge.changed": z.object({}),
  "storefront.changed": z.object({}),
} as const satisfies Record<string, z.ZodType<object>>;

export type EventType = keyof typeof eventSchemas;
export type EventPayload<Type extends EventType> = z.infer<(typeof eventSchemas)[Type]>;
