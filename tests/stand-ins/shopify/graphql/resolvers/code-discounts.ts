import { typeResolvers, type FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import { isOnWholeOrder } from "tests/stand-ins/shopify/graphql/mutations/discounts/discount-errors";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import { typed } from "tests/stand-ins/shopify/graphql/sources";
import { findVariant } from "tests/stand-ins/shopify/store/actions/order-drafts";
import {
  DEFAULT_SETTINGS,
  type Discount,
  type DiscountSettings,
} from "tests/stand-ins/shopify/store/discounts";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Customer } from "tests/stand-ins/shopify/store/types";
import { discountSummary, discountValueText } from "./discount-summary";
import { money } from "./money";

/** Marks the record with the object type that its kind of value has at Shopify. */
function discountOf(discount: Discount): Discount {
  const isFreeShipping = discount.value.kind === "free-shipping";
  return typed(isFreeShipping ? "DiscountCodeFreeShipping" : "DiscountCodeBasic", { ...discount });
}

const COMMON: Record<string, FieldResolver<Discount>> = {
  title: ({ title }) => title,
  status: ({ status }) => status,
  summary: (discount, _args, { shop }) => discountSummary(discount, shop),
  shortSummary: (discount, _args, { shop }) => discountValueText(discount, shop),
  startsAt: ({ startsAt }) => startsAt,
  endsAt: ({ endsAt }) => endsAt,
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  usageLimit: ({ usageLimit }) => usageLimit,
  asyncUsageCount: ({ usageCount }) => usageCount,
  appliesOncePerCustomer: ({ appliesOncePerCustomer }) => appliesOncePerCustomer,
  codes: (discount) => new ArrayList([discount], ({ id }) => id),
  codesCount: () => ({ count: 1, precision: "EXACT" }),
  context: (discount, _args, { shop }) => {
    const customers = customersOf(discount, shop);
    return customers
      ? typed("DiscountCustomers", { customers })
      : typed("DiscountBuyerSelectionAll", { all: "ALL" });
  },
  customerSelection: (discount, _args, { shop }) => {
    const customers = customersOf(discount, shop);
    return customers
      ? typed("DiscountCustomers", { customers })
      : typed("DiscountCustomerAll", { allCustomers: true });
  },
  minimumRequirement: ({ minimumSubtotal, settings }, _args, { shop }) => {
    const quantity = settings?.minimumQuantity ?? null;
    if (quantity !== null) {
      return typed("DiscountMinimumQuantity", { greaterThanOrEqualToQuantity: String(quantity) });
    }
    if (minimumSubtotal === null) return null;
    return typed("DiscountMinimumSubtotal", {
      greaterThanOrEqualToSubtotal: money(minimumSubtotal, shop.record.currencyCode),
    });
  },
  combinesWith: ({ settings = DEFAULT_SETTINGS }) => ({
    ...settings.combinesWith,
    productDiscountsWithTagsOnSameCartLine: null,
  }),
  recurringCycleLimit: ({ settings = DEFAULT_SETTINGS }) => settings.recurringCycleLimit,
  shareableUrls: () => [],
  totalSales: (_discount, _args, { shop }) => money(0, shop.record.currencyCode),
  hasTimelineComment: () => false,
  tags: ({ settings }) => settings?.tags ?? [],
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
    discountClass: (discount) => (isOnWholeOrder(discount) ? "ORDER" : "PRODUCT"),
    discountClasses: (discount) => [isOnWholeOrder(discount) ? "ORDER" : "PRODUCT"],
    customerGets: (discount, _args, { shop }) => ({
      appliesOnOneTimePurchase: settingsOf(discount).appliesOnOneTimePurchase,
      appliesOnSubscription: settingsOf(discount).appliesOnSubscription,
      items: itemsOf(discount, shop),
      value: valueOf(discount, shop),
    }),
  }),
  typeResolvers<Discount>("DiscountCodeFreeShipping", {
    ...COMMON,
    discountClass: () => "SHIPPING",
    discountClasses: () => ["SHIPPING"],
    destinationSelection: (discount) => {
      const { countries, includesRestOfWorld } = settingsOf(discount);
      return countries === null
        ? typed("DiscountCountryAll", { allCountries: true })
        : typed("DiscountCountries", { countries, includeRestOfWorld: includesRestOfWorld });
    },
    maximumShippingPrice: (discount, _args, { shop }) => {
      const { maximumShippingPrice: price } = settingsOf(discount);
      return price === null ? null : money(price, shop.record.currencyCode);
    },
    appliesOnOneTimePurchase: (discount) => settingsOf(discount).appliesOnOneTimePurchase,
    appliesOnSubscription: (discount) => settingsOf(discount).appliesOnSubscription,
  }),
  typeResolvers<Discount>("DiscountRedeemCode", {
    id: ({ id }) => gid("DiscountRedeemCode", id),
    code: ({ code }) => code,
    asyncUsageCount: ({ usageCount }) => usageCount,
    createdBy: () => null,
  }),
];

function settingsOf({ settings }: Discount): DiscountSettings {
  return settings ?? DEFAULT_SETTINGS;
}

function customersOf(discount: Discount, shop: ShopStore): Customer[] | null {
  const { customerIds } = settingsOf(discount);
  return customerIds && customerIds.flatMap((id) => shop.customers.get(id) ?? []);
}

function valueOf({ value }: Discount, shop: ShopStore): object {
  if (value.kind === "percentage") {
    return typed("DiscountPercentage", { percentage: value.percentage });
  }
  const amount = value.kind === "amount" ? value.amount : 0;
  return typed("DiscountAmount", {
    amount: money(amount, shop.record.currencyCode),
    appliesOnEachItem: value.kind === "amount" && value.appliesOnEachItem === true,
  });
}

function itemsOf(discount: Discount, shop: ShopStore): object {
  if (isOnWholeOrder(discount)) return typed("AllDiscountItems", { allItems: true });
  const { productIds, variantIds, collectionIds } = settingsOf(discount).items;
  if (collectionIds.length > 0) {
    const collections = collectionIds.flatMap((id) => shop.collections.get(id) ?? []);
    return typed("DiscountCollections", {
      collections: new ArrayList(collections, ({ id }) => id),
    });
  }
  const products = productIds.flatMap((id) => shop.products.get(id) ?? []);
  const variants = variantIds.flatMap((id) => findVariant(shop, id) ?? []);
  return typed("DiscountProducts", {
    products: new ArrayList(products, ({ id }) => id),
    productVariants: new ArrayList(variants, ({ variant }) => variant.id),
  });
}
