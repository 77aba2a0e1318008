import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import { orderList } from "tests/stand-ins/shopify/graphql/order-list";
import { orderWindow } from "tests/stand-ins/shopify/graphql/order-window";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { RecordList } from "tests/stand-ins/shopify/graphql/search/record-list";
import type { AddressSource } from "tests/stand-ins/shopify/graphql/sources";
import { hasGiftCards } from "tests/stand-ins/shopify/store/credit/gift-card";
import { storeCreditAccountsOf } from "tests/stand-ins/shopify/store/credit/store-credit";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Customer, Order } from "tests/stand-ins/shopify/store/types";
import { metafieldFields } from "./metafields";
import { money } from "./money";

export const customerResolvers = [
  typeResolvers<Customer>("Customer", {
    ...metafieldFields<Customer>("CUSTOMER", ({ metafields }) => metafields),
    id: ({ id }) => gid("Customer", id),
    legacyResourceId: ({ id }) => String(id),
    firstName: ({ firstName }) => firstName,
    lastName: ({ lastName }) => lastName,
    displayName: (customer) => displayName(customer),
    email: ({ email }) => email,
    phone: ({ phone }) => phone,
    defaultEmailAddress: (customer) => emailAddress(customer),
    defaultPhoneNumber: (customer) => phoneNumber(customer),
    emailMarketingConsent: ({ email, emailMarketing }) =>
      email === null
        ? null
        : {
            marketingState: emailMarketing.state,
            marketingOptInLevel: emailMarketing.optInLevel,
            consentUpdatedAt: emailMarketing.updatedAt,
          },
    smsMarketingConsent: (customer) => smsConsent(customer),
    addresses: (customer, args) => {
      const all = addressSources(customer);
      return typeof args.first === "number" ? all.slice(0, args.first) : all;
    },
    addressesV2: (customer) => new ArrayList(addressSources(customer), ({ address }) => address.id),
    defaultAddress: (customer) =>
      addressSources(customer).find(({ address }) => address.id === customer.defaultAddressId) ??
      null,
    tags: ({ tags }) => tags.toSorted((a, b) => a.localeCompare(b)),
    note: ({ note }) => note,
    locale: ({ locale }) => locale,
    state: ({ state }) => state,
    verifiedEmail: ({ verifiedEmail }) => verifiedEmail,
    validEmailAddress: ({ email }) => email !== null,
    taxExempt: ({ taxExempt }) => taxExempt,
    taxExemptions: ({ taxExemptions }) => taxExemptions ?? [],
    dataSaleOptOut: () => false,
    productSubscriberStatus: () => "NEVER_SUBSCRIBED",
    multipassIdentifier: () => null,
    companyContactProfiles: () => [],
    canDelete: (customer, _args, context) => ordersOf(customer, context).length === 0,
    numberOfOrders: (customer, _args, context) => String(ordersOf(customer, context).length),
    amountSpent: (customer, _args, context) =>
      money(amountSpent(ordersOf(customer, context)), context.shop.record.currencyCode),
    lastOrder: (customer, _args, context) => lastOrder(ordersOf(customer, context)),
    orders: (customer, args, context, place) =>
      new RecordList(
        orderList,
        { sortKey: "ID", ...args, query: customerQuery(customer, args.query) },
        context.shop,
        context,
        place.responseKey,
        orderWindow(context),
      ),
    storeCreditAccounts: ({ id }, _args, { shop }) =>
      new ArrayList(storeCreditAccountsOf(shop, id), (account) => account.id),
    mergeable: (customer, _args, { shop }) => {
      const isMergeable = !hasGiftCards(shop, customer.id);
      return {
        isMergeable,
        errorFields: isMergeable ? [] : ["GIFT_CARDS"],
        reason: isMergeable ? null : `${displayName(customer)} has gift cards and can't be merged.`,
        mergeInProgress: null,
      };
    },
    lifetimeDuration: (customer, _args, { shop }) => lifetime(customer.createdAt, shop.now()),
    image: (customer) => ({
      url: `https://www.gravatar.com/avatar/${customer.id}`,
      altText: displayName(customer),
      width: null,
      height: null,
    }),
    createdAt: ({ createdAt }) => createdAt,
    updatedAt: ({ updatedAt }) => updatedAt,
  }),
];

export function addressSources(customer: Customer): AddressSource[] {
  return customer.addresses.map((address) => ({ address, owner: "CustomerAddress" }));
}

/** Shopify's display name: the full name, else e-mail, else phone. */
export function displayName(customer: Customer): string {
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(" ");
  return name || (customer.email ?? customer.phone ?? `Customer ${customer.id}`);
}

/** All orders of a customer, by the hash index. */
export function ordersOf(customer: Customer, { shop }: RequestContext): Order[] {
  const ids = orderList.lookups?.customer_id?.(shop, String(customer.id)) ?? [];
  return [...new Set(ids)]
    .map((id) => shop.orders.get(id))
    .filter((order) => order !== undefined)
    .filter((order) => order.customerId === customer.id);
}

function customerQuery(customer: Customer, query: unknown): string {
  const own = `customer_id:${customer.id}`;
  return typeof query === "string" && query.trim() !== "" ? `${own} AND (${query})` : own;
}

function amountSpent(orders: readonly Order[]): number {
  let spent = 0;
  for (const order of orders) {
    const { received, refunded } = orderFigures(order);
    spent += received - refunded;
  }
  return spent;
}

function lastOrder(orders: readonly Order[]): Order | null {
  let last: Order | null = null;
  for (const order of orders) if (!last || order.processedAt >= last.processedAt) last = order;
  return last;
}

export function emailAddress({ email, emailMarketing }: Customer) {
  if (email === null) return null;
  return {
    emailAddress: email,
    validFormat: true,
    marketingState: emailMarketing.state,
    marketingOptInLevel: emailMarketing.optInLevel,
    marketingUpdatedAt: emailMarketing.updatedAt,
    marketingUnsubscribeUrl: null,
    openTrackingLevel: "UNKNOWN",
    sourceLocation: null,
  };
}

export function phoneNumber(customer: Customer) {
  const { phone, smsMarketing } = customer;
  if (phone === null) return null;
  return {
    phoneNumber: phone,
    marketingState: smsMarketing.state,
    marketingOptInLevel: smsMarketing.optInLevel,
    marketingUpdatedAt: smsMarketing.updatedAt,
    marketingCollectedFrom: smsMarketing.updatedAt === null ? null : "OTHER",
    smsMarketingConsent: smsConsent(customer),
    sourceLocation: null,
  };
}

function smsConsent({ phone, smsMarketing }: Customer) {
  if (phone === null) return null;
  return {
    marketingState: smsMarketing.state,
    marketingOptInLevel: smsMarketing.optInLevel ?? "UNKNOWN",
    consentUpdatedAt: smsMarketing.updatedAt,
    consentCollectedFrom: smsMarketing.updatedAt === null ? null : "OTHER",
    sourceLocation: null,
  };
}

function lifetime(createdAt: string, now: Date): string {
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(createdAt)) / 86_400_000));
  if (days < 31) return `${days} days`;
  const months = Math.floor(days / 30.4);
  return months < 24 ? `about ${months} months` : `about ${Math.floor(months / 12)} years`;
}
