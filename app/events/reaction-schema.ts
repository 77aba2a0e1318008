import { z } from "zod";

// A job that follows from events does not know the catalogue, which knows the job. It says what it needs of them, and the
// compiler holds the two together.

/** Schema of a job that follows from events and needs none of their facts. A job that tells them apart narrows `type`. */
export const reactionSchema = z.object({
  shopId: z.number().int(),
  eventId: z.string(),
  type: z.string(),
});

/** Schema of a job that needs these facts of the events that it follows from. */
export const reactionWith = <Facts extends z.ZodRawShape>(facts: Facts) =>
  reactionSchema.extend({ payload: z.object(facts) });
