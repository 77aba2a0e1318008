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

/** Event → jobs that follow from it. A domain that wants to react adds its job here; nobody calls it. */
const reactions = {
  "shop.installed": [startImportJob, requestPublishJob],
  "sync.completed": [rematchConversationsJob, requestPublishJob],
  "orders.changed": [rematchConversationsJob],
  "message.received": [matchMessageJob],
  "message.queued": [deliverOutboundJob, scheduleChatMailJob],
  "knowledge.changed": [requestPublishJob, requestCloseGapsJob],
  "storefront.changed": [requestPublishJob],
} satisfies { [Type in EventType]?: readonly Subscriber<Type>[] };

/** The jobs that follow from an event. */
export function jobsAfter(type: EventType): readonly JobDefinition<object>[] {
  const known: Partial<Record<EventType, readonly JobDefinition<object>[]>> = reactions;
  return known[type] ?? [];
}
