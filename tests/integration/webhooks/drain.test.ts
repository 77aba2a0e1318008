import { setTimeout as delay } from "node:timers/promises";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { pool } from "~/database/db.server";
import { drainWaiting } from "~/webhooks/drain-waiting.server";
import { drainWebhooks } from "~/webhooks/drain-webhooks.server";
import { pruneWebhooks } from "~/webhooks/prune-webhooks.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
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

describe("the drain", () => {
  const hints = async () => {
    await send({ topic: "orders/create", body: order("7") });
    await send({ topic: "orders/updated", body: order("7") });
    await send({ topic: "refunds/create", body: { id: 3, order_id: 7 } });
    await send({
      topic: "customers/update",
      body: { admin_graphql_api_id: "gid://shopify/Customer/9" },
    });
  };

  it("reads each hinted object once and marks its webhooks", async () => {
    await hints();
    expect(await drainWebhooks(shopId)).toBe(false);
    expect(refreshHinted.mock.calls.map(([, hinted]) => hinted)).toMatchObject([
      { resource: "orders", ids: ["7"] },
      { resource: "customers", ids: ["9"] },
    ]);
    expect((await findRows()).every(({ done }) => done)).toBe(true);
    await drainWebhooks(shopId);
    expect(refreshHinted).toHaveBeenCalledTimes(2);
  });

  it("touches no other shop's webhooks", async () => {
    const other = await addMirroredShop("two.myshopify.com");
    await hints();
    await drainWebhooks(other);
    expect(refreshHinted).not.toHaveBeenCalled();
    expect((await findRows()).some(({ done }) => done)).toBe(false);
  });

  it("turns what cannot be read now into a job that tries again", async () => {
    await hints();
    refreshHinted.mockRejectedValueOnce(new Error("Shopify does not answer"));
    await drainWebhooks(shopId);
    expect((await findRows()).every(({ done }) => done)).toBe(true);
    expect(await findJobs()).toContainEqual({
      task: "commerce.refresh-objects",
      payload: { shopId, resource: "orders", ids: ["7"] },
    });
  });

  it("looks again at a hint that came while its object was being read", async () => {
    await send({ topic: "orders/updated", body: order("7") });
    refreshHinted.mockImplementationOnce(async () => {
      await send({ topic: "orders/updated", body: order("7"), webhookId: "late" });
    });
    await drainWebhooks(shopId);
    const open = (await findRows()).filter(({ done }) => !done);
    expect(open.map((row) => row.webhook_id)).toEqual(["late"]);
  });

  it("hands the others to their jobs", async () => {
    const compliance = { shop_domain: "one.myshopify.com", customer: { id: 1 } };
    await send({ topic: "app/uninstalled", body: { id: 1 } });
    await send({ topic: "app/scopes_update", body: { id: 1 } });
    await send({ topic: "customers/data_request", body: compliance, webhookId: "p1" });
    await send({ topic: "customers/redact", body: compliance, webhookId: "p2" });
    await send({ topic: "shop/redact", body: compliance, webhookId: "p3" });
    await drainWebhooks(shopId);
    const jobs = (await findJobs()).filter(({ task }) => task !== "webhooks.drain");
    expect(jobs).toEqual([
      { task: "shopify.uninstall-shop", payload: { shopId } },
      { task: "shopify.refresh-scopes", payload: { shopId } },
      { task: "privacy.export-customer", payload: { shopId, webhookId: "p1" } },
      { task: "privacy.erase-customer", payload: { shopId, webhookId: "p2" } },
      { task: "privacy.erase-shop", payload: { shopId, webhookId: "p3" } },
    ]);
  });

  it("takes a flood in batches", async () => {
    await pool.query(
      `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, object_id)
       SELECT $1, 'w' || n, 'orders/updated', 'gid://shopify/Order/' || n % 30 FROM generate_series(1, 250) AS n`,
      [shopId],
    );
    expect(await drainWebhooks(shopId)).toBe(true);
    expect(await drainWebhooks(shopId)).toBe(false);
    expect((await findRows()).every(({ done }) => done)).toBe(true);
  });

  it("is woken by the clock for what a crash left", async () => {
    await pool.query(
      `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, received_at)
       VALUES ($1, 'w1', 'shop/update', now() - interval '1 minute')`,
      [shopId],
    );
    await drainWaiting();
    expect(await findJobs()).toEqual([{ task: "webhooks.drain", payload: { shopId } }]);
  });

  it("forgets old webhooks, but no open privacy request", async () => {
    await pool.query(
      `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, payload, received_at, processed_at) VALUES
        ($1, 'old', 'orders/updated', NULL, now() - interval '8 days', now() - interval '8 days'),
        ($1, 'fresh', 'orders/updated', NULL, now(), now()),
        ($1, 'waiting', 'orders/updated', NULL, now() - interval '8 days', NULL),
        ($1, 'request', 'customers/redact', '{}', now() - interval '40 days', now() - interval '40 days')`,
      [shopId],
    );
    await pruneWebhooks();
    expect((await findRows()).map((row) => row.webhook_id).toSorted()).toEqual([
      "fresh",
      "request",
      "waiting",
    ]);
  });
});
