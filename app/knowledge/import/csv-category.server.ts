import type { Prisma } from "@prisma/client";
import type { ShopId } from "~/database/db.server";
import { writeCategory } from "~/knowledge/categories/save-category.server";

const foldName = (name: string): string => name.normalize("NFKC").toLowerCase();

/** A category of this name in this language; made when there is none. Only under the lock of knowledge. */
export async function findOrCreateCategory(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { name, locale }: { name: string; locale: string },
): Promise<string> {
  const names = await tx.articleCategoryTranslation.findMany({
    where: { shopId, name: { equals: name, mode: "insensitive" } },
    select: { categoryId: true, locale: true, name: true },
  });
  const found =
    names.find((other) => other.locale === locale) ??
    names.find((other) => foldName(other.name) === foldName(name));
  if (found) return found.categoryId;
  const translation = { locale, name, description: "", slug: "" };
  return writeCategory(tx, shopId, { categoryId: null, translations: [translation] });
}

/** Gives a category its name in a language that it has none in yet. Only under the lock of knowledge. */
export async function nameCategory(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { categoryId, name, locale }: { categoryId: string; name: string; locale: string },
): Promise<void> {
  const known = await tx.articleCategoryTranslation.count({
    where: { shopId, categoryId, locale },
  });
  if (known > 0) return;
  const translation = { locale, name, description: "", slug: "" };
  await writeCategory(tx, shopId, { categoryId, translations: [translation] });
}
