import { z } from "zod";
import { changeSearchWordSchema } from "~/knowledge/writing/knowledge-input";

/** What the page of the test search sends and its action reads. */
export const searchIntentSchema = changeSearchWordSchema.extend({
  intent: z.literal("change-search-word"),
});

export type SearchIntent = z.input<typeof searchIntentSchema>;

/** What the page learns of an action. `message` says what went wrong and what to do. */
export type SearchIntentResult = { ok: true } | { ok: false; message: string };
