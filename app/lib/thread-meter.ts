import { threadId } from "node:worker_threads";

/** A task as its thread gets it: `meter` is where the thread says which it is, and what it had used before. */
export interface MeteredTask<Task> {
  task: Task;
  meter: SharedArrayBuffer;
}

/** Places in the meter. `usedBefore`: microseconds of processor time. A thread's id is never 0, which is the main one's. */
export const METER = { thread: 0, usedBefore: 1, bytes: 2 * BigInt64Array.BYTES_PER_ELEMENT };

/** Called in the thread as its first deed for a task. */
export function startMeter(shared: SharedArrayBuffer): void {
  const meter = new BigInt64Array(shared);
  const { user, system } = process.threadCpuUsage();
  Atomics.store(meter, METER.usedBefore, BigInt(user + system));
  Atomics.store(meter, METER.thread, BigInt(threadId));
}
