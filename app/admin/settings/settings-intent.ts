import { z } from "zod";

/** What the settings page sends: the form to store or to try. The form itself is checked by its own schema. */
export const settingsIntentSchema = z.object({
  intent: z.enum(["save", "test"]),
  settings: z.looseObject({}),
});
