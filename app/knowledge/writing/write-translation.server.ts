import type { Prisma } from "@prisma/client";
import type { z } from "zod";
import { runSql, type ShopId } from "~/database/db.server";
import { keepFactTexts, type FactTexts } from "~/knowledge/policies/fact-texts";
import { readFacts } from "~/knowledge/policies/policy-facts";
import { htmlToText } from "./html-to-text";
import type { translationInputSchema } from "./knowledge-input";
import { makeSlug, numberSlug } from "./make-slug";
import { sanitiseArticleHtml } from "./sanitise-article-html";

const MAX_SLUGS = 20_000;

// The last 50 are kept, each once, without the one it has now.
const REMEMBER_SLUG = `UPDATE article_translations SET previous_slugs =
    (array_append(array_remove(array_remove(previous_slugs, $4), $5), $4))[greatest(1, cardinality(previous_slugs) - 48):]
  WHERE shop_id = $1 AND article_id = $2::uuid AND locale = $3`;

export interface TranslationToWrite {
  articleId: string;
  /** The version that the article gets by this change. */
  version: number;
  primaryLocale: string;
  translation: z.output<typeof translationInputSchema>;
  /** Whether it says what the primary language says by now. */
  isUpToDate: boolean;
}

interface SlugRequest {
  articleId: string;
  locale: string;
  slug: string;
}

async function findFreeSlug(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { articleId, locale, slug }: SlugRequest,
): Promise<string> {
  const taken = await tx.articleTranslation.findUnique({
    where: { shopId_locale_slug: { shopId, locale, slug } },
    select: { articleId: true },
  });
  if (!taken || taken.articleId === articleId) return slug;
  const others = await tx.articleTranslation.findMany({
    where: { shopId, locale, slug: { startsWith: slug }, NOT: { articleId } },
    select: { slug: true },
    take: MAX_SLUGS,
  });
  return numberSlug(slug, new Set(others.map((other) => other.slug)));
}

type StoredTranslation = {
  slug: string;
  sourceVersion: number;
  title: string;
  bodyHtml: string;
} | null;

async function chooseSlug(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { articleId, translation }: TranslationToWrite,
  existing: StoredTranslation,
): Promise<string> {
  const { locale, title, slug: wish } = translation;
  // A new title keeps the address, so that links to the article go on working.
  if (existing && (wish === "" || wish === existing.slug)) return existing.slug;
  return findFreeSlug(tx, shopId, { articleId, locale, slug: makeSlug(wish || title, locale) });
}

async function chooseSourceVersion(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  write: TranslationToWrite,
  existing: StoredTranslation,
): Promise<number> {
  if (existing && !write.isUpToDate) return existing.sourceVersion;
  const primary = await tx.articleTranslation.findUnique({
    where: {
      shopId_articleId_locale: { shopId, articleId: write.articleId, locale: write.primaryLocale },
    },
    select: { sourceVersion: true },
  });
  return primary?.sourceVersion ?? write.version;
}

async function chooseFactTexts(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { articleId, translation: { locale, factTexts }, primaryLocale }: TranslationToWrite,
): Promise<{ factTexts?: FactTexts }> {
  if (!factTexts) return {};
  // The first language says them in the facts themselves.
  if (locale === primaryLocale) return { factTexts: {} };
  const { kind, facts } = await tx.article.findUniqueOrThrow({
    where: { shopId_id: { shopId, id: articleId } },
    select: { kind: true, facts: true },
  });
  return { factTexts: keepFactTexts(readFacts(kind, facts), factTexts) };
}

/**
 * Writes an article's text in one language, sanitised, with a free address. A changed text in the primary language
 * makes the other languages out of date. Only for commands that hold the lock and index the article afterwards.
 */
export async function writeTranslation(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  write: TranslationToWrite,
): Promise<void> {
  const { articleId, version, translation, primaryLocale } = write;
  const { locale, title, summary, searchWords } = translation;
  const key = { shopId_articleId_locale: { shopId, articleId, locale } };
  const existing = await tx.articleTranslation.findUnique({
    where: key,
    select: { slug: true, sourceVersion: true, title: true, bodyHtml: true },
  });
  const bodyHtml = sanitiseArticleHtml(translation.bodyHtml);
  const isSameText = existing?.title === title && existing.bodyHtml === bodyHtml;
  const isPrimary = locale === primaryLocale;
  const sourceVersion = isPrimary
    ? isSameText
      ? existing.sourceVersion
      : version
    : await chooseSourceVersion(tx, shopId, write, existing);
  const slug = await chooseSlug(tx, shopId, write, existing);
  const bodyText = htmlToText(bodyHtml);
  const factTexts = await chooseFactTexts(tx, shopId, write);
  const words = searchWords ? { searchWords } : {};
  const data = { title, slug, summary, bodyHtml, bodyText, sourceVersion, ...words, ...factTexts };
  await tx.articleTranslation.upsert({
    where: key,
    create: { shopId, articleId, locale, ...data },
    update: data,
  });
  // Links to the address it had still lead to it.
  if (existing && existing.slug !== slug)
    await runSql(tx, REMEMBER_SLUG, [shopId, articleId, locale, existing.slug, slug]);
  // What was written before there was a text to translate from is no translation of an older one.
  if (isPrimary && !existing)
    await tx.articleTranslation.updateMany({
      where: { shopId, articleId },
      data: { sourceVersion: version },
    });
}
