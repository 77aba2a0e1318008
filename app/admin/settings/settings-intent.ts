import { z } from "zod";

/** What the settings page sends: the form to store or to try. The form itself is checked by its own schema. */
export const settingsIntentSchema = z.object({
  intent: z.enum(["save", "test"]),
  settings: z.looseObject({}),
});

export type SettingsIntent = z.infer<typeof settingsIntentSchema>["intent"];

/** How saving or trying went. */
export type SettingsResult = { ok: true } | { ok: false; message: string };
