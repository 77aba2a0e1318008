import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";

/** What stands in every log line that is written while a request or a job is handled. */
export interface LogContext {
  /** Of the web request that is handled, or that the job follows from. */
  requestId?: string;
  /** Id of the job's kind: "channels.deliver-outbound". */
  job?: string;
  jobId?: string;
  /** 1 for the first. */
  attempt?: number;
}

const contexts = new AsyncLocalStorage<LogContext>();

/** Runs `work`; whatever it logs, now or later, carries `fields` beside those of the surrounding context. */
export function withLogContext<T>(fields: LogContext, work: () => T): T {
  return contexts.run({ ...contexts.getStore(), ...fields }, work);
}

/**
 * Runs `work` outside of every request and job: for what is made while one is handled and outlives it, such as a
 * connection that others use too.
 */
export function withoutLogContext<T>(work: () => T): T {
  return contexts.exit(work);
}

/** A copy of the fields that hold here. */
export function logContext(): LogContext {
  return { ...contexts.getStore() };
}

// What load balancers and gateways send: no spaces, no quotes, nothing that could forge a log line.
const WELL_FORMED = /^[\w.:-]{8,64}$/;

/** The request's own id (X-Request-Id) when it is well-formed, else a new one. */
export function chooseRequestId(given: string | string[] | undefined): string {
  return typeof given === "string" && WELL_FORMED.test(given) ? given : randomUUID();
}
