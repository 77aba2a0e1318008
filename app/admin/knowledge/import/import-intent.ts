import { z } from "zod";
import type {
  CsvImportResult,
  CsvPreview,
  PolicyImportResult,
} from "~/knowledge/import/import-views";

/** The largest file that is read, in characters. */
export const MAX_CSV_LENGTH = 5_000_000;

const csv = z
  .string()
  .min(1, { message: "The file is empty." })
  .max(MAX_CSV_LENGTH, { message: "The file is larger than 5 MB. Split it." });

/** What the import page can ask for: the shop's policies, what a file would do, and doing it. */
export const importIntentSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("policies") }),
  z.object({ intent: z.literal("preview"), csv }),
  z.object({ intent: z.literal("apply"), csv }),
]);

export type ImportIntent = z.infer<typeof importIntentSchema>;

export interface ImportResults {
  policies: PolicyImportResult;
  preview: CsvPreview;
  apply: CsvImportResult;
}

export type ImportDone = {
  [Intent in keyof ImportResults]: { intent: Intent; result: ImportResults[Intent] };
}[keyof ImportResults];

/** What the page learns of an action. `message` says what went wrong and what to do. */
export type ImportAnswer = { ok: true; done: ImportDone } | { ok: false; message: string };
