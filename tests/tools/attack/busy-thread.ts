import { METER, startMeter, type MeteredTask } from "~/lib/thread-meter";

interface BusyTask {
  kind: "answer" | "compute" | "regex" | "fill" | "wait" | "throw" | "throw-later";
}

const never = new Promise<never>(() => undefined);

/** A program for threads that does what a bad mail could make one do. */
export default async function runBusyTask({
  task,
  meter,
}: MeteredTask<BusyTask>): Promise<unknown> {
  startMeter(meter);
  switch (task.kind) {
    case "answer":
      return { thread: Number(new BigInt64Array(meter)[METER.thread]) };
    case "compute":
      for (;;) Math.random();
    case "regex":
      return /^(a+)+$/.test(`${"a".repeat(60)}b`);
    case "fill": {
      const kept: string[][] = [];
      for (;;) kept.push(Array.from({ length: 10_000 }, (_, index) => `${index} ${kept.length}`));
    }
    case "wait":
      return never;
    case "throw":
      throw new Error("as it was told");
    case "throw-later":
      setImmediate(() => {
        throw new Error("outside of any promise");
      });
      return never;
  }
}
