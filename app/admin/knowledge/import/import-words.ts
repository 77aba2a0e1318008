import { countWords } from "~/admin/knowledge/knowledge-words";
import type {
  CsvPreview,
  CsvProblem,
  CsvRowAction,
  PolicyImportOutcome,
} from "~/knowledge/import/import-views";

/** What became of a policy, and whether that asks for a look. */
export const OUTCOME_WORDS = {
  created: { label: "Imported and published", tone: "success" },
  updated: { label: "Updated", tone: "success" },
  unchanged: { label: "Already here", tone: undefined },
  kept: { label: "Kept: edited here since", tone: "attention" },
  taken: { label: "Not imported: you have written one", tone: "attention" },
  empty: { label: "Empty in your store", tone: undefined },
} as const satisfies Record<
  PolicyImportOutcome,
  { label: string; tone: "success" | "attention" | undefined }
>;

export const ROW_WORDS = {
  create: "New",
  update: "Changed",
  unchanged: "As it is",
} as const satisfies Record<CsvRowAction, string>;

/** What applying a file would do: "12 new articles, 3 changed". Null when it would do nothing. */
export function effectWords(preview: CsvPreview, locale: string): string | null {
  const { creates, updates } = preview;
  const parts = [
    creates > 0 ? countWords(creates, "new text", "new texts", locale) : "",
    updates > 0 ? countWords(updates, "changed", "changed", locale) : "",
  ].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(", ") : null;
}

/** What mistakes do to a file: some rows are left out, or nothing of it can be read. */
export function mistakeWords(errors: readonly CsvProblem[], locale: string): string {
  if (errors.some(({ row }) => row === null)) return "This file cannot be imported";
  return `${countWords(errors.length, "mistake", "mistakes", locale)}; these rows are left out`;
}

/** An empty file with the columns, and an example of what goes into them. */
export const CSV_TEMPLATE = [
  "id,locale,category,title,body,summary,status",
  'size-guide,en,Sizes,How do I find my size?,"<p>Measure a garment that fits you well.</p>",,published',
  'size-guide,fi,Koot,Miten löydän kokoni?,"<p>Mittaa vaate, joka istuu hyvin.</p>",,published',
  "",
].join("\r\n");
