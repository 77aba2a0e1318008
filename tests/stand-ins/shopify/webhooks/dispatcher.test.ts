import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { signWebhookBody } from "tests/stand-ins/shopify/auth/signatures";
import {
  CLIENT_ID,
  CLIENT_SECRET,
  SHOP,
  startForTest,
  type TestStack,
} from "tests/stand-ins/shopify/http/testing/start-for-test";
import { createCustomer, updateCustomer } from "tests/stand-ins/shopify/store/actions";
import { webhookSubscriptions } from "tests/stand-ins/shopify/store/webhook-subscriptions";
import { RETRY_SECONDS } from "./knobs";

const SUBSCRIPTIONS = `
[[webhooks.subscriptions]]
topics = ["customers/create", "customers/update", "app/uninstalled", "app/scopes_update"]
uri = "/webhooks"
name = "main"
[[webhooks.subscriptions]]
topics = ["customer.tags_added", "customer.tags_removed"]
uri = "/tags"
[[webhooks.subscriptions]]
topics = ["customers/create"]
uri = "/filtered"
filter = "first_name:Zo*"
include_fields = ["id", "first_name"]
[[webhooks.subscriptions]]
compliance_topics = ["customers/data_request", "customers/redact", "shop/redact"]
uri = "/compliance"
`;

let stack: TestStack;
let status = 200;

beforeAll(async () => {
  stack = await startForTest({
    subscriptions: SUBSCRIPTIONS,
    answer: (_request, response) => {
      response.writeHead(status);
      response.end();
    },
  });
});
afterAll(() => stack.stop());
beforeEach(async () => {
  status = 200;
  await stack.control("POST", "/install", {});
  await idle();
  stack.app.received.length = 0;
});
afterEach(async () => {
  await stack.control("DELETE", "/webhooks/knobs");
  await stack.control("POST", "/webhooks/clear");
  await stack.control("POST", "/webhooks/resume");
});

const idle = () => stack.control("POST", "/webhooks/wait", { timeoutMs: 5000 });

function addCustomer(firstName: string, tags: string[] = []): number {
  const shop = stack.shopify.store.shop(SHOP);
  const created = createCustomer(shop, {
    firstName,
    email: `${firstName}${Math.random()}@example.com`,
    tags,
  });
  if (!created.ok) throw new Error(JSON.stringify(created.errors));
  return created.value.id;
}

describe("deliveries", () => {
  it("carry Shopify's headers and a right signature", async () => {
    const id = addCustomer("Aino");
    await idle();
    const [webhook] = stack.app.receivedAt("/webhooks");
    expect(webhook?.headers).toMatchObject({
      "content-type": "application/json",
      "x-shopify-topic": "customers/create",
      "x-shopify-shop-domain": SHOP,
      "x-shopify-api-version": "2026-10",
      "x-shopify-name": "main",
      "x-shopify-hmac-sha256": signWebhookBody(webhook?.body ?? "", CLIENT_SECRET),
    });
    for (const name of ["webhook-id", "event-id", "triggered-at"]) {
      expect(webhook?.headers[`x-shopify-${name}`]).toBeTruthy();
    }
    expect(JSON.parse(webhook?.body ?? "")).toMatchObject({
      id,
      first_name: "Aino",
      admin_graphql_api_id: `gid://shopify/Customer/${id}`,
    });
  });

  it("respect filters and include_fields", async () => {
    addCustomer("Aino");
    const id = addCustomer("Zoë");
    await idle();
    const bodies = stack.app.receivedAt("/filtered").map(({ body }) => JSON.parse(body) as unknown);
    expect(bodies).toEqual([{ id, first_name: "Zoë" }]);
  });

  it("tell tags that came and went", async () => {
    const shop = stack.shopify.store.shop(SHOP);
    const customerId = addCustomer("Aino", ["vip"]);
    updateCustomer(shop, { customerId, tags: ["wholesale"] });
    await idle();
    const seen = stack.app
      .receivedAt("/tags")
      .map(({ headers, body }) => [
        headers["x-shopify-topic"],
        (JSON.parse(body) as { tags: string[] }).tags,
      ]);
    expect(seen.sort()).toEqual([
      ["customer.tags_added", ["vip"]],
      ["customer.tags_added", ["wholesale"]],
      ["customer.tags_removed", ["vip"]],
    ]);
  });

  it("are retried eight times over four hours, then given up", async () => {
    expect(RETRY_SECONDS).toHaveLength(8);
    expect(RETRY_SECONDS.reduce((sum, seconds) => sum + seconds, 0)).toBe(4 * 3600);
    status = 500;
    await stack.control("PATCH", "/webhooks/knobs", { retrySpeed: 1_000_000 });
    addCustomer("Aino");
    await idle();
    const attempts = stack.app.receivedAt("/webhooks");
    expect(attempts).toHaveLength(9);
    expect(new Set(attempts.map(({ headers }) => headers["x-shopify-webhook-id"])).size).toBe(1);
  });

  it("succeed on a retry, and count redirects as failures", async () => {
    status = 302;
    await stack.control("PATCH", "/webhooks/knobs", { retrySpeed: 200 });
    addCustomer("Aino");
    await expect.poll(() => stack.app.receivedAt("/webhooks").length).toBeGreaterThan(0);
    status = 200;
    await idle();
    expect(stack.app.receivedAt("/webhooks").length).toBeLessThan(9);
  });

  it("remove an Admin-API subscription after eight failures in a row", async () => {
    const shop = stack.shopify.store.shop(SHOP);
    const now = shop.nowIso();
    webhookSubscriptions(shop).set("77", {
      id: 77,
      appId: CLIENT_ID,
      topic: "CUSTOMERS_CREATE",
      uri: `${stack.shopify.tunnelUrl}/from-api`,
      format: "JSON",
      includeFields: ["id"],
      metafieldNamespaces: [],
      filter: null,
      name: null,
      apiVersion: "2026-10",
      createdAt: now,
      updatedAt: now,
    });
    status = 503;
    await stack.control("PATCH", "/webhooks/knobs", { retrySpeed: 1_000_000 });
    addCustomer("Aino");
    await idle();
    expect(stack.app.receivedAt("/from-api")[0]?.body).toMatch(/^\{"id":\d+\}$/);
    expect(webhookSubscriptions(shop).get("77")).toBeUndefined();
  });
});

