import { z } from "zod";

/** Payload of a job that an event started. */
export const eventJobSchema = z.object({
  shopId: z.number().int(),
  eventId: z.string(),
  type: z.string(),
  payload: z.record(z.string(), z.unknown()),
});

export type EventJobPayload = z.infer<typeof eventJobSchema>;
