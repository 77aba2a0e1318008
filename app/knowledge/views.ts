import type { FactTexts } from "./fact-texts";
import type { FactsByKind, PolicyFacts, PolicyKind } from "./policy-facts";

export { POLICY_KINDS, type PolicyFacts, type PolicyKind } from "./policy-facts";

/**
 * What the help centre, the chat and the admin pages show of the shop's knowledge: plain JSON. Ids are UUIDs, times ISO
 * strings in UTC, locales as Shopify writes them. `bodyHtml` is sanitised.
 */

export const ARTICLE_KINDS = ["article", "shipping", "returns", "taxes", "contact"] as const;
export type ArticleKind = (typeof ARTICLE_KINDS)[number];

export const ARTICLE_STATUSES = ["draft", "published"] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

// ── What shoppers see: published only ───────────────────────────────────────────────────────────────────────────

/** An article in a list. */
export interface ArticleLink {
  id: string;
  slug: string;
  title: string;
  /** The merchant's, else the beginning of the text. */
  summary: string;
  /** Which language it is in: the shop's primary one where there is no translation. */
  locale: string;
}

export interface HelpCategoryView {
  id: string;
  slug: string;
  name: string;
  description: string;
  locale: string;
  articles: ArticleLink[];
}

export interface HelpCentreView {
  /** In the merchant's order, those with at least one article. */
  categories: HelpCategoryView[];
  /** Articles without a category. */
  uncategorised: ArticleLink[];
}

/** The same page in another language. */
export interface Alternate {
  locale: string;
  slug: string;
}

export interface CategoryView extends HelpCategoryView {
  alternates: Alternate[];
}

export interface ArticleView extends ArticleLink {
  bodyHtml: string;
  bodyText: string;
  category: { id: string; slug: string; name: string } | null;
  kind: ArticleKind;
  /** In the language of the text, as far as it is translated. Null for ordinary articles. */
  facts: PolicyFacts | null;
  /** All languages it is published in, this one included. */
  alternates: Alternate[];
  updatedAt: string;
}

export interface PolicyView<Kind extends PolicyKind = PolicyKind> {
  articleId: string;
  slug: string;
  title: string;
  bodyText: string;
  /** In the language of the text, as far as it is translated. */
  facts: FactsByKind[Kind];
  /** As the merchant states them, where names must be those that orders have. */
  statedFacts: FactsByKind[Kind];
  locale: string;
  updatedAt: string;
}

/** For the FAQ block of the theme. */
export interface FeaturedCategoryView {
  /** Null: articles without a category. */
  id: string | null;
  name: string;
  slug: string;
  articles: (Omit<ArticleLink, "summary"> & {
    bodyHtml: string;
    bodyText: string;
    facts: PolicyFacts | null;
  })[];
}

export interface ArticleSearchResult extends ArticleLink {
  /** Higher fits better; comparable within one search only. */
  score: number;
}

// ── What the merchant edits ─────────────────────────────────────────────────────────────────────────────────────

/**
 * Whether a language has the text: "outdated" when the primary language's text or facts changed since it was translated,
 * "incomplete" when the text, or one of the facts, is not there.
 */
export type TranslationState = "current" | "outdated" | "incomplete" | "missing";

export interface LocaleState {
  locale: string;
  state: TranslationState;
}

export interface ArticleRow {
  id: string;
  /** In the primary language, else in the first there is. */
  title: string;
  kind: ArticleKind;
  status: ArticleStatus;
  isFeatured: boolean;
  categoryId: string | null;
  /** Each published language of the shop. */
  locales: LocaleState[];
  /** Of the last 30 days. */
  views: number;
  helpfulVotes: number;
  unhelpfulVotes: number;
  version: number;
  publishedAt: string | null;
  updatedAt: string;
}

export interface CategoryTranslationView {
  locale: string;
  name: string;
  slug: string;
  description: string;
}

export interface CategoryRow {
  id: string;
  /** In the primary language, else in the first there is. */
  name: string;
  translations: CategoryTranslationView[];
  /** Of any status. */
  articles: number;
  publishedArticles: number;
}

export interface ArticleList {
  /** All of them, in order. */
  categories: CategoryRow[];
  /** One page, in the order of categories and within them; articles without a category last. */
  articles: ArticleRow[];
  /** How many fit the filter. */
  total: number;
  page: number;
  pageSize: number;
  /** How many there are whatever the filter. */
  counts: { all: number; draft: number; published: number };
  primaryLocale: string;
  /** Published languages of the shop, the primary one first. */
  locales: string[];
}

export interface TranslationEditView {
  locale: string;
  title: string;
  slug: string;
  bodyHtml: string;
  /** Empty: the beginning of the text is used. */
  summary: string;
  /** What the facts say in this language; what is not there is said in the primary one. */
  factTexts: FactTexts;
  state: Exclude<TranslationState, "missing">;
  updatedAt: string;
}

/** Where an article came from, and whether its source says something else by now. */
export interface ArticleOrigin {
  source: "shop-policy" | "csv";
  /** Whether the text was changed here since it was imported. */
  isEdited: boolean;
}

export interface ArticleEditView {
  id: string;
  kind: ArticleKind;
  status: ArticleStatus;
  isFeatured: boolean;
  categoryId: string | null;
  /** Null for ordinary articles. */
  facts: PolicyFacts | null;
  /** To be given back when saving: another one means that somebody else saved in between. */
  version: number;
  translations: TranslationEditView[];
  origin: ArticleOrigin | null;
  views: number;
  helpfulVotes: number;
  unhelpfulVotes: number;
  publishedAt: string | null;
  createdAt: string;
  updatedAt: string;
  primaryLocale: string;
  locales: string[];
}

/** Answer of every command that changes an article. */
export interface SavedArticle {
  id: string;
  version: number;
}

// ── Completeness ────────────────────────────────────────────────────────────────────────────────────────────────

export interface IncompleteItem {
  id: string;
  label: string;
  state: Exclude<TranslationState, "current">;
}

/** One sort of text ("articles", "categories", …) in one language. */
export interface CompletenessGroup {
  kind: string;
  total: number;
  current: number;
  outdated: number;
  incomplete: number;
  missing: number;
  /** The first 200 that are missing, out of date or incomplete. */
  items: IncompleteItem[];
}

export interface LocaleCompleteness {
  locale: string;
  groups: CompletenessGroup[];
}

export interface CompletenessView {
  primaryLocale: string;
  locales: LocaleCompleteness[];
}

// ── Imports ─────────────────────────────────────────────────────────────────────────────────────────────────────

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

// ── Gaps ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** What shoppers searched for and did not find. */
export interface GapView {
  locale: string;
  /** To be given back to `dismissGap`. */
  key: string;
  /** As it was last typed. */
  query: string;
  emptyTimes: number;
  times: number;
  lastSearchedAt: string;
  /** For "write this article". */
  suggestion: { title: string; locale: string };
}
