import { typed } from "tests/stand-ins/shopify/graphql/sources";
import type { Order } from "tests/stand-ins/shopify/store/types";
import { money } from "./money";

/**
 * How an order's discounts came about: by its code, or by hand when there is none. Discounts are
 * stored as amounts of lines, so each order has one application at most.
 */
export function discountApplications(order: Order) {
  const total = order.lineItems.reduce((sum, { discount }) => sum + discount, 0);
  if (total === 0) return [];
  const [code] = order.discountCodes;
  const application = {
    position: 1,
    index: 0,
    allocationMethod: "ACROSS",
    targetSelection: "ALL",
    targetType: "LINE_ITEM",
    value: typed("MoneyV2", money(total, order.currencyCode)),
  };
  return [
    code === undefined
      ? typed("ManualDiscountApplication", {
          ...application,
          title: "Discount",
          description: null,
        })
      : typed("DiscountCodeApplication", { ...application, code }),
  ];
}
