import type { FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import {
  FlatList,
  type FlatListDefinition,
} from "tests/stand-ins/shopify/graphql/search/flat-list";
import {
  findDiscountByCode,
  findDiscounts,
  type Discount,
} from "tests/stand-ins/shopify/store/discounts";

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
