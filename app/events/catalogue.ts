import { z } from "zod";
import { deliverOutboundJob } from "~/channels/outbound/deliver-outbound.job";
import { startImportJob } from "~/commerce/sync/start-import.job";
import { matchMessageJob } from "~/conversations/orders/match-message.job";
import { noteOrderChangesJob } from "~/conversations/orders/note-order-changes.job";
import { rematchConversationsJob } from "~/conversations/orders/rematch-conversations.job";
import type { JobDefinition } from "~/jobs/define-job";
import { requestCloseGapsJob } from "~/knowledge/gaps/request-close-gaps.job";
import { scheduleChatMailJob } from "~/storefront/chat/mail/schedule-chat-mail.job";
import { requestPublishJob } from "~/storefront/publish/request-publish.job";
import { orderChangeKind, orderChangeSchema } from "./order-change";

const conversationEvent = z.object({ conversationId: z.uuid() });
const messageEvent = conversationEvent.extend({ messageId: z.uuid() });
const orderLinkEvent = conversationEvent.extend({ orderId: z.string() });
const status = z.enum(["open", "waiting", "closed"]);
const handler = z.enum(["team", "self-service"]);
const priority = z.enum(["low", "normal", "high", "urgent"]);
/** ISO 8601 in UTC. */
const time = z.iso.datetime();
const staffId = z.string();

interface EventShape {
  readonly schema: z.ZodObject;
  readonly topics?: readonly string[];
  readonly jobs?: readonly object[];
}

// Which conversations show a changed order is a question for the page: it looks again when one of its orders changed.
const commerce = ["commerce"];
const sync = ["sync"];

/**
 * Everything that can happen: the facts of it, the realtime topics whose pages show it, and the jobs that follow from it.
 * Facts are ids and values, never what anybody wrote, and enough that the log alone tells how each conversation came to be
 * as it is. Pages learn of a conversation's events by its id. A domain that wants to react adds its job here; nobody
 * calls it.
 */
