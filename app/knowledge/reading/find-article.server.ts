import type { Prisma } from "@prisma/client";
import { prisma, type ShopId } from "~/database/db.server";
import { readFactTexts, translateFacts } from "~/knowledge/policies/fact-texts";
import { readFacts } from "~/knowledge/policies/policy-facts";
import { matchLocale } from "~/languages/locales";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { summaryOf } from "./excerpt";
import { readKind } from "./read-article-words";
import type { Alternate, ArticleView } from "./reader-views";

const SELECTION = {
  id: true,
  kind: true,
  facts: true,
  category: {
    select: { id: true, translations: { select: { locale: true, slug: true, name: true } } },
  },
  translations: {
    select: {
      locale: true,
      slug: true,
      title: true,
      summary: true,
      bodyHtml: true,
      bodyText: true,
      factTexts: true,
      updatedAt: true,
    },
    orderBy: { locale: "asc" },
  },
} as const satisfies Prisma.ArticleSelect;

type StoredArticle = Prisma.ArticleGetPayload<{ select: typeof SELECTION }>;

/** The one of `translations` for a reader of `locale`: that language, else the primary one, else the first. */
function pick<T extends { locale: string }>(
  translations: readonly T[],
  wanted: { locale: string; primary: string },
): T | undefined {
  const locales = translations.map((translation) => translation.locale);
  const locale = matchLocale(wanted.locale, locales) ?? matchLocale(wanted.primary, locales);
  return translations.find((translation) => translation.locale === locale) ?? translations[0];
}

interface Reader {
  locale: string;
  primary: string;
  published: readonly string[];
}

function toView(stored: StoredArticle, reader: Reader): ArticleView | null {
  const text = pick(stored.translations, reader);
  if (!text) return null;
  const facts = readFacts(stored.kind, stored.facts);
  const category = stored.category && pick(stored.category.translations, reader);
  const alternates: Alternate[] = stored.translations
    .filter(({ locale }) => reader.published.includes(locale))
    .map(({ locale, slug }) => ({ locale, slug }));
  return {
    id: stored.id,
    slug: text.slug,
    title: text.title,
    summary: summaryOf(text.summary, text.bodyText),
    locale: text.locale,
    bodyHtml: text.bodyHtml,
    bodyText: text.bodyText,
    category:
      stored.category && category
        ? { id: stored.category.id, slug: category.slug, name: category.name }
        : null,
    kind: readKind(stored.kind),
    facts: facts && translateFacts(facts, readFactTexts(text.factTexts)),
    alternates,
    updatedAt: text.updatedAt.toISOString(),
  };
}

/** A published article in the language that serves a reader of `locale` best; null when there is none. */
export async function findArticle(
  shopId: ShopId,
  { articleId, locale }: { articleId: string; locale: string },
): Promise<ArticleView | null> {
  const [{ primary, all }, stored] = await Promise.all([
    findShopLocales(shopId),
    prisma.article.findUnique({
      where: { shopId_id: { shopId, id: articleId }, status: "published" },
      select: SELECTION,
    }),
  ]);
  return stored && toView(stored, { locale, primary, published: all });
}
