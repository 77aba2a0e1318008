import { Session } from "@shopify/shopify-api";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readShopDocument } from "~/commerce/documents/shop-documents";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { pool } from "~/database/db.server";
import { recordEndedJob } from "~/jobs/record-ended-job.server";
import { startNextRounds } from "~/operations/start-next-rounds.server";
import { accessLost } from "~/shopify/admin-client-errors";
import { createAdminClient } from "~/shopify/admin-client.server";
import { loseAccess } from "~/shopify/lose-access.server";
import { sessionStorage } from "~/shopify/shopify.server";
import { installShop } from "~/shops/install-shop.server";
import {
  installLocalShop,
  startShopify,
  storeOfflineSession,
} from "tests/integration/commerce/mirrored-shop";
import { truncateAll } from "tests/kit/setup/test-database";
import type { LocalShopify } from "tests/stand-ins/shopify/start";

let shopify: LocalShopify;
let shop: MirroredShop;
beforeAll(async () => {
  shopify = await startShopify();
});
afterAll(() => shopify.stop());
beforeEach(async () => {
  await truncateAll();
  shop = await installLocalShop(shopify, { orders: 5, customers: 5 });
  await storeOnlineSession();
});

async function storeOnlineSession(): Promise<void> {
  await sessionStorage.storeSession(
    new Session({
      id: `${shop.domain}_1`,
      shop: shop.domain,
      state: "",
      isOnline: true,
      accessToken: "online",
      expires: new Date(Date.now() + 3_600_000),
    }),
  );
}

const readShop = () =>
  createAdminClient(shop.id, { retryDelayMs: 5 }).request(readShopDocument, {});

async function findSessions(): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM session ORDER BY id");
  return rows.map(({ id }) => id);
}

describe("when Shopify refuses a shop's token for good", () => {
  it("no session is left, not of the staff either, so that opening the app exchanges new ones", async () => {
    shopify.platform.tokens.revokeAll(shop.domain, "doorbell-local-client-id");
    await expect(readShop()).rejects.toMatchObject({ code: "SHOP_NOT_INSTALLED" });
    expect(await findSessions()).toEqual([]);
    await storeOfflineSession(shopify, shop.id, shop.domain);
    expect((await readShop()).shop.myshopifyDomain).toBe(shop.domain);
  });

  it("a token that does not expire and is refused goes too, and one that is only out of date stays", async () => {
    const session = await sessionStorage.loadSession(`offline_${shop.domain}`);
    if (!session) throw new Error("no session");
    shopify.platform.tokens.revokeAccess(shop.domain, "doorbell-local-client-id");
    await readShop();
    expect(await findSessions()).toHaveLength(2);
    const { accessToken } = (await sessionStorage.loadSession(session.id)) ?? {};
    await sessionStorage.storeSession(
      new Session({
        id: session.id,
        shop: session.shop,
        state: "",
        isOnline: false,
        ...(accessToken && { accessToken }),
      }),
    );
    shopify.platform.tokens.revokeAll(shop.domain, "doorbell-local-client-id");
    await expect(readShop()).rejects.toMatchObject({ code: "SHOP_NOT_INSTALLED" });
    expect(await findSessions()).toEqual([]);
  });

  it("what the merchant's opening has just brought stays", async () => {
    const old = (await sessionStorage.loadSession(`offline_${shop.domain}`))?.accessToken ?? "";
    await storeOfflineSession(shopify, shop.id, shop.domain);
    await loseAccess(shop.domain, old);
    expect(await findSessions()).toHaveLength(2);
  });

  it("work that ended meanwhile starts again with the next opening", async () => {
    const payload = { shopId: shop.id, resource: "orders", ids: ["1"] };
    const work = { task: "commerce.refresh-objects", key: "refresh 1", payload };
    const how = { queueName: null, priority: 0, maxAttempts: 12 };
    await recordEndedJob({ ...work, ...how, error: accessLost() });
    await startNextRounds();
    const countJobs = async () =>
      (await pool.query("SELECT FROM graphile_worker._private_jobs WHERE key = 'refresh 1'"))
        .rowCount;
    expect(await countJobs()).toBe(0);
    await installShop(shop.domain, ["read_orders"]);
    await startNextRounds();
    expect(await countJobs()).toBe(1);
  });
});
