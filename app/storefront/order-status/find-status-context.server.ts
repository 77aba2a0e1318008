import { prisma, type ShopId } from "~/database/db.server";
import { findPolicy } from "~/knowledge/policies/find-policy.server";
import type { ShippingFacts } from "~/knowledge/policies/policy-facts";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { weekendOf } from "./business-days";
import { readShippingPromise } from "./shipping-promise";
import type { StatusContext } from "./status-context";

/** Makes the context for one order: what the policy promises depends on how it is sent. */
export type ContextFor = (order: { shippingMethod: string | null }) => StatusContext;

/** What the statuses of a shop's orders are written with: texts, the shop's clock, its published shipping policy. */
export async function findStatusContext(
  shopId: ShopId,
  { locale, now }: { locale: string; now: Date },
): Promise<ContextFor> {
  const [shop, texts, policy] = await Promise.all([
    prisma.shop.findUniqueOrThrow({
      where: { id: shopId },
      select: { timeZone: true, country: true },
    }),
    getTexts(shopId, locale),
    findPolicy(shopId, { kind: "shipping", locale }),
  ]);
  const facts: ShippingFacts | null = policy?.statedFacts ?? null;
  const { timeZone } = shop;
  const weekend = weekendOf(shop.country);
  return ({ shippingMethod }) => ({
    texts,
    timeZone,
    weekend,
    now,
    promise: readShippingPromise(facts, shippingMethod),
  });
}
