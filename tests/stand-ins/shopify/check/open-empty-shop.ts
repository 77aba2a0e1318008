import { getOperationAST, parse } from "graphql";
import { executeAdminRequest } from "tests/stand-ins/shopify/graphql/execute-admin-request";
import type { AccessGrant } from "tests/stand-ins/shopify/graphql/request-context";
import { requestedCost } from "tests/stand-ins/shopify/graphql/requested-cost";
import { ADMIN_API_VERSION, adminSchema } from "tests/stand-ins/shopify/schema/admin-schema";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { Store, type ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Location, ShopRecord } from "tests/stand-ins/shopify/store/types";
import type { Answer, Capture } from "./exchange";
import type { ShopUnderTest } from "./replay-state";

/** The development store that most recordings were made in. */
const RECORDED_SHOP = "harry-test-heelo.myshopify.com";

/** A fresh shop without orders, customers or products, set up like the recorded one. */
export function openEmptyShop(capture: Pick<Capture, "shop">): ShopUnderTest {
  const { store, shop } = emptyShopStore(capture.shop ?? RECORDED_SHOP);
  return {
    schema: adminSchema(),
    standingIds: {
      Location: LOCATIONS.map(({ id }) => gid("Location", id)),
      Shop: [gid("Shop", shop.record.id)],
    },
    execute: (request) => execute(store, shop, request),
    requestedCost: ({ query, variables }) => {
      const document = parse(query);
      const operation = getOperationAST(document);
      return operation
        ? requestedCost({ schema: adminSchema(), document, operation, variables })
        : null;
    },
  };
}

/** The store behind it, for tests that look inside. */
export function emptyShopStore(
  domain: string,
  clock: () => Date = () => new Date(),
): { store: Store; shop: ShopStore } {
  const store = new Store(clock);
  const shop = store.addShop({ record: emptyShop(domain) });
  for (const location of LOCATIONS) shop.locations.put(location);
  return { store, shop };
}

/** Runs a request as the recording app, which may do everything, unless `as` says otherwise. */
export async function execute(
  store: Store,
  shop: ShopStore,
  { query, variables = {} }: { query: string; variables?: object },
  as: Partial<AccessGrant> = {},
): Promise<Answer> {
  const response = await executeAdminRequest({
    store,
    shop,
    apiVersion: ADMIN_API_VERSION,
    body: { query, variables },
    grant: {
      appId: "347082227713",
      appHandle: "recorder",
      appTitle: "Recorder",
      scopes: ALL_SCOPES,
      userId: null,
      ...as,
    },
  });
  // Over HTTP the answer is JSON: a round trip drops prototypes and `undefined` as there.
  return JSON.parse(JSON.stringify(response.body)) as Answer;
}

const ALL_SCOPES = (
  "customers draft_orders discounts fulfillments assigned_fulfillment_orders " +
  "merchant_managed_fulfillment_orders third_party_fulfillment_orders inventory locales " +
  "legal_policies locations orders order_edits products publications returns users " +
  "customer_merge files gift_cards store_credit_account_transactions"
)
  .split(" ")
  .map((scope) => `write_${scope}`)
  .concat("read_all_orders");

const CREATED = "2026-01-01T00:00:00Z";

const ADDRESS: ShopRecord["address"] = {
  id: 1,
  firstName: null,
  lastName: null,
  company: null,
  address1: "103 ossington",
  address2: null,
  city: "Ottawa",
  province: "Ontario",
  provinceCode: "ON",
  zip: "K1A 0B1",
  country: "Canada",
  countryCode: "CA",
  phone: null,
};

const { id: _, company: _company, firstName: _first, lastName: _last, ...PLACE } = ADDRESS;

const LOCATIONS: Location[] = ["103 ossington", "My Custom Location", "Third location"].map(
  (name, index) => ({
    id: 1001 + index,
    name,
    isActive: true,
    isPrimary: index === 0,
    address: PLACE,
    createdAt: CREATED,
    updatedAt: CREATED,
  }),
);

function emptyShop(domain: string): ShopRecord {
  const name = domain.replace(".myshopify.com", "");
  return {
    id: 1,
    domain,
    name,
    email: "owner@example.com",
    contactEmail: "owner@example.com",
    description: "",
    primaryHost: domain,
    currencyCode: "CAD",
    moneyFormat: "${{amount}}",
    moneyWithCurrencyFormat: "${{amount}} CAD",
    ianaTimezone: "America/Toronto",
    orderNumberPrefix: "#",
    orderNumberSuffix: "",
    taxesIncluded: false,
    weightUnit: "KILOGRAMS",
    unitSystem: "METRIC_SYSTEM",
    ownerName: "Owner",
    plan: { publicDisplayName: "Development", partnerDevelopment: true, shopifyPlus: false },
    address: ADDRESS,
    policies: [],
    locales: [{ locale: "en", name: "English", primary: true, published: true }],
    staff: [],
    taxRate: 0,
    taxTitle: "Tax",
    metafields: [],
    createdAt: CREATED,
    updatedAt: CREATED,
  };
}
