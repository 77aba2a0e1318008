import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { cleanEmail, isEmail } from "tests/stand-ins/shopify/store/actions/clean-email";
import { normalizePhone } from "tests/stand-ins/shopify/store/actions/normalize-phone";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { UserError } from "tests/stand-ins/shopify/store/types";
import type { OrderCreateInput, TaxLineInput } from "./order-create-input";

/** What Shopify refuses about the input of `orderCreate`, in its order. */
export function orderCreateErrors(shop: ShopStore, order: OrderCreateInput): UserError[] {
  const lines = order.lineItems ?? [];
  if (order.processedAt && Date.parse(order.processedAt) > shop.now().getTime()) {
    const text = "Processed at must not be in the future.";
    return [userError(["order", "processedAt"], text, "PROCESSED_AT_INVALID")];
  }
  if (order.customerId && order.customer) {
    const text = "Only one of customerId or customer can be provided.";
    return [userError(["order"], text, "REDUNDANT_CUSTOMER_FIELDS")];
  }
  const rates = [
    ...lines.flatMap(({ taxLines }, index) => missingRates("lineItems", index, taxLines)),
    ...(order.shippingLines ?? []).flatMap(({ taxLines }, index) =>
      missingRates("shippingLines", index, taxLines),
    ),
  ];
  if (rates.length > 0) return rates;
  if (lines.length === 0) {
    return [
      userError(["order", "lineItems"], "Line items must have at least one line item", "INVALID"),
    ];
  }
  if (lines.some(({ variantId, title }) => !variantId && !title)) return untitledErrors();
  return buyerErrors(shop, order);
}

/** Who buys must be somebody who can be reached at what is given. */
function buyerErrors(shop: ShopStore, order: OrderCreateInput): UserError[] {
  const errors: UserError[] = [];
  const email = cleanEmail(order.email ?? null);
  if (email !== null && !isEmail(email)) {
    errors.push(userError(["order", "email"], "Email is invalid", "INVALID"));
  }
  if (order.phone && normalizePhone(order.phone, shop.record.address.countryCode) === null) {
    errors.push(userError(["order", "phone"], "Phone is invalid", "INVALID"));
  }
  const named = order.customerId ?? order.customer?.toAssociate?.id ?? null;
  if (named !== null && !shop.customers.has(idOf(named, "Customer"))) {
    errors.push(userError(["order", "customerId"], "Customer is invalid", "INVALID"));
  }
  return errors;
}

/** Shopify checks a line's title under both of its names, and then the order as a whole. */
function untitledErrors(): UserError[] {
  return [
    { field: ["order"], message: "Order Line items is invalid" },
    { field: ["order", "lineItems"], message: "Line items Name can't be blank" },
    { field: ["order", "lineItems"], message: "Line items Title can't be blank" },
  ].map((error) => ({ ...error, code: "INVALID" }));
}

function missingRates(
  lines: "lineItems" | "shippingLines",
  index: number,
  taxLines: TaxLineInput[] | null | undefined,
): UserError[] {
  return (taxLines ?? []).flatMap(({ rate }, taxIndex) => {
    if (rate !== "") return [];
    // Shopify gives the positions as numbers here, which the list of texts prints as texts.
    const field = ["order", lines, String(index), "taxLines", String(taxIndex), "rate"];
    return [userError(field, "Tax line rate is missing.", "TAX_LINE_RATE_MISSING")];
  });
}
