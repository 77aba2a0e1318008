import type { z } from "zod";

/** A kind of background work: what it is called, what it needs to know and how it may fail. */
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
  readonly queue?: (payload: Payload) => string;
}

/** Declares a job. Its handler stands beside it in `….handler.server.ts` and is listed in task-list.server.ts. */
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
