import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Stack } from "tests/tools/demo/start-stack";

/** Longest time that a request of somebody else may take meanwhile, in ms. */
const LONGEST_MS = 250;

/** A door of a process, by which others wait. */
export type Probe = { pid: number } & ({ origin: string } | { smtpPort: number });

/** "settle": say so when all questions that are under way now have been answered. */
export type ForHealthThread = "settle" | "stop";

/** An answer that took too long: when it was asked for, by `Date.now()`, and how long it took. */
interface LateAnswer {
  startedAt: number;
  ms: number;
}

export type FromHealthThread = "ready" | "settled" | LateAnswer;

/** Looks after the web and the worker process of a stack, as others who want something of them. */
export interface HealthWatch {
  /**
   * Does `work` and says what others waited for an answer of either process, when it was longer than it may be; null
   * otherwise.
   */
  findStall(work: () => Promise<unknown>): Promise<string | null>;
  stop(): Promise<void>;
}

/** Asks both processes of `stack` every few milliseconds how they are, until it is stopped. */
export async function watchHealth(stack: Stack): Promise<HealthWatch> {
  const { appOrigin, workerOrigin, inboundSmtpPort, web, worker } = stack;
  const probes: Probe[] = [
    { origin: appOrigin, pid: web.pid },
    { origin: workerOrigin, pid: worker.pid },
    { smtpPort: inboundSmtpPort, pid: worker.pid },
  ];
  const thread = new Worker(new URL("./health-thread.ts", import.meta.url), {
    workerData: { probes, longestMs: LONGEST_MS },
    execArgv: [],
  });
  await once(thread, "message");
  const late: LateAnswer[] = [];
  const unsettled: (() => void)[] = [];
  thread.on("message", (message: FromHealthThread) => {
    if (message === "settled") unsettled.shift()?.();
    else if (typeof message === "object") late.push(message);
  });
  const settle = () =>
    new Promise<void>((resolve) => {
      unsettled.push(resolve);
      thread.postMessage("settle" satisfies ForHealthThread, []);
    });
  return {
    async findStall(work) {
      // So that no answer is counted that was asked for before.
      await settle();
      const startedAt = Date.now();
      await work();
      await settle();
      const longest = late
        .filter((answer) => answer.startedAt >= startedAt)
        .reduce((max, { ms }) => Math.max(max, ms), 0);
      return longest === 0 ? null : `others waited ${longest} ms`;
    },
    async stop() {
      const ended = once(thread, "exit");
      thread.postMessage("stop" satisfies ForHealthThread, []);
      await ended;
    },
  };
}
