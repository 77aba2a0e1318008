import { z } from "zod";

/** Who caused an event. A rule ignores the events that it caused itself. */
export const actorSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("staff"), id: z.string() }),
  z.object({ kind: z.literal("contact"), id: z.uuid() }),
  z.object({ kind: z.literal("rule"), id: z.string() }),
  z.object({ kind: z.literal("assistant") }),
  z.object({ kind: z.literal("shopify") }),
  z.object({ kind: z.literal("system") }),
]);

export type Actor = z.infer<typeof actorSchema>;
