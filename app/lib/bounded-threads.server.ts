import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Transferable, Worker } from "node:worker_threads";
import { Piscina } from "piscina";
import { METER, type MeteredTask } from "./thread-meter";

/** What one task may cost before its thread is ended. */
export interface ThreadLimits {
  /** Threads of a process; they stay once they are started. */
  threads: number;
  /** Processor time of the thread, so that a busy machine ends nobody's work. */
  cpuMs: number;
  /** By the clock, from the task's start: for what waits for ever, or is too deep in native code to be asked. */
  wallMs: number;
  /** Heap of one thread. Buffers are not part of it: whoever hands them over bounds them. */
  heapMb: number;
}

interface BoundedThreadsOptions {
  /** The thread's program as it is built, `build/{program}.js`. */
  program: string;
  /** Its source below the project's folder, for development and tests. */
  source: string;
  limits: ThreadLimits;
  /** Told of what went wrong outside of any task. */
  onTrouble: (error: unknown) => void;
}

export interface BoundedThreads {
  /**
   * Runs `task` in a thread; what `transfer` names is moved there instead of copied. Throws ThreadLimitError when it
   * went over a limit, ThreadStartError when there is no thread, else what the task threw. Other tasks, waiting or running, are not touched by either.
   */
  run(task: object, transfer: Transferable[]): Promise<unknown>;
}

/** A task was ended because it went over a limit. */
export class ThreadLimitError extends Error {
  override readonly name = "ThreadLimitError";
  constructor(limit: "processor time" | "time" | "memory") {
    super(`it took more ${limit} than one item may take`);
  }
}

/** The threads' program could not be started; says nothing about the task. */
export class ThreadStartError extends Error {
  override readonly name = "ThreadStartError";
}

const LOOK_EVERY_MS = 100;

// Built processes have the program beside them (`npm run build`; Remix's part is in folders below); from sources tsx loads it.
// What the process itself was told to load first (`--import`) is not for threads, which have no environment.
function findProgram({ program, source }: BoundedThreadsOptions): {
  filename: string;
  execArgv: string[];
} {
  const folder = dirname(fileURLToPath(import.meta.url));
  const built = [folder, dirname(folder), dirname(dirname(folder))]
    .map((place) => join(place, `${program}.js`))
    .find((file) => existsSync(file));
  if (built) return { filename: built, execArgv: ["--enable-source-maps"] };
  return { filename: join(process.cwd(), source), execArgv: ["--import", "tsx"] };
}

/** What a task's failure means: it took too much, or its thread never came to it, or what it threw itself. */
function explainFailure(error: unknown, shared: SharedArrayBuffer): unknown {
  if (error instanceof ThreadLimitError || error instanceof ThreadStartError) return error;
  const isMemory =
    error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  if (isMemory) return new ThreadLimitError("memory");
  const hasBegun = Atomics.load(new BigInt64Array(shared), METER.thread) !== 0n;
  if (hasBegun) return error;
  // A release that was not built whole, say. That is not the task's fault.
  return new ThreadStartError("the thread's program could not be started", { cause: error });
}

/** Looks now and then at what a task has cost, until the function it gives is called; `end` is told when it is too much. */
function watchTask(
  findThread: (id: number) => Worker | undefined,
  shared: SharedArrayBuffer,
  { limits, end }: { limits: ThreadLimits; end: (error: ThreadLimitError) => void },
): () => void {
  const meter = new BigInt64Array(shared);
  let startedAt: number | undefined;
  let isOver = false;
  const timer = setInterval(() => {
    const thread = findThread(Number(Atomics.load(meter, METER.thread)));
    if (!thread) return;
    startedAt ??= performance.now();
    if (performance.now() - startedAt > limits.wallMs) return end(new ThreadLimitError("time"));
    thread.cpuUsage().then(
      ({ user, system }) => {
        const used = user + system - Number(Atomics.load(meter, METER.usedBefore));
        if (!isOver && used > limits.cpuMs * 1_000) end(new ThreadLimitError("processor time"));
      },
      // It has ended meanwhile, which the pool reports.
      () => undefined,
    );
  }, LOOK_EVERY_MS);
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}

/** Threads for work on what strangers sent: each task is bounded, and one that goes too far takes nothing else along. */
export function boundedThreads(options: BoundedThreadsOptions): BoundedThreads {
  const { limits, onTrouble } = options;
  const waiting = new Set<(error: unknown) => void>();
  let pool: Piscina | undefined;

  const openPool = (): Piscina => {
    const opened = new Piscina({
      ...findProgram(options),
      minThreads: 1,
      maxThreads: limits.threads,
      idleTimeout: Infinity,
      // A thread that sleeps in Atomics.wait could not finish what it does beside the task.
      atomics: "disabled",
      // Strangers' input is read there: nothing of the environment's secrets is.
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb, maxYoungGenerationSizeMb: 32 },
    });
    opened.on("error", (error: unknown) => {
      onTrouble(error);
      // A program that does not even start leaves its tasks waiting for ever: they fail, and the next starts anew.
      if (opened.threads.length > 0) return;
      if (pool === opened) pool = undefined;
      const cause = error;
      for (const fail of waiting)
        fail(new ThreadStartError("no thread could be started", { cause }));
    });
    return opened;
  };

  return {
    async run(task, transfer) {
      pool ??= openPool();
      const threads = pool;
      const meter = new SharedArrayBuffer(METER.bytes);
      const abort = new AbortController();
      const { promise: failure, reject: fail } = Promise.withResolvers<never>();
      waiting.add(fail);
      const stopWatching = watchTask(
        (id) => threads.threads.find(({ threadId }) => threadId === id),
        meter,
        { limits, end: (error) => (fail(error), abort.abort()) },
      );
      const metered: MeteredTask<object> = { task, meter };
      try {
        const work = threads.run(metered, { transferList: transfer, signal: abort.signal });
        return await Promise.race([work, failure]);
      } catch (error) {
        throw explainFailure(error, meter);
      } finally {
        stopWatching();
        waiting.delete(fail);
      }
    },
  };
}
