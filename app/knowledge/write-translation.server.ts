import type { Prisma } from "@prisma/client";
import type { z } from "zod";
import type { ShopId } from "../db.server";
import { htmlToText } from "./html-to-text";
import type { translationInputSchema } from "./knowledge-input";
import { makeSlug, numberSlug } from "./make-slug";
import { sanitiseArticleHtml } from "./sanitise-article-html";

const MAX_SLUGS = 20_000;
const MAX_PREVIOUS_SLUGS = 50;

const EXISTING = {
  slug: true,
  previousSlugs: true,
  sourceVersion: true,
  title: true,
  bodyHtml: true,
} as const satisfies Prisma.ArticleTranslationSelect;

export interface TranslationToWrite {
  articleId: string;
  /** The version that the article gets by this change. */
  version: number;
  primaryLocale: string;
  translation: z.output<typeof translationInputSchema>;
  /** Whether it says what the primary language says by now. */
  isUpToDate: boolean;
}

interface SlugWish {
  articleId: string;
  locale: string;
  slug: string;
}

async function findFreeSlug(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { articleId, locale, slug }: SlugWish,
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

type Existing = Prisma.ArticleTranslationGetPayload<{ select: typeof EXISTING }> | null;

async function chooseSlug(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { articleId, translation }: TranslationToWrite,
  existing: Existing,
): Promise<string> {
  const { locale, title, slug: wish } = translation;
  // A new title keeps the address, so that links to the article go on working.
  if (existing && (wish === "" || wish === existing.slug)) return existing.slug;
  return findFreeSlug(tx, shopId, { articleId, locale, slug: makeSlug(wish || title, locale) });
}

/** The addresses from which readers are led to `slug`. */
function previousSlugs(existing: Existing, slug: string): string[] {
  if (!existing) return [];
  const all = new Set([...existing.previousSlugs, existing.slug]);
  all.delete(slug);
  return [...all].slice(-MAX_PREVIOUS_SLUGS);
}

async function chooseSourceVersion(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  write: TranslationToWrite,
  existing: Existing,
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
  const { locale, title, summary } = translation;
  const key = { shopId_articleId_locale: { shopId, articleId, locale } };
  const existing = await tx.articleTranslation.findUnique({
    where: key,
    select: EXISTING,
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
  const data = {
    title,
    slug,
    previousSlugs: previousSlugs(existing, slug),
    summary,
    bodyHtml,
    bodyText: htmlToText(bodyHtml),
    sourceVersion,
  };
  await tx.articleTranslation.upsert({
    where: key,
    create: { shopId, articleId, locale, ...data },
    update: data,
  });
  // What was written before there was a text to translate from is no translation of an older one.
  if (isPrimary && !existing)
    await tx.articleTranslation.updateMany({
      where: { shopId, articleId },
      data: { sourceVersion: version },
    });
}
