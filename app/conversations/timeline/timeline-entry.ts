import { z } from "zod";
import { orderChangeKind } from "~/events/order-change";

const staffId = z.string();
const priority = z.enum(["low", "normal", "high", "urgent"]);
const status = z.enum(["open", "waiting", "closed"]);

const originalSenderEntry = <Type extends string>(type: Type) =>
  z.object({
    type: z.literal(type),
    messageId: z.uuid(),
    address: z.string(),
    /** Contacts. */
    from: z.uuid(),
    to: z.uuid(),
  });

/**
 * What stands between the messages of a conversation, as facts: who did it stands in the message's author. Words are made
 * when it is read, for the team in `entry-words.ts` of the pages, and for shoppers by the storefront's texts.
 */
export const timelineEntrySchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("status-changed"), from: status, to: status }),
  z.object({
    type: z.literal("assigned"),
    from: staffId.nullable(),
    to: staffId.nullable(),
  }),
  z.object({ type: z.literal("tagged"), added: z.array(z.string()), removed: z.array(z.string()) }),
  z.object({ type: z.literal("priority-changed"), from: priority, to: priority }),
  z.object({ type: z.literal("snoozed"), until: z.iso.datetime().nullable() }),
  z.object({ type: z.literal("spam-changed"), isSpam: z.boolean() }),
  z.object({ type: z.literal("merged"), intoId: z.uuid() }),
  z.object({ type: z.literal("order-attached"), orderId: z.string(), orderName: z.string() }),
  z.object({ type: z.literal("order-detached"), orderId: z.string(), orderName: z.string() }),
  /** Changed at Shopify while it was attached; all that one look at it found. */
  z.object({
    type: z.literal("order-changed"),
    orderId: z.string(),
    orderName: z.string(),
    changes: z.array(orderChangeKind),
    /** When the last of it happened. */
    at: z.iso.datetime(),
  }),
  z.object({ type: z.literal("handed-over") }),
  z.object({ type: z.literal("rated"), score: z.number().int() }),
  z.object({ type: z.literal("sender-trusted"), address: z.string() }),
  z.object({ type: z.literal("sender-distrusted"), address: z.string() }),
  /** The contact was who forwarded a message, and is who wrote what is forwarded; and the other way round. */
  originalSenderEntry("original-sender-used"),
  originalSenderEntry("original-sender-left"),
  z.object({ type: z.literal("shopper-signed-in"), goesOnElsewhere: z.boolean() }),
  z.object({ type: z.literal("chat-mailed"), to: z.string() }),
  /** `reason` is what the mail server's answer means, in words. */
  z.object({ type: z.literal("chat-mail-failed"), to: z.string(), reason: z.string() }),
  z.object({ type: z.literal("delivery-failed"), messageId: z.uuid(), code: z.string() }),
  /** `reason` is what was said of a message that came back, which may be this one. */
  z.object({
    type: z.literal("delivery-doubted"),
    messageId: z.uuid(),
    recipient: z.string(),
    reason: z.string(),
  }),
  z.object({ type: z.literal("reply-cancelled"), messageId: z.uuid() }),
  /** Written before entries were facts. */
  z.object({ type: z.literal("sentence"), text: z.string() }),
]);

export type TimelineEntry = z.infer<typeof timelineEntrySchema>;
export type TimelineEntryType = TimelineEntry["type"];

/** What the shopper sees of the timeline too. */
export const SHOWN_TO_SHOPPERS = ["handed-over"] as const satisfies readonly TimelineEntryType[];
