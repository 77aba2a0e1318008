import { typeResolvers, type FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import { findVariant } from "tests/stand-ins/shopify/store/actions/order-drafts";
import {
  draftFigures,
  draftLineFigures,
} from "tests/stand-ins/shopify/store/draft-orders/draft-figures";
import type {
  AppliedDiscount,
  DraftOrder,
  DraftOrderLine,
} from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { imageOf } from "./images";
import { money, moneyBag, moneyScalar, taxLine } from "./money";

/** What resolvers of a draft's line items get. */
export interface DraftLineSource {
  draft: DraftOrder;
  line: DraftOrderLine;
}

type LineField = FieldResolver<DraftLineSource>;
type Figures = ReturnType<typeof draftLineFigures> & { unitPrice: number };

const figuresOf = ({ line }: DraftLineSource): Figures => ({
  ...draftLineFigures(line),
  unitPrice: line.unitPrice,
});

const AMOUNTS: Record<string, (figures: Figures) => number> = {
  originalUnitPrice: ({ unitPrice }) => unitPrice,
  originalTotal: ({ original }) => original,
  discountedUnitPrice: ({ discountedUnit }) => discountedUnit,
  discountedTotal: ({ original, discount }) => original - discount,
  totalDiscount: ({ discount }) => discount,
};

/** `originalTotalSet` …: money bags, which both types have. */
const bags: Record<string, LineField> = Object.fromEntries(
  [...Object.entries(AMOUNTS), ["approximateDiscountedUnitPrice", AMOUNTS.discountedUnitPrice]].map(
    ([name, amount]) => [
      `${String(name)}Set`,
      ((source, _args, { shop }) =>
        moneyBag(
          typeof amount === "function" ? amount(figuresOf(source)) : 0,
          shop.record.currencyCode,
        )) as LineField,
    ],
  ),
);

/** Amounts without "Set": texts in a draft, money in a calculation. */
function amounts(print: (cents: number, shop: ShopStore) => unknown): Record<string, LineField> {
  return Object.fromEntries(
    Object.entries(AMOUNTS).map(([name, amount]) => [
      name,
      ((source, _args, { shop }) => print(amount(figuresOf(source)), shop)) as LineField,
    ]),
  );
}

const fields: Record<string, LineField> = {
  ...bags,
  appliedDiscount: (source, _args, { shop }) =>
    appliedDiscount(source.line.appliedDiscount, draftLineFigures(source.line).discount, shop),
  components: () => [],
  custom: ({ line }) => line.variantId === null,
  customAttributes: ({ line }) => line.customAttributes,
  customAttributesV2: ({ line }) => line.customAttributes,
  fulfillmentService: () => null,
  image: ({ line }, _args, context) => {
    const product = line.productId === null ? undefined : context.shop.products.get(line.productId);
    const [media] = product?.media ?? [];
    return media ? imageOf(media, context) : null;
  },
  isGiftCard: ({ line }) => line.isGiftCard,
  name: ({ line }) => [line.title, line.variantTitle].filter(Boolean).join(" - "),
  originalUnitPriceWithCurrency: ({ line }, _args, { shop }) =>
    money(line.unitPrice, shop.record.currencyCode),
  priceOverride: ({ line }, _args, { shop }) =>
    line.isPriceOverridden ? money(line.unitPrice, shop.record.currencyCode) : null,
  product: ({ line }, _args, { shop }) =>
    line.productId === null ? null : (shop.products.get(line.productId) ?? null),
  quantity: ({ line }) => line.quantity,
  requiresShipping: ({ line }) => line.requiresShipping,
  sku: ({ line }) => line.sku,
  taxable: ({ line }) => line.taxable,
  title: ({ line }) => line.title,
  uuid: ({ line }) => line.uuid,
  variant: ({ line }, _args, { shop }) =>
    line.variantId === null ? null : findVariant(shop, line.variantId),
  variantTitle: ({ line }) => line.variantTitle,
  vendor: ({ line }) => line.vendor,
  weight: ({ line }) => ({ value: line.weightGrams, unit: "GRAMS" }),
};

export const draftLineResolvers = [
  typeResolvers<DraftLineSource>("DraftOrderLineItem", {
    ...fields,
    ...amounts((cents) => moneyScalar(cents)),
    id: ({ line }) => gid("DraftOrderLineItem", line.id),
    grams: ({ line }) => line.weightGrams,
    taxLines: ({ draft, line }, _args, { shop }) => {
      const { preview } = draftFigures(shop, draft);
      const item = preview.lineItems.find(({ id }) => id === line.id);
      return (item?.taxLines ?? []).map((one) => taxLine(one, shop.record.currencyCode));
    },
  }),
  typeResolvers<DraftLineSource>("CalculatedDraftOrderLineItem", {
    ...fields,
    ...amounts((cents, shop) => money(cents, shop.record.currencyCode)),
  }),
];

/** `DraftOrderAppliedDiscount` of a discount that takes off this much. */
export function appliedDiscount(
  discount: AppliedDiscount | null,
  amount: number,
  { record }: ShopStore,
) {
  if (discount === null) return null;
  return {
    ...discount,
    amount: moneyScalar(amount),
    amountSet: moneyBag(amount, record.currencyCode),
    amountV2: money(amount, record.currencyCode),
  };
}
