import type { FactsByKind, PolicyFacts, PolicyKind } from "~/knowledge/policies/policy-facts";
import type { ArticleKind } from "~/knowledge/writing/article-kinds";

/**
 * What the help centre, the chat and the theme show of the shop's knowledge, published only: plain JSON. Ids are UUIDs,
 * times ISO strings in UTC, locales as Shopify writes them. `bodyHtml` is sanitised.
 */

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
  /** Whether it answers the question so likely that it may be given as the answer. The others are only near it. */
  isGood: boolean;
}
