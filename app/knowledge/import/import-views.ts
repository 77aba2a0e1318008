import type { ArticleStatus } from "~/knowledge/writing/article-kinds";

/** What the merchant sees of policies and spreadsheets that are taken over as articles: plain JSON. */

/**
 * What became of one policy of the shop: "kept" was edited here and stays as it is although the shop's text is
 * another; "taken" means that an article of this kind, written by hand, is there already; "empty" has no text.
 */
export type PolicyImportOutcome = "created" | "updated" | "unchanged" | "kept" | "taken" | "empty";

export interface PolicyImportItem {
  /** Shopify's type: REFUND_POLICY */
  type: string;
  title: string;
  outcome: PolicyImportOutcome;
  /** Null when there is no article. */
  articleId: string | null;
}

export interface PolicyImportResult {
  items: PolicyImportItem[];
}

export interface CsvProblem {
  /** As a spreadsheet counts: the header is row 1. Null: about the whole file. */
  row: number | null;
  column: string | null;
  message: string;
}

export type CsvRowAction = "create" | "update" | "unchanged";

export interface CsvPreviewRow {
  row: number;
  action: CsvRowAction;
  locale: string;
  category: string;
  title: string;
  status: ArticleStatus;
}

export interface CsvPreview {
  /** Rows with content, right or wrong. */
  rows: number;
  creates: number;
  updates: number;
  unchanged: number;
  /** Rows with an error are left out when applying; the rest can be applied. */
  errors: CsvProblem[];
  /** What is done with doubtful values, such as a language that is not published. */
  warnings: CsvProblem[];
  newCategories: string[];
  /** The first 50 right rows. */
  sample: CsvPreviewRow[];
}

export interface CsvImportResult {
  created: number;
  updated: number;
  unchanged: number;
  errors: CsvProblem[];
}
