import { prisma, type ShopId } from "~/database/db.server";

const MAX_TEXTS = 2_000;

/** The shop's own words in one language: key → text. */
export async function findStorefrontTexts(
  shopId: ShopId,
  locale: string,
): Promise<Record<string, string>> {
  const texts = await prisma.storefrontText.findMany({
    where: { shopId, locale },
    select: { key: true, value: true },
    take: MAX_TEXTS,
  });
  return Object.fromEntries(texts.map(({ key, value }) => [key, value]));
}