const catalogue = {
  "shop.installed": {
    schema: z.object({ isReinstall: z.boolean() }),
    topics: sync,
    jobs: [startImportJob, requestPublishJob],
  },
  "shop.uninstalled": { schema: z.object({}), topics: sync },
  "sync.progressed": { schema: z.object({ resource: z.string() }), topics: sync },
  "sync.completed": {
    schema: z.object({ resource: z.string() }),
    topics: ["sync", "commerce"],
    jobs: [rematchConversationsJob, requestPublishJob],
  },
  "sync.failed": { schema: z.object({ resource: z.string(), code: z.string() }), topics: sync },
  "orders.changed": {
    schema: z.object({
      orderIds: z.array(z.string()),
      /** What of it an agent should know; only where the mirror knew the order before. */
      changes: z.array(orderChangeSchema).optional(),
    }),
    topics: commerce,
    jobs: [rematchConversationsJob, noteOrderChangesJob],
  },
  "customers.changed": {
    schema: z.object({ customerIds: z.array(z.string()) }),
    topics: commerce,
  },
  "inventory.changed": {
    schema: z.object({ inventoryItemIds: z.array(z.string()) }),
    topics: commerce,
  },
  "conversation.created": {
    schema: conversationEvent.extend({
      channel: z.string(),
      contactId: z.uuid(),
      status,
      handler,
      at: time,
    }),
  },
  "conversation.status-changed": {
    schema: conversationEvent.extend({
      from: status,
      to: status,
      /** What happened to it: "message-received", "reply-queued", "status-set" … */
      reason: z.string(),
      at: time,
    }),
  },
  "conversation.assigned": {
    schema: conversationEvent.extend({
      from: staffId.nullable(),
      to: staffId.nullable(),
    }),
  },
  "conversation.tagged": {
    schema: conversationEvent.extend({
      added: z.array(z.string()),
      removed: z.array(z.string()),
    }),
  },
  "conversation.priority-changed": {
    schema: conversationEvent.extend({ from: priority, to: priority }),
  },
  "conversation.snoozed": { schema: conversationEvent.extend({ until: time.nullable() }) },
  "conversation.spam-changed": { schema: conversationEvent.extend({ isSpam: z.boolean() }) },
  "conversation.merged": { schema: conversationEvent.extend({ intoId: z.uuid() }) },
  "conversation.read-changed": { schema: conversationEvent.extend({ isUnread: z.boolean() }) },
  "conversation.contact-changed": {
    schema: conversationEvent.extend({ from: z.uuid(), to: z.uuid() }),
  },
  "conversation.sender-trusted": { schema: conversationEvent.extend({ isTrusted: z.boolean() }) },
  "conversation.original-sender-changed": {
    schema: conversationEvent.extend({ messageId: z.uuid(), isUsed: z.boolean() }),
  },
  "conversation.orders-matched": { schema: conversationEvent },
  "conversation.rated": { schema: conversationEvent.extend({ score: z.number().int() }) },
  "conversation.handed-over": {
    schema: conversationEvent.extend({ from: handler, to: handler, at: time }),
  },
  "conversation.quick-answer-given": { schema: conversationEvent },
  "conversation.shopper-signed-in": { schema: conversationEvent },
  "message.received": {
    schema: messageEvent.extend({
      channel: z.string(),
      at: time,
      /** It began the conversation. */
      isFirst: z.boolean(),
    }),
    jobs: [matchMessageJob],
  },
  /** A machine's message that nobody waits for an answer to. */
  "message.noted": {
    schema: messageEvent.extend({ channel: z.string(), automatic: z.string(), at: time }),
  },
  "message.queued": {
    schema: messageEvent.extend({ channel: z.string(), at: time, isRetry: z.boolean() }),
    jobs: [deliverOutboundJob, scheduleChatMailJob],
  },
  /** A reply that was taken back; the contact waits again since then, if they do. */
  "message.cancelled": { schema: messageEvent.extend({ waitingSince: time.nullable() }) },
  "message.sent": { schema: messageEvent },
  "message.delivered": { schema: messageEvent },
  "message.read": { schema: messageEvent },
  /** It waits for a further attempt. */
  "message.delayed": { schema: messageEvent },
  "message.failed": { schema: messageEvent.extend({ code: z.string() }) },
  /** Somebody says so without proof. */
  "message.delivery-doubted": { schema: messageEvent },
  "message.mailed": { schema: conversationEvent },
  "message.mail-failed": { schema: conversationEvent },
  "note.added": { schema: messageEvent.extend({ at: time }) },
  "order.attached": { schema: orderLinkEvent },
  "order.detached": { schema: orderLinkEvent },
  /** An attached order changed at Shopify. */
  "conversation.order-changed": {
    schema: orderLinkEvent.extend({ changes: z.array(orderChangeKind), at: time }),
  },
  "knowledge.changed": {
    schema: z.object({}),
    topics: ["knowledge"],
    jobs: [requestPublishJob, requestCloseGapsJob],
  },
  "storefront.changed": { schema: z.object({}), topics: ["storefront"], jobs: [requestPublishJob] },
  "team.role-changed": {
    schema: z.object({ memberId: staffId, from: z.string(), to: z.string() }),
    topics: ["team"],
  },
} as const satisfies Record<string, EventShape>;

export type EventType = keyof typeof catalogue;
export type EventPayload<Type extends EventType> = z.infer<(typeof catalogue)[Type]["schema"]>;

/** What a job gets that follows from an event. */
interface EventForJob<Type extends EventType> {
  shopId: number;
  eventId: string;
  type: Type;
  payload: EventPayload<Type>;
}

/** A job that takes the events of a type. `run` is no method here: the compiler then compares what it takes strictly. */
interface Reaction<Type extends EventType> {
  readonly id: string;
  readonly run: (event: EventForJob<Type>) => Promise<unknown>;
}

type EventDefinition<Type extends EventType> = {
  readonly schema: z.ZodType<EventPayload<Type>>;
  readonly jobs?: readonly Reaction<Type>[];
} & (EventPayload<Type> extends { conversationId: string }
  ? { readonly topics?: never }
  : { readonly topics: readonly string[] });

const definitions: { readonly [Type in EventType]: EventDefinition<Type> } = catalogue;

/** The schema of an event's facts. */
export function eventSchema<Type extends EventType>(type: Type): z.ZodType<EventPayload<Type>> {
  return definitions[type].schema;
}

/** The jobs that follow from an event. */
export function jobsAfter(type: EventType): readonly JobDefinition<object>[] {
  const { jobs = [] } = catalogue[type] as { jobs?: readonly JobDefinition<object>[] };
  return jobs;
}

/** Realtime topics whose pages show something that this event changed. */
export function topicsOf(
  type: EventType,
  payload: Readonly<Record<string, unknown>>,
): readonly string[] {
  const { conversationId } = payload;
  return typeof conversationId === "string"
    ? ["inbox", `conversation:${conversationId}`]
    : (definitions[type].topics ?? []);
}
