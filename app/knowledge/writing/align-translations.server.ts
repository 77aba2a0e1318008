import { isDeepStrictEqual } from "node:util";
import type { Prisma } from "@prisma/client";
import type { ShopId } from "~/database/db.server";
import { findRestated, followFacts, readFactTexts } from "~/knowledge/policies/fact-texts";
import type { PolicyFacts } from "~/knowledge/policies/policy-facts";

interface FactsSaved {
  articleId: string;
  /** The version that the article gets by this change. */
  version: number;
  primaryLocale: string;
  before: PolicyFacts | null;
  after: PolicyFacts | null;
}

/**
 * Makes the translations of a policy's facts follow the facts: a text that was restated makes them out of date, one that
 * is gone goes there too. Only under the lock of knowledge, before the article's texts are written.
 */
export async function alignTranslations(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { articleId, version, primaryLocale, ...change }: FactsSaved,
): Promise<void> {
  const translations = await tx.articleTranslation.findMany({
    where: { shopId, articleId },
    select: { locale: true, factTexts: true },
  });
  for (const { locale, factTexts } of translations) {
    const texts = readFactTexts(factTexts);
    // The first language says them in the facts themselves.
    const next = locale === primaryLocale ? {} : followFacts(texts, change);
    // Whatever the order of the keys: jsonb has its own. What stays the same keeps the day it was updated.
    if (isDeepStrictEqual(next, texts)) continue;
    await tx.articleTranslation.update({
      where: { shopId_articleId_locale: { shopId, articleId, locale } },
      data: { factTexts: next },
    });
  }
  if (findRestated(change).length > 0)
    await tx.articleTranslation.updateMany({
      where: { shopId, articleId, locale: primaryLocale },
      data: { sourceVersion: version },
    });
}
