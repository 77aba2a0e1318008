import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import type { OrderEventSource } from "tests/stand-ins/shopify/graphql/sources";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopPolicy, ShopRecord, StaffMember } from "tests/stand-ins/shopify/store/types";
import { metafieldFields } from "./metafields";

export const shopResolvers = [
  typeResolvers<ShopRecord>("Shop", {
    ...metafieldFields<ShopRecord>("SHOP", ({ metafields }) => metafields),
    id: ({ id }) => gid("Shop", id),
    name: ({ name }) => name,
    email: ({ email }) => email,
    contactEmail: ({ contactEmail }) => contactEmail,
    description: ({ description }) => description,
    myshopifyDomain: ({ domain }) => domain,
    primaryDomain: (shop) => primaryDomain(shop),
    url: ({ primaryHost }) => `https://${primaryHost}`,
    currencyCode: ({ currencyCode }) => currencyCode,
    enabledPresentmentCurrencies: ({ currencyCode }) => [currencyCode],
    currencyFormats: ({ moneyFormat, moneyWithCurrencyFormat }) => ({
      moneyFormat,
      moneyWithCurrencyFormat,
      moneyInEmailsFormat: moneyFormat,
      moneyWithCurrencyInEmailsFormat: moneyWithCurrencyFormat,
    }),
    ianaTimezone: ({ ianaTimezone }) => ianaTimezone,
    timezoneAbbreviation: ({ ianaTimezone }, _args, { shop }) =>
      zonePart(ianaTimezone, "short", shop.now()),
    timezoneOffset: ({ ianaTimezone }, _args, { shop }) =>
      offsetText(offsetMinutes(ianaTimezone, shop.now())),
    timezoneOffsetMinutes: ({ ianaTimezone }, _args, { shop }) =>
      offsetMinutes(ianaTimezone, shop.now()),
    orderNumberFormatPrefix: ({ orderNumberPrefix }) => orderNumberPrefix,
    orderNumberFormatSuffix: ({ orderNumberSuffix }) => orderNumberSuffix,
    taxesIncluded: ({ taxesIncluded }) => taxesIncluded,
    taxShipping: () => true,
    unitSystem: ({ unitSystem }) => unitSystem,
    weightUnit: ({ weightUnit }) => weightUnit,
    shopOwnerName: ({ ownerName }) => ownerName,
    plan: ({ plan }) => ({ ...plan, displayName: plan.publicDisplayName }),
    shopAddress: (shop) => shopAddress(shop),
    billingAddress: (shop) => shopAddress(shop),
    shopPolicies: ({ policies }) => policies,
    checkoutApiSupported: () => true,
    setupRequired: () => false,
    customerAccounts: () => "OPTIONAL",
    transactionalSmsDisabled: () => false,
    marketingSmsConsentEnabledAtCheckout: () => true,
    accountOwner: ({ staff }) => staff.find(({ isShopOwner }) => isShopOwner) ?? null,
    createdAt: ({ createdAt }) => createdAt,
    updatedAt: ({ updatedAt }) => updatedAt,
  }),
  typeResolvers<ShopPolicy>("ShopPolicy", {
    id: ({ id }) => gid("ShopPolicy", id),
    type: ({ type }) => type,
    title: ({ title }) => title,
    body: ({ body }) => body,
    url: (policy, _args, { shop }) =>
      `https://${shop.record.primaryHost}/policies/${policy.type.toLowerCase().replaceAll("_", "-")}`,
    createdAt: ({ createdAt }) => createdAt,
    updatedAt: ({ updatedAt }) => updatedAt,
  }),
  typeResolvers<StaffMember>("StaffMember", {
    id: ({ id }) => gid("StaffMember", id),
    firstName: ({ firstName }) => firstName,
    lastName: ({ lastName }) => lastName,
    name: ({ firstName, lastName }) => `${firstName} ${lastName}`,
    initials: ({ firstName, lastName }) => [firstName.slice(0, 1), lastName.slice(0, 1)],
    email: ({ email }) => email,
    phone: ({ phone }) => phone,
    locale: ({ locale }) => locale,
    isShopOwner: ({ isShopOwner }) => isShopOwner,
    active: ({ active }) => active,
    exists: () => true,
    accountType: () => "REGULAR",
  }),
  typeResolvers<OrderEventSource>("BasicEvent", {
    id: ({ orderEvent }) => gid("BasicEvent", orderEvent.id),
    action: ({ orderEvent }) => orderEvent.action,
    message: ({ orderEvent }) => orderEvent.message,
    createdAt: ({ orderEvent }) => orderEvent.createdAt,
    appTitle: () => null,
    attributeToApp: () => false,
    attributeToUser: () => false,
    criticalAlert: () => false,
    hasAdditionalContent: () => false,
    additionalContent: () => null,
    additionalData: () => null,
    arguments: () => null,
    subjectId: ({ order }) => gid("Order", order.id),
    subjectType: () => "ORDER",
    subject: ({ order }) => order,
    secondaryMessage: () => null,
  }),
];

/** The staff member of an online token. */
export function staffMember({ shop, grant }: RequestContext): StaffMember | null {
  return shop.record.staff.find(({ id }) => id === grant.userId) ?? null;
}

function primaryDomain({ id, primaryHost }: ShopRecord) {
  return {
    id: gid("Domain", id),
    host: primaryHost,
    url: `https://${primaryHost}`,
    sslEnabled: true,
    localization: null,
  };
}

function shopAddress({ address }: ShopRecord) {
  return {
    ...address,
    id: gid("ShopAddress", address.id),
    countryCodeV2: address.countryCode,
    latitude: null,
    longitude: null,
    coordinatesValidated: false,
    name: null,
    formattedArea: [address.city, address.province, address.country].filter(Boolean).join(", "),
    formatted: [
      address.company,
      address.address1,
      [address.zip, address.city].filter(Boolean).join(" "),
      address.country,
    ].filter(Boolean),
  };
}

function zonePart(timeZone: string, timeZoneName: "longOffset" | "short", at: Date): string {
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName }).formatToParts(at);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "UTC";
}

function offsetMinutes(timeZone: string, at: Date): number {
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(zonePart(timeZone, "longOffset", at));
  if (!match) return 0;
  return (Number(match[2]) * 60 + Number(match[3])) * (match[1] === "-" ? -1 : 1);
}

function offsetText(minutes: number): string {
  const absolute = Math.abs(minutes);
  const hours = String(Math.floor(absolute / 60)).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${hours}${String(absolute % 60).padStart(2, "0")}`;
}
