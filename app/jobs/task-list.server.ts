import type { TaskList } from "graphile-worker";
import { handleJob } from "./handle-job.server";

/**
 * Every job the worker can run. To add one: write `verb-noun.job.ts` and `verb-noun.handler.server.ts` in its domain
 * and list the pair here.
 */
const tasks: ReturnType<typeof handleJob>[] = [];

export const taskList: TaskList = Object.fromEntries(tasks);
