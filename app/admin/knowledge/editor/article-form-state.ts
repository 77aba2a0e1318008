import {
  toFactsForm,
  toFactsInput,
  validateFacts,
  type FactsForm,
} from "~/admin/knowledge/facts/facts-form-state";
import type { FactTexts } from "~/knowledge/policies/fact-texts";
import { emptyFacts, isPolicyKind, type PolicyFacts } from "~/knowledge/policies/policy-facts";
import type { ArticleKind, ArticleStatus } from "~/knowledge/writing/article-kinds";
import { translationInputSchema } from "~/knowledge/writing/knowledge-input";
import type { ArticleEditView } from "~/knowledge/writing/merchant-views";

/** What the editor's fields hold. */
export interface ArticleValues {
  title: string;
  bodyHtml: string;
  summary: string;
  slug: string;
  searchWords: readonly string[];
  /** Empty: none. */
  categoryId: string;
  kind: ArticleKind;
  status: ArticleStatus;
  isFeatured: boolean;
  facts: FactsForm | null;
  /** What the facts say in this language, by key; only of a translation. */
  factTexts: FactTexts;
}

export type ArticleErrors = Readonly<Record<string, string>>;

/** The form of a kind's facts before anybody filled it in; null for an ordinary article. */
export function emptyFactsForm(kind: ArticleKind, currency: string): FactsForm | null {
  if (!isPolicyKind(kind)) return null;
  return toFactsForm({ kind, ...emptyFacts(kind) } as PolicyFacts, currency);
}

/** `texts` with one said otherwise, in an order that tells equal ones to be equal; an empty one is not kept. */
export function withFactTexts(texts: FactTexts, part: FactTexts): FactTexts {
  const said = Object.entries({ ...texts, ...part }).filter(([, text]) => text !== "");
  return Object.fromEntries(said.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

/** An article as the editor shows it in a language; fields of a missing translation are empty. */
export function toArticleValues(
  article: ArticleEditView,
  locale: string,
  currency: string,
): ArticleValues {
  const text = article.translations.find((translation) => translation.locale === locale);
  return {
    title: text?.title ?? "",
    bodyHtml: text?.bodyHtml ?? "",
    summary: text?.summary ?? "",
    slug: text?.slug ?? "",
    searchWords: text?.searchWords ?? [],
    categoryId: article.categoryId ?? "",
    kind: article.kind,
    status: article.status,
    isFeatured: article.isFeatured,
    facts: article.facts ? toFactsForm(article.facts, currency) : null,
    factTexts: withFactTexts({}, text?.factTexts ?? {}),
  };
}

/** A new article with what is known of it already. */
export function toNewValues(
  known: Partial<Pick<ArticleValues, "title" | "kind" | "categoryId">>,
  currency: string,
): ArticleValues {
  const kind = known.kind ?? "article";
  return {
    title: known.title ?? "",
    bodyHtml: "",
    summary: "",
    slug: "",
    searchWords: [],
    categoryId: known.categoryId ?? "",
    kind,
    status: "draft",
    isFeatured: false,
    facts: emptyFactsForm(kind, currency),
    factTexts: {},
  };
}

export const isSameArticle = (one: ArticleValues, other: ArticleValues): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const translationOf = (values: ArticleValues, locale: string) => {
  const { title, bodyHtml, summary, slug, searchWords, factTexts } = values;
  return { locale, title, bodyHtml, summary, slug, searchWords: [...searchWords], factTexts };
};

const hasText = ({ title, bodyHtml, summary, searchWords }: ArticleValues): boolean =>
  Boolean(title.trim() || bodyHtml || summary.trim() || searchWords.length > 0);

interface SaveContext {
  locale: string;
  version: number | null;
  /** Whether this language has a text; one that lacks it may stay empty while the rest is changed. */
  isWritten: boolean;
}

/** What the editor sends to save everything about an article. */
export function toSaveIntent(values: ArticleValues, { locale, version, isWritten }: SaveContext) {
  const { categoryId, kind, status, isFeatured, facts } = values;
  const isLeftEmpty = version !== null && !isWritten && !hasText(values);
  return {
    intent: "save" as const,
    version,
    categoryId: categoryId || null,
    kind,
    status,
    isFeatured,
    facts: facts ? toFactsInput(facts) : {},
    translations: isLeftEmpty ? [] : [translationOf(values, locale)],
  };
}

/** What the editor sends to save one language only. */
export function toTranslationIntent(values: ArticleValues, locale: string, version: number) {
  return {
    intent: "save-translation" as const,
    version,
    translation: translationOf(values, locale),
  };
}

/** What is wrong, by field (those of facts as "facts.…" and "factTexts.…"); empty when it can be saved. */
export function validateArticle(values: ArticleValues, saving: SaveContext): ArticleErrors {
  const { translations } = toSaveIntent(values, saving);
  const errors: Record<string, string> = {};
  for (const translation of translations) {
    const result = translationInputSchema.safeParse(translation);
    for (const { path, message } of result.error?.issues ?? []) errors[path.join(".")] ??= message;
  }
  for (const [field, message] of Object.entries(validateFacts(values.facts)))
    errors[`facts.${field}`] = message;
  return errors;
}
