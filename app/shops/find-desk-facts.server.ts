import { prisma, type ShopId } from "~/database/db.server";

/** How a shop writes, and what it is called: what every page of the app needs. */
export interface ShopFacts {
  shopDomain: string;
  shopName: string;
  /** BCP 47 */
  locale: string;
  /** IANA */
  timeZone: string;
  /** ISO 4217 */
  currency: string;
}

/** The facts of the shop that its pages need. Throws when there is no such shop. */
export async function findDeskFacts(shopId: ShopId): Promise<ShopFacts> {
  const shop = await prisma.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { domain: true, name: true, primaryLocale: true, timeZone: true, currency: true },
  });
  return {
    shopDomain: shop.domain,
    shopName: shop.name || shop.domain.replace(".myshopify.com", ""),
    locale: shop.primaryLocale,
    timeZone: shop.timeZone,
    currency: shop.currency,
  };
}
