import type { z } from "zod";

/**
 * A kind of background work: what it is called, what it needs to know, what it does and how it may fail. Its functions
 * are methods, so that jobs of different payloads fit into one list.
 */
export interface JobDefinition<Payload extends object, Id extends string = string> {
  /** "commerce.refresh-objects": domain, then verb and noun. */
  readonly id: Id;
  /** Payloads hold ids. A new field is optional, so that jobs of the last release still parse. */
  readonly schema: z.ZodType<Payload>;
  /** Attempts before the job is given up; graphile-worker waits exp(attempt) seconds between them. */
  readonly maxAttempts: number;
  /** Lower runs first; 0 unless given. */
  readonly priority?: number;
  /**
   * Jobs of one queue run one after another. Names must be few (they are rows): hash what is many with `bucketQueue`.
   */
  queue?(payload: Payload): string;
  /**
   * Does the work. It imports its use case when it runs, since whoever adds the job imports this. A job with a
   * `repeatKey` gives the moment at which it wants to run again, which uses up none of its attempts: those are for
   * mistakes; or null when it is done.
   */
  run(payload: Payload): Promise<unknown>;
  /** Key of the job that `run` asks for: it makes one job of several that ask for the same. */
  repeatKey?(payload: Payload): string;
}

/** Declares a job. The worker knows it once it stands in worker/task-list.server.ts. */
export function defineJob<Payload extends object, const Id extends string>(
  definition: JobDefinition<Payload, Id>,
): JobDefinition<Payload, Id> {
  return definition;
}

/** One of `buckets` queue names for `key`, always the same for the same key. */
export function bucketQueue(name: string, key: string, buckets = 16): string {
  let hash = 0;
  for (const character of key) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return `${name}-${hash % buckets}`;
}
