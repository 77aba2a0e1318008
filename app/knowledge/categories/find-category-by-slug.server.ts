import { pool, prisma, type ShopId } from "~/database/db.server";
import { findHelpCentre } from "~/knowledge/reading/find-help-centre.server";
import type { Alternate, CategoryView } from "~/knowledge/reading/reader-views";
import { findShopLocales } from "~/shops/find-shop-locales.server";

const FIND = `SELECT category_id AS id FROM article_category_translations WHERE shop_id = $1 AND slug = $2
  ORDER BY lower(locale) <> lower($3), split_part(lower(locale), '-', 1) <> split_part(lower($3), '-', 1), locale
  LIMIT 1`;

async function findAlternates(shopId: ShopId, categoryId: string): Promise<Alternate[]> {
  const [{ all }, translations] = await Promise.all([
    findShopLocales(shopId),
    prisma.articleCategoryTranslation.findMany({
      where: { shopId, categoryId },
      select: { locale: true, slug: true },
      orderBy: { locale: "asc" },
    }),
  ]);
  return translations.filter(({ locale }) => all.includes(locale));
}

/**
 * A category with its published articles, by its address in any language: shown in `locale` as far as it is
 * translated. Null when no category has the address, or none of its articles can be read.
 */
export async function findCategoryBySlug(
  shopId: ShopId,
  { slug, locale }: { slug: string; locale: string },
): Promise<CategoryView | null> {
  const { rows } = await pool.query<{ id: string }>(FIND, [shopId, slug, locale]);
  const id = rows[0]?.id;
  if (!id) return null;
  const { categories } = await findHelpCentre(shopId, locale);
  const category = categories.find((candidate) => candidate.id === id);
  return category ? { ...category, alternates: await findAlternates(shopId, id) } : null;
}
