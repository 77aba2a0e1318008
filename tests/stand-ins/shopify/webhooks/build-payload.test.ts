import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import formats from "ajv-formats";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { addEmptyShop } from "tests/stand-ins/shopify/control/empty-shop";
import * as actions from "tests/stand-ins/shopify/store/actions";
import { Store, type ShopStore } from "tests/stand-ins/shopify/store/store";
import type { ActionResult, ShopChange } from "tests/stand-ins/shopify/store/types";
import { buildPayload, formatOf, purchasingSummary, shopBody } from "./build-payload";
import { watchShop } from "./derived-topics";
import type { Payload } from "./payload-format";

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

function value<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

const ADDRESS = {
  firstName: "Aino",
  lastName: "Virtanen",
  company: "Aino Oy",
  address1: "1 Market Street",
  address2: "Suite 12",
  city: "San Francisco",
  province: "California",
  provinceCode: "CA",
  zip: "94105",
  country: "United States",
  countryCode: "US",
  phone: "+14155550123",
};

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

function fillShop(shop: ShopStore): { orderId: number; customerId: number } {
  const product = value(
    actions.createProduct(shop, {
      title: "Wool mitten",
      descriptionHtml: "<p>Warm</p>",
      vendor: "Northwind",
      productType: "Mittens",
      tags: ["winter", "wool"],
      options: [{ name: "Size", values: ["S", "M"] }],
      variants: [
        { optionValues: ["S"], price: 2400, sku: "WM-S", available: 20 },
        { optionValues: ["M"], price: 2400, sku: "WM-M", available: 20 },
      ],
    }),
  );
  addImage(shop, product.id);
  const [small, medium] = product.variants;
  if (!small || !medium) throw new Error("no variants");
  const location = [...shop.locations.values()][0];
  if (!location) throw new Error("no location");
  shop.locations.put({ ...location, isActive: false });
  shop.locations.put(location);
  shop.locations.put({ ...location, id: location.id + 1, name: "Tampere store", isPrimary: false });
  const stock = { inventoryItemId: small.id, locationId: location.id };
  value(actions.setInventory(shop, { ...stock, quantity: 30 }));
  const customer = value(
    actions.createCustomer(shop, {
      firstName: "Aino",
      lastName: "Virtanen",
      email: "aino@example.com",
      phone: "+358401112223",
      note: "Prefers e-mail",
      tags: ["vip"],
      addresses: [ADDRESS],
    }),
  );
  value(
    actions.updateCustomer(shop, {
      customerId: customer.id,
      tags: ["wholesale"],
      emailMarketing: {
        state: "SUBSCRIBED",
        optInLevel: "SINGLE_OPT_IN",
        updatedAt: shop.nowIso(),
      },
      smsMarketing: { state: "SUBSCRIBED", optInLevel: "SINGLE_OPT_IN", updatedAt: shop.nowIso() },
    }),
  );
  const place = (payment: "paid" | "pending") =>
    value(
      actions.placeOrder(shop, {
        lines: [
          { variantId: small.id, quantity: 2, discount: 240 },
          { variantId: medium.id, quantity: 1 },
        ],
        customerId: customer.id,
        email: "aino@example.com",
        phone: "+358401112223",
        shippingAddress: ADDRESS,
        billingAddress: ADDRESS,
        shipping: { title: "Posti", price: 490 },
        discountCodes: ["WINTER"],
        note: "Please hurry",
        tags: ["gift"],
        customAttributes: [{ key: "gift", value: "yes" }],
        customerLocale: "fi",
        payment,
      }),
    );
  const order = place("pending");
  value(actions.payOrder(shop, { orderId: order.id }));
  const [first, second] = order.lineItems;
  if (!first || !second) throw new Error("no lines");
  value(
    actions.editOrder(shop, {
      orderId: order.id,
      setQuantities: [{ lineItemId: second.id, quantity: 2 }],
      staffNote: "One more",
    }),
  );
  const tracking = [{ company: "Posti", number: "JJFI1", url: "https://posti.example.com/JJFI1" }];
  const lines = [{ lineItemId: first.id, quantity: 1 }];
  const part = value(actions.fulfillOrder(shop, { orderId: order.id, lines, tracking }));
  const { fulfillmentId } = part;
  value(
    actions.addFulfillmentEvent(shop, {
      fulfillmentId,
      status: "IN_TRANSIT",
      message: "On its way",
    }),
  );
  value(actions.fulfillOrder(shop, { orderId: order.id, tracking }));
  value(actions.deliverOrder(shop, { orderId: order.id, fulfillmentId }));
  value(
    actions.refundOrder(shop, {
      orderId: order.id,
      lines: [
        { lineItemId: first.id, quantity: 1, restockType: "RETURN", locationId: location.id },
      ],
      shipping: "all",
      note: "Damaged",
    }),
  );
  makeReturns(shop, order.id);
  value(
    actions.cancelOrder(shop, {
      orderId: place("paid").id,
      reason: "CUSTOMER",
      restock: true,
      refund: true,
    }),
  );
  value(actions.updateProduct(shop, { productId: product.id, title: "Wool mittens" }));
  const elsewhere = { inventoryItemId: small.id, locationId: location.id + 1 };
  value(actions.activateInventory(shop, { ...elsewhere, available: 4 }));
  value(actions.deactivateInventory(shop, elsewhere));
  actions.updateShop(shop, { name: "Northwind" });
  const passing = value(
    actions.createCustomer(shop, {
      firstName: "Ben",
      lastName: "Carter",
      email: "ben@example.com",
      note: "Passing by",
      addresses: [ADDRESS],
    }),
  );
  value(actions.deleteCustomer(shop, { customerId: passing.id }));
  value(actions.deleteProduct(shop, { productId: product.id }));
  return { orderId: order.id, customerId: customer.id };
}

/** Uploading pictures is not an action; without one, the sample's `image` object is null. */
function addImage(shop: ShopStore, productId: number): void {
  const at = shop.nowIso();
  shop.editProduct(productId, (draft) => {
    const path = `/cdn/shop/products/1-mitten.svg`;
    draft.media.push({
      id: 1,
      alt: "Mitten",
      path,
      width: 800,
      height: 800,
      createdAt: at,
      updatedAt: at,
    });
  });
}

function makeReturns(shop: ShopStore, orderId: number): void {
  const fulfillment = shop.orders.get(orderId)?.fulfillments[1];
  const line =
    fulfillment?.lineItems.find(({ quantity }) => quantity > 1) ?? fulfillment?.lineItems[0];
  if (!line) throw new Error("no fulfillment line");
  const request = {
    orderId,
    lines: [{ fulfillmentLineItemId: line.id, quantity: 1, reason: "UNWANTED" as const }],
  };
  const declined = value(actions.requestReturn(shop, request)).orderReturn.id;
  value(actions.declineReturn(shop, { returnId: declined, reason: "OTHER", note: "Too late" }));
  const returnId = value(actions.requestReturn(shop, request)).orderReturn.id;
  value(actions.approveReturn(shop, { returnId }));
  value(actions.setReturnStatus(shop, { returnId, status: "CLOSED" }));
  value(actions.setReturnStatus(shop, { returnId, status: "OPEN" }));
  value(actions.setReturnStatus(shop, { returnId, status: "CANCELED" }));
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

  it("print shop-local times and money as text", () => {
    const order = bodies.get("orders/create")?.[0];
    expect(order?.created_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[23]:00$/);
    expect(order?.total_price).toMatch(/^\d+\.\d\d$/);
  });
});
