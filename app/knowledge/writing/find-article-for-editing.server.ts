import { prisma, type ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { readImportHashes } from "~/knowledge/import/import-hashes";
import { findUnsaidLocales, readFactTexts } from "~/knowledge/policies/fact-texts";
import { readFacts } from "~/knowledge/policies/policy-facts";
import { findArticleFigures } from "~/knowledge/reading/find-article-figures.server";
import { readKind, readStatus } from "~/knowledge/reading/read-article-words";
import { isUuid } from "~/lib/is-uuid";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { hashText } from "./hash-text.server";
import type { ArticleEditView, ArticleOrigin, TranslationEditView } from "./merchant-views";
import { stateOf } from "./translation-state";

async function loadArticle(shopId: ShopId, id: string) {
  const article = await prisma.article.findUnique({
    where: { shopId_id: { shopId, id } },
    include: { translations: { omit: { shopId: true, articleId: true } } },
  });
  if (!article)
    throw new AppError(
      "NOT_FOUND",
      "This article does not exist any more. It may have been deleted.",
    );
  return article;
}

type LoadedArticle = Awaited<ReturnType<typeof loadArticle>>;

function toTranslation(
  article: LoadedArticle,
  locale: string,
  primary: string,
): TranslationEditView[] {
  const found = article.translations.find((translation) => translation.locale === locale);
  if (!found) return [];
  const { title, slug, bodyHtml, summary, searchWords } = found;
  const facts = readFacts(article.kind, article.facts);
  const unsaid = findUnsaidLocales(facts, article.translations, primary);
  const written = article.translations.map((one) => ({
    ...one,
    isEmpty: one.bodyText === "",
    isIncomplete: unsaid.has(one.locale),
  }));
  const state = stateOf(written, locale, primary);
  return [
    {
      locale,
      title,
      slug,
      bodyHtml,
      summary,
      searchWords,
      factTexts: readFactTexts(found.factTexts),
      state: state === "missing" ? "current" : state,
      updatedAt: found.updatedAt.toISOString(),
    },
  ];
}

function toOrigin({ importKey, importHash, translations }: LoadedArticle): ArticleOrigin | null {
  if (importKey === null) return null;
  const hashes = readImportHashes(importHash);
  return {
    source: importKey.startsWith("policy:") ? "shop-policy" : "csv",
    isEdited: translations.some((translation) => {
      const imported = hashes.get(translation.locale);
      return imported !== undefined && imported !== hashText(translation);
    }),
  };
}

/**
 * An article with all its languages, for the editor. AppError NOT_FOUND when this shop has none with the id.
 */
export async function findArticleForEditing(
  shopId: ShopId,
  articleId: string,
): Promise<ArticleEditView> {
  if (!isUuid(articleId)) throw new AppError("NOT_FOUND", "This article does not exist any more.");
  const [article, { primary, all }, figures] = await Promise.all([
    loadArticle(shopId, articleId),
    findShopLocales(shopId),
    findArticleFigures(shopId, articleId),
  ]);
  // Languages that the shop published once and no longer does are kept, and stand last.
  const locales = new Set([...all, ...article.translations.map(({ locale }) => locale)]);
  return {
    id: article.id,
    kind: readKind(article.kind),
    status: readStatus(article.status),
    isFeatured: article.isFeatured,
    categoryId: article.categoryId,
    facts: readFacts(article.kind, article.facts),
    version: article.version,
    translations: [...locales].flatMap((locale) => toTranslation(article, locale, primary)),
    origin: toOrigin(article),
    ...figures,
    publishedAt: article.publishedAt?.toISOString() ?? null,
    createdAt: article.createdAt.toISOString(),
    updatedAt: article.updatedAt.toISOString(),
    primaryLocale: primary,
    locales: all,
  };
}
