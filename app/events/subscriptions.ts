import { deliverOutboundJob } from "~/channels/outbound/deliver-outbound.job";
import { startImportJob } from "~/commerce/sync/start-import.job";
import { matchMessageJob } from "~/conversations/orders/match-message.job";
import { rematchConversationsJob } from "~/conversations/orders/rematch-conversations.job";
import type { JobDefinition } from "~/jobs/define-job";
import { requestCloseGapsJob } from "~/knowledge/gaps/request-close-gaps.job";
import { scheduleChatMailJob } from "~/storefront/chat/mail/schedule-chat-mail.job";
import { requestPublishJob } from "~/storefront/publish/request-publish.job";
import type { EventType } from "./catalogue";
import type { EventJobPayload } from "./event-job";

/** A job that can follow from an event of a type. */
type Subscriber<Type extends EventType> = Pick<JobDefinition<EventJobPayload<Type>>, "id" | "run">;

const reactions = {
  "shop.installed": [startImportJob, requestPublishJob],
  "shop.uninstalled": [],
  "sync.progressed": [],
  "sync.completed": [rematchConversationsJob, requestPublishJob],
  "sync.failed": [],
  "orders.changed": [rematchConversationsJob],
  "customers.changed": [],
  "inventory.changed": [],
  "conversation.created": [],
  "conversation.status-changed": [],
  "conversation.assigned": [],
  "conversation.tagged": [],
  "conversation.priority-changed": [],
  "conversation.snoozed": [],
  "conversation.spam-changed": [],
  "conversation.merged": [],
  "conversation.read-changed": [],
  "conversation.contact-changed": [],
  "conversation.sender-trusted": [],
  "conversation.orders-matched": [],
  "conversation.rated": [],
  "conversation.handed-over": [],
  "conversation.quick-answer-given": [],
  "conversation.shopper-signed-in": [],
  "message.received": [matchMessageJob],
  "message.noted": [],
  "message.queued": [deliverOutboundJob, scheduleChatMailJob],
  "message.cancelled": [],
  "message.sent": [],
  "message.delivered": [],
  "message.read": [],
  "message.delayed": [],
  "message.failed": [],
  "message.mailed": [],
  "message.mail-failed": [],
  "note.added": [],
  "order.attached": [],
  "order.detached": [],
  "knowledge.changed": [requestPublishJob, requestCloseGapsJob],
  "storefront.changed": [requestPublishJob],
  "team.role-changed": [],
} satisfies { [Type in EventType]: readonly Subscriber<Type>[] };

/** Event → jobs that follow from it. A domain that wants to react adds its job here; nobody calls it. */
export const subscriptions: Record<EventType, readonly JobDefinition<object>[]> = reactions;
