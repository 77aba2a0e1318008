import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Collection, Customer, Location } from "tests/stand-ins/shopify/store/types";
import type { RecordListDefinition } from "./search/record-list";
import type { SearchFields } from "./search/search-fields";
import { hashLookup, listOrder, seconds } from "./search/time-index";

const customers = (shop: ShopStore) => shop.customers;

/** The numeric id in a search for one. */
export function lookupId(value: string): number[] | undefined {
  const id = Number(/(\d+)$/.exec(value)?.[1]);
  return Number.isSafeInteger(id) ? [id] : undefined;
}

const customerSearch: SearchFields<Customer> = {
  text: (customer) => [
    customer.firstName,
    customer.lastName,
    customer.email,
    customer.phone,
    customer.note,
    ...customer.tags,
  ],
  fields: {
    id: { kind: "id", get: (customer) => customer.id },
    email: { kind: "keyword", get: (customer) => customer.email },
    phone: { kind: "keyword", get: (customer) => customer.phone },
    first_name: { kind: "text", get: (customer) => customer.firstName },
    last_name: { kind: "text", get: (customer) => customer.lastName },
    tag: { kind: "keyword", get: (customer) => customer.tags },
    state: { kind: "keyword", get: (customer) => customer.state },
    country: {
      kind: "text",
      get: (customer) => {
        const address = customer.addresses.find(({ id }) => id === customer.defaultAddressId);
        return [address?.country ?? "", address?.countryCode ?? ""];
      },
    },
    accepts_marketing: {
      kind: "boolean",
      get: (customer) => customer.emailMarketing.state === "SUBSCRIBED",
    },
    created_at: { kind: "time", get: (customer) => customer.createdAt },
    updated_at: { kind: "time", get: (customer) => customer.updatedAt },
    customer_date: { kind: "time", get: (customer) => customer.createdAt },
  },
};

export const customerList: RecordListDefinition<Customer> = {
  collection: customers,
  search: customerSearch,
  defaultOrder: "ID",
  orders: {
    ID: listOrder(customers, "id", (one) => one.id),
    CREATED_AT: listOrder(customers, "createdAt", (one) => seconds(one.createdAt), "created_at"),
    UPDATED_AT: listOrder(customers, "updatedAt", (one) => seconds(one.updatedAt), "updated_at"),
    NAME: listOrder(customers, "name", (one) =>
      `${one.lastName ?? ""}, ${one.firstName ?? ""}`.toLowerCase(),
    ),
    RELEVANCE: listOrder(customers, "id", (one) => one.id),
  },
  lookups: {
    email: hashLookup(customers, "email", (one) => [one.email]),
    phone: hashLookup(customers, "phone", (one) => [one.phone]),
    id: (_shop, value) => lookupId(value),
  },
};

const collections = (shop: ShopStore) => shop.collections;

export const collectionList: RecordListDefinition<Collection> = {
  collection: collections,
  search: {
    text: ({ title }) => [title],
    fields: {
      id: { kind: "id", get: ({ id }) => id },
      title: { kind: "text", get: ({ title }) => title },
      handle: { kind: "keyword", get: ({ handle }) => handle },
      updated_at: { kind: "time", get: ({ updatedAt }) => updatedAt },
    },
  },
  defaultOrder: "ID",
  orders: {
    ID: listOrder(collections, "id", ({ id }) => id),
    TITLE: listOrder(collections, "title", ({ title }) => title.toLowerCase()),
    UPDATED_AT: listOrder(
      collections,
      "updatedAt",
      ({ updatedAt }) => seconds(updatedAt),
      "updated_at",
    ),
  },
};

const locations = (shop: ShopStore) => shop.locations;

export const locationList: RecordListDefinition<Location> = {
  collection: locations,
  search: {
    text: ({ name, address }) => [name, address.city, address.country],
    fields: {
      location_id: { kind: "id", get: ({ id }) => id },
      name: { kind: "text", get: ({ name }) => name },
      active: { kind: "boolean", get: ({ isActive }) => isActive },
      created_at: { kind: "time", get: ({ createdAt }) => createdAt },
    },
  },
  defaultOrder: "NAME",
  orders: {
    ID: listOrder(locations, "id", ({ id }) => id),
    NAME: listOrder(locations, "name", ({ name }) => name.toLowerCase()),
  },
};
