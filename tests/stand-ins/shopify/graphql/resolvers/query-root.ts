import { GraphQLError } from "graphql";
import { requireTypeAccess } from "tests/stand-ins/shopify/graphql/access-scopes";
import {
  typeResolvers,
  type FieldArguments,
  type FieldResolver,
} from "tests/stand-ins/shopify/graphql/field-resolver";
import {
  inventoryItemList,
  staffList,
  variantList,
} from "tests/stand-ins/shopify/graphql/flat-lists";
import { collectionList, customerList, locationList } from "tests/stand-ins/shopify/graphql/lists";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import { orderList } from "tests/stand-ins/shopify/graphql/order-list";
import { orderWindow } from "tests/stand-ins/shopify/graphql/order-window";
import { productList } from "tests/stand-ins/shopify/graphql/product-list";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { FlatList } from "tests/stand-ins/shopify/graphql/search/flat-list";
import {
  RecordList,
  type RecordListDefinition,
} from "tests/stand-ins/shopify/graphql/search/record-list";
import { idOf, invalidId } from "tests/stand-ins/shopify/graphql/typed-id";
import { gid, parseGid } from "tests/stand-ins/shopify/store/gid";
import type { Customer, Order } from "tests/stand-ins/shopify/store/types";
import { appOf, currentInstallation } from "./app-installation";
import { creditRootFields } from "./credit";
import { customerMergeRootFields } from "./customer-merge";
import { discountRootFields } from "./discount-queries";
import { draftOrderRootFields } from "./draft-order-queries";
import { findNode } from "./node-lookup";
import { exactCount } from "./orders";
import { returnableFulfillments } from "./return-parts";
import { reasonDefinition, RETURN_REASONS } from "./returns";
import { staffMember } from "./shop";

type RootField = FieldResolver<unknown>;

const byId =
  (typeName: string): RootField =>
  (_root, args, context) =>
    findNode(gid(typeName, idOf(String(args.id), typeName)), context, typeName);

function list<T extends { id: number }>(definition: RecordListDefinition<T>): RootField {
  return (_root, args, context, place) =>
    new RecordList(definition, args, context.shop, context, place.responseKey);
}

function count<T extends { id: number }>(definition: RecordListDefinition<T>): RootField {
  return (_root, args, context, place) =>
    new RecordList(definition, args, context.shop, context, place.responseKey).count(limitOf(args));
}

function limitOf(args: FieldArguments): number {
  return typeof args.limit === "number" ? args.limit : Number.MAX_SAFE_INTEGER;
}

const orders = (
  args: FieldArguments,
  context: RequestContext,
  responseKey: string,
): RecordList<Order> =>
  new RecordList(orderList, args, context.shop, context, responseKey, orderWindow(context));

const recordFields: Record<string, RootField> = {
  node: (_root, args, context, place) => openNode(args.id, context, place.responseKey),
  nodes: (_root, args, context, place) =>
    (Array.isArray(args.ids) ? args.ids : []).map((id) => openNode(id, context, place.responseKey)),
  order: byId("Order"),
  orders: (_root, args, context, place) => orders(args, context, place.responseKey),
  ordersCount: (_root, args, context, place) =>
    orders(args, context, place.responseKey).count(limitOf(args)),
  orderByIdentifier: (_root, args, context) => {
    const identifier = identifierOf(args);
    return identifier.id ? findNode(identifier.id, context, "Order") : customId();
  },
  customer: byId("Customer"),
  customers: list(customerList),
  customersCount: count(customerList),
  customerByIdentifier: (_root, args, context) => customerByIdentifier(args, context),
  product: byId("Product"),
  products: list(productList),
  productsCount: count(productList),
  productByIdentifier: (_root, args, context) => {
    const { id, handle } = identifierOf(args);
    if (id) return findNode(id, context, "Product");
    return handle ? productByHandle(handle, context) : customId();
  },
  productByHandle: (_root, args, context) => productByHandle(String(args.handle), context),
  productVariant: byId("ProductVariant"),
  productVariants: (_root, args, context, place) =>
    new FlatList(variantList, args, context, place.responseKey),
  productVariantsCount: (_root, args, context, place) =>
    exactCount(new FlatList(variantList, args, context, place.responseKey).size),
  collection: byId("Collection"),
  collections: list(collectionList),
  collectionsCount: count(collectionList),
  inventoryItem: byId("InventoryItem"),
  inventoryItems: (_root, args, context, place) =>
    new FlatList(inventoryItemList, args, context, place.responseKey),
  inventoryLevel: (_root, args, context) => findNode(args.id, context, "InventoryLevel"),
  location: (_root, args, context) =>
    args.id === undefined || args.id === null
      ? ([...context.shop.locations.values()].find(({ isPrimary }) => isPrimary) ?? null)
      : findNode(args.id, context, "Location"),
  locations: (_root, args, context, place) =>
    new RecordList(
      locationList,
      args,
      context.shop,
      context,
      place.responseKey,
      args.includeInactive === true ? null : ({ isActive }) => isActive,
    ),
  locationsCount: count(locationList),
  fulfillment: byId("Fulfillment"),
  fulfillmentOrder: byId("FulfillmentOrder"),
  refund: byId("Refund"),
  return: byId("Return"),
  returnableFulfillments,
  returnReasonDefinitions: (_root, args) => {
    const handles = Array.isArray(args.handles) ? args.handles : null;
    const all = RETURN_REASONS.map(reasonDefinition);
    const wanted = all.filter(({ handle }) => !handles || handles.includes(handle));
    return new ArrayList(wanted, ({ id }) => parseGid(id)?.id ?? 0);
  },
};

