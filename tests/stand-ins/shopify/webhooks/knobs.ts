import { z } from "zod";

/** How deliveries go wrong on purpose; see `PATCH /control/webhooks/knobs`. */
export const knobsSchema = z.object({
  /** Share of webhooks that are never sent, 0–100. */
  dropPercent: z.number().min(0).max(100).default(0),
  /** Share of webhooks that are sent twice (same Webhook-Id), 0–100. */
  duplicatePercent: z.number().min(0).max(100).default(0),
  /** Delay before the first attempt, drawn from [from, to] milliseconds. */
  delayMs: z.tuple([z.number().min(0), z.number().min(0)]).default([0, 0]),
  /** Holds some webhooks back so that later ones overtake them. */
  reorder: z.boolean().default(false),
  /** Retries come this many times sooner than Shopify's 4-hour schedule. */
  retrySpeed: z.number().positive().default(1),
  /** Deliveries at once. */
  concurrency: z.number().int().min(1).max(256).default(16),
  /** Only these topics are subject to dropping, doubling, delaying and reordering. */
  topics: z.array(z.string()).nullable().default(null),
  /** Seed of the random draws. */
  seed: z.number().int().default(1),
});

export type Knobs = z.output<typeof knobsSchema>;

/** Waits before the eight retries: exponential, four hours in all. */
export const RETRY_SECONDS = [10, 30, 90, 270, 600, 1800, 3600, 8000];