describe("knobs", () => {
  it("drop, double and reorder by a seed", async () => {
    const run = async (): Promise<string[]> => {
      stack.app.received.length = 0;
      await stack.control("PATCH", "/webhooks/knobs", {
        dropPercent: 30,
        duplicatePercent: 30,
        seed: 5,
        topics: ["customers/create"],
      });
      await stack.control("POST", "/webhooks/pause");
      for (let n = 0; n < 30; n++) addCustomer(`C${n}`);
      await stack.control("POST", "/webhooks/flush");
      return stack.app
        .receivedAt("/webhooks")
        .map(({ body }) => (JSON.parse(body) as { first_name: string }).first_name)
        .sort();
    };
    const first = await run();
    expect(first).toEqual(await run());
    expect(new Set(first).size).toBeLessThan(30);
    expect(first.length).toBeGreaterThan(new Set(first).size);
  });

  it("hold everything while paused, and let later ones overtake", async () => {
    await stack.control("POST", "/webhooks/pause");
    for (let n = 0; n < 12; n++) addCustomer(`C${String(n).padStart(2, "0")}`);
    expect(stack.app.received).toHaveLength(0);
    await stack.control("PATCH", "/webhooks/knobs", { reorder: true, seed: 2, concurrency: 1 });
    await stack.control("POST", "/webhooks/flush");
    const names = stack.app
      .receivedAt("/webhooks")
      .map(({ body }) => (JSON.parse(body) as { first_name: string }).first_name);
    expect(names).toHaveLength(12);
    expect(names).not.toEqual([...names].sort());
  });
});

describe("the app's own life", () => {
  it("announces uninstalling, and sends nothing afterwards but compliance", async () => {
    await stack.control("POST", "/uninstall", {});
    await idle();
    expect(stack.app.receivedAt("/webhooks")[0]?.headers["x-shopify-topic"]).toBe(
      "app/uninstalled",
    );
    stack.app.received.length = 0;
    const customerId = addCustomer("Aino");
    await stack.control("POST", "/compliance/customer-redact", { customerId });
    await stack.control("POST", "/compliance/data-request", { customerId });
    await stack.control("POST", "/compliance/shop-redact", {});
    await idle();
    expect(stack.app.received.map(({ headers }) => headers["x-shopify-topic"]).sort()).toEqual([
      "customers/data_request",
      "customers/redact",
      "shop/redact",
    ]);
  });

  it("announces changed scopes", async () => {
    await stack.control("POST", "/scopes", { scopes: ["read_orders", "read_products"] });
    await idle();
    expect(JSON.parse(stack.app.receivedAt("/webhooks")[0]?.body ?? "{}")).toMatchObject({
      previous: ["read_orders", "write_customers"],
      current: ["read_orders", "read_products"],
    });
  });
});
