import type { TaskList } from "graphile-worker";
import { deliverOutboundJob } from "../channels/deliver-outbound.job";
import { handleDeliverOutbound } from "../channels/deliver-outbound.handler.server";
import { handleProcessInbound } from "../channels/process-inbound.handler.server";
import { processInboundJob } from "../channels/process-inbound.job";
import { handleMatchMessage } from "../conversations/match-message.handler.server";
import { matchMessageJob } from "../conversations/match-message.job";
import { handleRematchConversations } from "../conversations/rematch-conversations.handler.server";
import { rematchConversationsJob } from "../conversations/rematch-conversations.job";
import { handleJob } from "./handle-job.server";

/**
 * Every job the worker can run. To add one: write `verb-noun.job.ts` and `verb-noun.handler.server.ts` in its domain
 * and list the pair here.
 */
const tasks: ReturnType<typeof handleJob>[] = [
  handleJob(processInboundJob, handleProcessInbound),
  handleJob(deliverOutboundJob, handleDeliverOutbound),
  handleJob(matchMessageJob, handleMatchMessage),
  handleJob(rematchConversationsJob, handleRematchConversations),
];

export const taskList: TaskList = Object.fromEntries(tasks);
