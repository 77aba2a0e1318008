import { setTimeout as delay } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { pool } from "~/database/db.server";
import { action, loader } from "~/routes/webhooks.shopify";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { createWebhookRequest, type TestWebhook } from "tests/kit/factories/webhook";
import { truncateAll } from "tests/kit/setup/test-database";
import { findJobs, findRows, order, send } from "./webhooks-kit";

// What the Admin API says is tested elsewhere; here only that it is asked, and for what.
const refreshHinted = vi.hoisted(() => vi.fn<(shopId: number, hinted: unknown) => Promise<void>>());

vi.mock("~/commerce/webhooks/refresh-hinted.server", () => ({ refreshHinted }));

let shopId: number;

beforeEach(async () => {
  // Wakes of the test before must not fall into this one.
  await delay(250);
  await truncateAll();
  shopId = await addMirroredShop("one.myshopify.com");
  refreshHinted.mockReset().mockResolvedValue(undefined);
});

describe("the webhook door", () => {
  it("writes a hint down as one row without the body, and answers 200", async () => {
    const body = { ...order("820982911946154508"), email: "shopper@example.com" };
    expect(await send({ topic: "orders/updated", body, webhookId: "w1" })).toBe(200);
    expect(await findRows()).toEqual([
      {
        shop_id: shopId,
        webhook_id: "w1",
        topic: "orders/updated",
        object_id: "gid://shopify/Order/820982911946154508",
        payload: null,
        triggered_at: new Date("2026-11-22T16:00:00.123Z"),
        done: false,
      },
    ]);
  });

  it("keeps one row of a webhook that comes again, whatever its headers claim then", async () => {
    await send({ topic: "orders/updated", body: order("1"), webhookId: "w1" });
    const again = { topic: "orders/delete", body: order("1"), webhookId: "w1" };
    expect(await send(again)).toBe(200);
    expect((await findRows()).map(({ topic }) => topic)).toEqual(["orders/updated"]);
  });

  it("keeps webhooks of two shops apart though they share an id", async () => {
    await addMirroredShop("two.myshopify.com");
    await send({ topic: "orders/updated", body: order("1"), webhookId: "w1" });
    await send({
      topic: "orders/updated",
      body: order("1"),
      webhookId: "w1",
      shop: "two.myshopify.com",
    });
    expect(await findRows()).toHaveLength(2);
  });

  it("keeps the body of a compliance topic, digit for digit", async () => {
    const body =
      '{"shop_id":1,"shop_domain":"one.myshopify.com","customer":{"id":9007199254740993}}';
    await send({ topic: "customers/redact", body });
    const { rows } = await pool.query(
      "SELECT payload #>> '{customer,id}' AS id FROM webhook_deliveries",
    );
    expect(rows).toEqual([{ id: "9007199254740993" }]);
  });

  it.each([
    ["a forged signature", { headers: { "X-Shopify-Hmac-Sha256": "A".repeat(43) + "=" } }, 401],
    ["another app's signature", { secret: "another secret" }, 401],
    ["no signature", { headers: { "X-Shopify-Hmac-Sha256": null } }, 400],
    ["no topic", { headers: { "X-Shopify-Topic": null } }, 400],
    ["no shop", { headers: { "X-Shopify-Shop-Domain": null } }, 400],
    ["no id", { headers: { "X-Shopify-Webhook-Id": null } }, 400],
    ["no API version", { headers: { "X-Shopify-API-Version": null } }, 400],
    ["no body", { body: "" }, 400],
    ["a body that is not JSON", { body: "{" }, 400],
  ] as [string, Partial<TestWebhook>, number][])(
    "refuses %s and stores nothing",
    async (_case, part, status) => {
      expect(await send({ topic: "orders/updated", body: order("1"), ...part })).toBe(status);
      expect(await findRows()).toEqual([]);
    },
  );

  it("refuses a body that was changed on its way", async () => {
    const genuine = createWebhookRequest({ topic: "orders/updated", body: order("1") });
    const body = JSON.stringify(order("2"));
    const request = new Request(genuine.url, { method: "POST", headers: genuine.headers, body });
    expect((await action({ request, params: {}, context: {} })).status).toBe(401);
    expect(await findRows()).toEqual([]);
  });

  it("refuses other methods with 405 and huge bodies with 413", async () => {
    const request = new Request("https://doorbell.example/webhooks/shopify");
    expect((await loader({ request, params: {}, context: {} })).status).toBe(405);
    expect(await send({ topic: "orders/updated", body: `"${"x".repeat(9 * 1024 * 1024)}"` })).toBe(
      413,
    );
  });

  it("stops reading a huge body that does not tell its length", async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
    });
    const { url, headers } = createWebhookRequest({ topic: "orders/updated", body: "" });
    headers.delete("Content-Length");
    const init: RequestInit & { duplex: "half" } = {
      method: "POST",
      headers,
      body,
      duplex: "half",
    };
    const answer = await action({ request: new Request(url, init), params: {}, context: {} });
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(12_000_000);
  });

  it("answers 200 and keeps nothing for a shop or a topic it does not know", async () => {
    expect(
      await send({ topic: "orders/updated", body: order("1"), shop: "who.myshopify.com" }),
    ).toBe(200);
    expect(await send({ topic: "themes/publish", body: { id: 1 } })).toBe(200);
    expect(await findRows()).toEqual([]);
  });

  it("wakes the drain at once, and once for all that follow within 200 ms", async () => {
    for (let count = 0; count < 20; count++)
      await send({ topic: "orders/updated", body: order(String(count + 1)) });
    await vi.waitFor(async () => expect(await findJobs()).toHaveLength(1));
    await delay(300);
    // The waiting job was asked for again, which changed nothing about it.
    expect(await findJobs()).toEqual([{ task: "webhooks.drain", payload: { shopId } }]);
    const { rows } = await pool.query("SELECT revision FROM graphile_worker.jobs");
    expect(rows[0]?.revision).toBeLessThanOrEqual(2);
  });
});
