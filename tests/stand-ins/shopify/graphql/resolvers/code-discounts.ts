import { typeResolvers, type FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import {
  FlatList,
  type FlatListDefinition,
} from "tests/stand-ins/shopify/graphql/search/flat-list";
import { typed } from "tests/stand-ins/shopify/graphql/sources";
import {
  findDiscountByCode,
  findDiscounts,
  type Discount,
} from "tests/stand-ins/shopify/store/discounts";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { formatMoney } from "tests/stand-ins/shopify/storefront/liquid/money";
import { money } from "./money";

const discountList: FlatListDefinition<Discount> = {
  items: findDiscounts,
  idOf: ({ id }) => id,
  sortKeys: {
    CREATED_AT: ({ createdAt }) => createdAt,
    ENDS_AT: ({ endsAt }) => endsAt ?? "9999",
    STARTS_AT: ({ startsAt }) => startsAt,
    TITLE: ({ title }) => title.toLowerCase(),
    UPDATED_AT: ({ updatedAt }) => updatedAt,
  },
  search: {
    text: ({ title, code }) => [title, code],
    fields: {
      id: { kind: "id", get: ({ id }) => id },
      title: { kind: "text", get: ({ title }) => title },
      code: { kind: "keyword", get: ({ code }) => code },
      method: { kind: "keyword", values: ["automatic", "code"], get: () => "code" },
      status: {
        kind: "keyword",
        values: ["active", "expired", "scheduled"],
        get: ({ status }) => status,
      },
      discount_type: {
        kind: "keyword",
        values: ["all", "app", "bogo", "fixed_amount", "free_shipping", "percentage"],
        get: ({ value }) => TYPE_NAMES[value.kind],
      },
      times_used: { kind: "number", get: ({ usageCount }) => usageCount },
      created_at: { kind: "time", get: ({ createdAt }) => createdAt },
      updated_at: { kind: "time", get: ({ updatedAt }) => updatedAt },
      starts_at: { kind: "time", get: ({ startsAt }) => startsAt },
      ends_at: { kind: "time", get: ({ endsAt }) => endsAt },
    },
  },
};

const TYPE_NAMES = {
  amount: "fixed_amount",
  "free-shipping": "free_shipping",
  percentage: "percentage",
} satisfies Record<Discount["value"]["kind"], string>;

const list: FieldResolver<unknown> = (_root, args, context, place) =>
  new FlatList(discountList, args, context, place.responseKey);

const byId: FieldResolver<unknown> = (_root, args, { shop }) =>
  findDiscounts(shop).find(({ id }) => String(args.id).endsWith(`/${id}`)) ?? null;

/** The root fields about code discounts; automatic ones are not emulated. */
export const discountRootFields: Record<string, FieldResolver<unknown>> = {
  discountNodes: list,
  codeDiscountNodes: list,
  discountNode: byId,
  codeDiscountNode: byId,
  codeDiscountNodeByCode: (_root, args, { shop }) =>
    findDiscountByCode(shop, String(args.code)) ?? null,
  discountNodesCount: (_root, args, context, place) => ({
    count: new FlatList(discountList, args, context, place.responseKey).size,
    precision: "EXACT",
  }),
};

/** Marks the record with the object type that its kind of value has at Shopify. */
function discountOf(discount: Discount): Discount {
  const isFreeShipping = discount.value.kind === "free-shipping";
  return typed(isFreeShipping ? "DiscountCodeFreeShipping" : "DiscountCodeBasic", { ...discount });
}

const COMMON: Record<string, FieldResolver<Discount>> = {
  title: ({ title }) => title,
  status: ({ status }) => status,
  summary: (discount, _args, { shop }) => summaryOf(discount, shop),
  shortSummary: (discount, _args, { shop }) => valueText(discount, shop),
  startsAt: ({ startsAt }) => startsAt,
  endsAt: ({ endsAt }) => endsAt,
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  usageLimit: ({ usageLimit }) => usageLimit,
  asyncUsageCount: ({ usageCount }) => usageCount,
  appliesOncePerCustomer: ({ appliesOncePerCustomer }) => appliesOncePerCustomer,
  codes: (discount) => new ArrayList([discount], ({ id }) => id),
  codesCount: () => ({ count: 1, precision: "EXACT" }),
  context: () => typed("DiscountBuyerSelectionAll", { all: "ALL" }),
  customerSelection: () => typed("DiscountCustomerAll", { allCustomers: true }),
  minimumRequirement: ({ minimumSubtotal }, _args, { shop }) =>
    minimumSubtotal === null
      ? null
      : typed("DiscountMinimumSubtotal", {
          greaterThanOrEqualToSubtotal: money(minimumSubtotal, shop.record.currencyCode),
        }),
  combinesWith: () => ({
    orderDiscounts: false,
    productDiscounts: false,
    productDiscountsWithTagsOnSameCartLine: null,
    shippingDiscounts: false,
  }),
  hasTimelineComment: () => false,
  tags: () => [],
};

export const codeDiscountResolvers = [
  typeResolvers<Discount>("DiscountNode", {
    id: ({ id }) => gid("DiscountNode", id),
    discount: discountOf,
  }),
  typeResolvers<Discount>("DiscountCodeNode", {
    id: ({ id }) => gid("DiscountCodeNode", id),
    codeDiscount: discountOf,
  }),
  typeResolvers<Discount>("DiscountCodeBasic", {
    ...COMMON,
    discountClasses: () => ["ORDER"],
    customerGets: ({ value }, _args, { shop }) => ({
      appliesOnOneTimePurchase: true,
      appliesOnSubscription: false,
      items: typed("AllDiscountItems", { allItems: true }),
      value:
        value.kind === "percentage"
          ? typed("DiscountPercentage", { percentage: value.percentage })
          : typed("DiscountAmount", {
              amount: money(value.kind === "amount" ? value.amount : 0, shop.record.currencyCode),
              appliesOnEachItem: false,
            }),
    }),
  }),
  typeResolvers<Discount>("DiscountCodeFreeShipping", {
    ...COMMON,
    discountClasses: () => ["SHIPPING"],
    destinationSelection: () => typed("DiscountCountryAll", { allCountries: true }),
    maximumShippingPrice: () => null,
    appliesOnOneTimePurchase: () => true,
    appliesOnSubscription: () => false,
  }),
  typeResolvers<Discount>("DiscountRedeemCode", {
    id: ({ id }) => gid("DiscountRedeemCode", id),
    code: ({ code }) => code,
    asyncUsageCount: ({ usageCount }) => usageCount,
    createdBy: () => null,
  }),
];

/** `10% off entire order • Minimum purchase of €50,00`. */
function summaryOf(discount: Discount, shop: ShopStore): string {
  const { minimumSubtotal, appliesOncePerCustomer } = discount;
  return [
    valueText(discount, shop),
    ...(minimumSubtotal === null
      ? []
      : [`Minimum purchase of ${formatMoney(minimumSubtotal, shop.record.moneyFormat)}`]),
    ...(appliesOncePerCustomer ? ["One use per customer"] : []),
  ].join(" • ");
}

function valueText({ value }: Discount, { record }: ShopStore): string {
  if (value.kind === "percentage") return `${Math.round(value.percentage * 100)}% off entire order`;
  if (value.kind === "free-shipping") return "Free shipping on all products";
  return `${formatMoney(value.amount, record.moneyFormat)} off entire order`;
}
