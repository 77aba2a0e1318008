import type { FactTexts } from "~/knowledge/policies/fact-texts";
import type { PolicyFacts } from "~/knowledge/policies/policy-facts";
import type { ArticleKind, ArticleStatus } from "./article-kinds";

/**
 * What the merchant sees and edits of the shop's knowledge: plain JSON. Ids are UUIDs, times ISO strings in UTC, locales
 * as Shopify writes them. `bodyHtml` is sanitised.
 */

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
  /** What shoppers call it who use none of its words; nobody reads them. */
  searchWords: string[];
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
