import type { Prisma } from "@prisma/client";
import { prisma, type ShopId } from "~/database/db.server";

export interface ShopLocales {
  primary: string;
  /** Published ones, the primary one first. */
  all: string[];
}

/** The languages a shop publishes, as Shopify writes them. Throws when there is no such shop. */
export async function findShopLocales(
  shopId: ShopId,
  tx: Prisma.TransactionClient = prisma,
): Promise<ShopLocales> {
  const shop = await tx.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { primaryLocale: true, locales: true },
  });
  const primary = shop.primaryLocale;
  return { primary, all: [primary, ...shop.locales.filter((locale) => locale !== primary)] };
}
