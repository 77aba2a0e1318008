import { z } from "zod";

/**
 * What travels to open pages when something changed: never the thing itself, only that it did. The page asks again
 * for what it shows, through the same checks as ever.
 */
export const hintSchema = z.object({
  shopId: z.number().int(),
  /** "inbox", "conversation:<id>", "visitor:<id>", "sync" */
  topic: z.string(),
  type: z.string(),
  /** Of the changed object, where it has one; an older or equal one is no news. */
  version: z.number().int().optional(),
  /** Position in the shop's event log, for resuming. */
  eventId: z.string().optional(),
  /** Who types or stops typing: over in a moment and stored nowhere, so there is nothing to ask for. */
  typing: z.object({ isTyping: z.boolean(), name: z.string().nullable() }).optional(),
});

export type Hint = z.infer<typeof hintSchema>;
