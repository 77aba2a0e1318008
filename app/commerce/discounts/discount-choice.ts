import type { FindDiscountCodesQuery } from "~/shopify/generated/graphql";

/** A discount code an agent can hand to a shopper. */
export interface DiscountChoice {
  /** "WELCOME10" */
  code: string;
  title: string;
  /** "10% off entire order"; empty for discounts that an app calculates. */
  summary: string;
  /** Applies the code and opens the shop. */
  url: string;
  /** ISO time. */
  endsAt: string | null;
  /** How often it can still be used; null: without limit. */
  usesLeft: number | null;
}

type DiscountNode = FindDiscountCodesQuery["discountNodes"]["nodes"][number];

/**
 * A discount of Shopify's as an agent chooses it. Null for one that cannot be handed out: automatic, not active, used
 * up, or without a code. `shopAddress` is "https://villakauppa.example".
 */
export function toDiscountChoice(
  { discount }: DiscountNode,
  shopAddress: string,
): DiscountChoice | null {
  if (!("codes" in discount)) return null;
  const code = discount.codes.nodes[0]?.code;
  const { usageLimit, asyncUsageCount } = discount;
  const usesLeft =
    usageLimit === null || usageLimit === undefined ? null : usageLimit - asyncUsageCount;
  if (!code || discount.status !== "ACTIVE" || (usesLeft !== null && usesLeft <= 0)) return null;
  return {
    code,
    title: discount.title,
    summary: "summary" in discount ? discount.summary : "",
    url: `${shopAddress}/discount/${encodeURIComponent(code)}`,
    endsAt: discount.endsAt ?? null,
    usesLeft,
  };
}

/** Shopify's search syntax for active codes with `text` in them; quotes and backslashes would end the term. */
export function discountQuery(text: string): string {
  const wanted = text.replace(/["\\]/g, " ").trim().slice(0, 100);
  return ["method:code", "status:active", ...(wanted ? [`"${wanted}"`] : [])].join(" AND ");
}
