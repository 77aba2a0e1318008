import { isoTime } from "tests/stand-ins/shopify/store/iso-time";
import type { ShopStore, Store } from "tests/stand-ins/shopify/store/store";
import type { Address, ShopRecord, StaffMember } from "tests/stand-ins/shopify/store/types";

export interface EmptyShopOptions {
  domain: string;
  name?: string;
}

/** Adds a shop without products, customers or orders: one location, two staff members. */
export function addEmptyShop(store: Store, { domain, name }: EmptyShopOptions): ShopStore {
  const id = shopIdOf(domain);
  const shop = store.addShop({ record: emptyRecord(store, id, domain, name) });
  const {
    firstName: _first,
    lastName: _last,
    company: _company,
    id: _id,
    ...address
  } = shopAddress(id);
  shop.locations.put({
    id: id * 10 + 1,
    name: "Helsinki warehouse",
    isActive: true,
    isPrimary: true,
    address,
    createdAt: shop.record.createdAt,
    updatedAt: shop.record.createdAt,
  });
  return shop;
}

/** A stable id for a domain, so that tests of several shops can tell them apart. */
function shopIdOf(domain: string): number {
  let hash = 7;
  for (const letter of domain) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 90_000_000;
  return 10_000_000 + hash;
}

function emptyRecord(store: Store, id: number, domain: string, name?: string): ShopRecord {
  const createdAt = isoTime(store.clock());
  const handle = domain.replace(".myshopify.com", "");
  return {
    id,
    domain,
    name: name ?? `${handle.slice(0, 1).toUpperCase()}${handle.slice(1)}`,
    email: `hello@${handle}.example.com`,
    contactEmail: `hello@${handle}.example.com`,
    description: "",
    primaryHost: domain,
    currencyCode: "EUR",
    moneyFormat: "€{{amount}}",
    moneyWithCurrencyFormat: "€{{amount}} EUR",
    ianaTimezone: "Europe/Helsinki",
    orderNumberPrefix: "#",
    orderNumberSuffix: "",
    taxesIncluded: true,
    weightUnit: "KILOGRAMS",
    unitSystem: "METRIC_SYSTEM",
    ownerName: "Sara Lindqvist",
    plan: { publicDisplayName: "Developer Preview", partnerDevelopment: true, shopifyPlus: false },
    address: shopAddress(id),
    policies: [],
    locales: [{ locale: "en", name: "English", primary: true, published: true }],
    staff: staffOf(id, handle),
    taxRate: 0.255,
    taxTitle: "VAT",
    metafields: [],
    createdAt,
    updatedAt: createdAt,
  };
}

function staffOf(shopId: number, handle: string): StaffMember[] {
  const member = (n: number, firstName: string, lastName: string): StaffMember => ({
    id: shopId * 10 + n,
    firstName,
    lastName,
    email: `${firstName.toLowerCase()}@${handle}.example.com`,
    phone: null,
    locale: "en",
    isShopOwner: n === 1,
    active: true,
  });
  return [member(1, "Sara", "Lindqvist"), member(2, "Ben", "Okafor")];
}

function shopAddress(id: number): Address {
  return {
    id,
    firstName: null,
    lastName: null,
    company: null,
    address1: "Aleksanterinkatu 15",
    address2: null,
    city: "Helsinki",
    province: null,
    provinceCode: null,
    zip: "00100",
    country: "Finland",
    countryCode: "FI",
    phone: "+358401234567",
  };
}
