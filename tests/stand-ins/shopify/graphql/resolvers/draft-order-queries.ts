import type { FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import {
  FlatList,
  type FlatListDefinition,
} from "tests/stand-ins/shopify/graphql/search/flat-list";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { draftFigures } from "tests/stand-ins/shopify/store/draft-orders/draft-figures";
import {
  draftOrders,
  findDraftOrder,
  type DraftOrder,
} from "tests/stand-ins/shopify/store/draft-orders/draft-order";

const draftOrderList: FlatListDefinition<DraftOrder> = {
  items: draftOrders,
  idOf: ({ id }) => id,
  sortKeys: {
    NUMBER: ({ number }) => number,
    STATUS: ({ status }) => status,
    UPDATED_AT: ({ updatedAt }) => updatedAt,
  },
  search: {
    text: ({ name, email, note }) => [name, email, note],
    fields: {
      id: { kind: "id", get: ({ id }) => id },
      name: { kind: "keyword", get: ({ name }) => [name, name.replace(/^#/, "")] },
      customer_id: { kind: "id", get: ({ customerId }) => customerId },
      email: { kind: "keyword", get: ({ email }) => email },
      status: {
        kind: "keyword",
        values: ["open", "invoice_sent", "completed"],
        get: ({ status }) => status,
      },
      tag: { kind: "keyword", get: ({ tags }) => tags },
      source: { kind: "keyword", get: ({ sourceName }) => sourceName },
      total_price: {
        kind: "number",
        get: (draft, shop) => draftFigures(shop, draft).total / 100,
      },
      created_at: { kind: "time", get: ({ createdAt }) => createdAt },
      updated_at: { kind: "time", get: ({ updatedAt }) => updatedAt },
    },
  },
};

/** The root fields about draft orders. */
export const draftOrderRootFields: Record<string, FieldResolver<unknown>> = {
  draftOrder: (_root, args, { shop }) => findDraftOrder(shop, idOf(String(args.id), "DraftOrder")),
  draftOrders: (_root, args, context, place) =>
    new FlatList(draftOrderList, args, context, place.responseKey),
  draftOrdersCount: (_root, args, context, place) => ({
    count: new FlatList(draftOrderList, args, context, place.responseKey).size,
    precision: "EXACT",
  }),
};