const shopFields: Record<string, RootField> = {
  shop: (_root, _args, { shop }) => shop.record,
  shopLocales: (_root, args, { shop }) =>
    shop.record.locales.filter(({ published }) => args.published !== true || published),
  staffMember: byId("StaffMember"),
  staffMembers: (_root, args, context, place) =>
    new FlatList(staffList, args, context, place.responseKey),
  currentStaffMember: (_root, _args, context) => staffMember(context),
  currentAppInstallation: (_root, _args, context) => currentInstallation(context),
  app: (_root, _args, { grant }) => appOf(grant),
  publicApiVersions: () => PUBLIC_API_VERSIONS,
  job: (_root, args) => {
    const id = String(args.id);
    if (!id.startsWith("gid://shopify/Job/")) throw invalidId(id);
    return { id, done: true, query: {} };
  },
};

export const queryRootResolvers = [
  typeResolvers<unknown>("QueryRoot", {
    ...recordFields,
    ...shopFields,
    ...discountRootFields,
    ...draftOrderRootFields,
    ...creditRootFields,
    ...customerMergeRootFields,
  }),
];

/** What `publicApiVersions` and the version in a URL know. */
export const PUBLIC_API_VERSIONS = [
  { handle: "2026-01", displayName: "2026-01", supported: true },
  { handle: "2026-04", displayName: "2026-04", supported: true },
  { handle: "2026-07", displayName: "2026-07", supported: true },
  { handle: "2026-10", displayName: "2026-10 (Latest)", supported: true },
  { handle: "2027-01", displayName: "2027-01 (Release candidate)", supported: false },
  { handle: "unstable", displayName: "unstable", supported: false },
];

function openNode(id: unknown, context: RequestContext, fieldName: string): object | null {
  const node = findNode(id, context);
  const typeName = node && typeof id === "string" ? parseGid(id)?.type : undefined;
  if (typeName) requireTypeAccess(typeName, fieldName, context);
  return node;
}

function identifierOf(args: FieldArguments): Record<string, string | undefined> {
  const { identifier } = args;
  return typeof identifier === "object" && identifier !== null
    ? (identifier as Record<string, string | undefined>)
    : {};
}

/** Recorded: without a metafield definition of type `id`, custom ids cannot be used. */
function customId(): never {
  throw new GraphQLError("Metafield definition of type 'id' is required when using custom ids.", {
    extensions: { code: "NOT_FOUND" },
  });
}

function customerByIdentifier(args: FieldArguments, context: RequestContext): object | null {
  const { id, emailAddress, phoneNumber } = identifierOf(args);
  if (id) return findNode(id, context, "Customer");
  if (emailAddress) return oneCustomer("email", emailAddress, context);
  if (phoneNumber) return oneCustomer("phone", phoneNumber, context);
  return customId();
}

function oneCustomer(
  field: "email" | "phone",
  value: string,
  { shop }: RequestContext,
): Customer | null {
  const ids = customerList.lookups?.[field]?.(shop, value);
  const candidates = ids?.map((id) => shop.customers.get(id)) ?? shop.customers.values();
  for (const customer of candidates) {
    if (customer?.[field]?.toLowerCase() === value.toLowerCase()) return customer;
  }
  return null;
}

function productByHandle(handle: string, { shop }: RequestContext): object | null {
  const ids = productList.lookups?.handle?.(shop, handle) ?? [];
  return ids.map((id) => shop.products.get(id)).find((one) => one?.handle === handle) ?? null;
}
