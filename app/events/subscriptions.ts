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
  "conversation.updated": [],
  "message.received": [matchMessageJob],
  "message.queued": [deliverOutboundJob, scheduleChatMailJob],
  "message.sent": [],
  "message.failed": [],
  "note.added": [],
  "order.attached": [],
  "order.detached": [],
  "conversation.rated": [],
  "conversation.handed-over": [],
  "knowledge.changed": [requestPublishJob, requestCloseGapsJob],
  "storefront.changed": [requestPublishJob],
} satisfies { [Type in EventType]: readonly Subscriber<Type>[] };

/** Event → jobs that follow from it. A domain that wants to react adds its job here; nobody calls it. */
export const subscriptions: Record<EventType, readonly JobDefinition<object>[]> = reactions;
