import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";
import { expect, test } from "vitest";
import { trackOwnJobs } from "./own-jobs";

const LOCKED = new Date("2026-11-30T10:00:00.282Z");
const worker = { workerPool: { id: "pool" } };

test("a job is known while it runs and shortly after, and not when it was locked anew", () => {
  const events: WorkerEvents = new EventEmitter();
  const ignore = () => undefined;
  const own = trackOwnJobs(events, { onCreate: ignore, onRelease: ignore });
  const tell = (event: string, told: object) =>
    (events as EventEmitter).emit(event, { worker, workerPool: worker.workerPool, ...told });
  tell("pool:create", {});
  const job = { id: "7", locked_at: LOCKED };
  // The database counts microseconds.
  const locked = { id: "7", lockedAt: LOCKED.getTime() + 0.999 };
  expect(own.isKnown("pool", locked)).toBe(false);
  tell("job:start", { job });
  expect(own.isKnown("pool", locked)).toBe(true);
  tell("job:complete", { job });
  expect(own.isKnown("pool", locked)).toBe(true);
  expect(own.isKnown("pool", { id: "7", lockedAt: LOCKED.getTime() + 3_000 })).toBe(false);
  expect(own.isKnown("pool", { ...locked, id: "8" })).toBe(false);
});
