import { Counter, Histogram } from "prom-client";
import { registry } from "./registry.server";

const registers = [registry];

const durations = new Histogram({
  name: "doorbell_job_duration_seconds",
  help: "How long one attempt of a job took.",
  labelNames: ["task"],
  buckets: [0.01, 0.05, 0.2, 1, 5, 20, 60, 300],
  registers,
});

const attempts = new Counter({
  name: "doorbell_job_attempts_total",
  help: "Attempts of jobs. failed: tried again later. ended: no further attempt helps, or none is left.",
  labelNames: ["task", "outcome"],
  registers,
});

const freed = new Counter({
  name: "doorbell_jobs_freed_total",
  help: "Jobs taken from workers that died.",
  registers,
});

type Outcome = "done" | "failed" | "ended";

/** Measures one attempt of a job. Call what it gives when the attempt is over; that gives milliseconds. */
export function measureJob(task: string): (outcome: Outcome) => number {
  const startedAt = performance.now();
  return (outcome) => {
    const ms = performance.now() - startedAt;
    durations.observe({ task }, ms / 1_000);
    attempts.inc({ task, outcome });
    return Math.round(ms);
  };
}

/** Counts jobs that were taken from workers that died. */
export function countFreedJobs(jobs: number): void {
  freed.inc(jobs);
}
