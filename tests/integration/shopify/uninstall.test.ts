import { Session } from "@shopify/shopify-api";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { refreshHinted } from "~/commerce/webhooks/refresh-hinted.server";
import { pool } from "~/database/db.server";
import { AppError } from "~/errors";
import { forgetShopAccess } from "~/shopify/admin-client-token.server";
import { sessionStorage } from "~/shopify/shopify.server";
import { installShop } from "~/shops/install-shop.server";
import { refreshScopes } from "~/shops/refresh-scopes.server";
import { uninstallShop } from "~/shops/uninstall-shop.server";
import { truncateAll } from "tests/kit/setup/test-database";

const domain = "one.myshopify.com";
const HOUR_MS = 3_600_000;

type Answer = (url: string, body: string) => Response | Promise<Response>;

/** Stands where the network begins. */
function answerWith(answer: Answer) {
  return vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
    return answer(String(input instanceof Request ? input.url : input), String(init?.body ?? ""));
  });
}

const installation = (...scopes: string[]) =>
  Response.json({
    data: {
      currentAppInstallation: {
        id: "gid://shopify/AppInstallation/1",
        accessScopes: scopes.map((handle) => ({ handle })),
      },
    },
  });
const revoked = () =>
  Response.json({ errors: "[API] Invalid API key or access token" }, { status: 401 });

async function storeSession(id: string, accessToken: string, isOnline = false): Promise<void> {
  const session = new Session({
    id,
    shop: domain,
    state: "",
    isOnline,
    accessToken,
    expires: new Date(Date.now() + HOUR_MS),
    scope: "read_orders",
  });
  if (!isOnline) session.refreshToken = `refresh-${accessToken}`;
  await sessionStorage.storeSession(session);
}

async function findShop(): Promise<{ uninstalled: boolean; sessions: string[]; events: string[] }> {
  const shop = await pool.query("SELECT uninstalled_at IS NOT NULL AS uninstalled FROM shops");
  const sessions = await pool.query("SELECT id FROM session ORDER BY id");
  const events = await pool.query("SELECT type FROM domain_events ORDER BY id");
  return {
    uninstalled: shop.rows[0]?.uninstalled as boolean,
    sessions: sessions.rows.map((row) => row.id as string),
    events: events.rows.map((row) => row.type as string),
  };
}

let shopId: number;

beforeEach(async () => {
  await truncateAll();
  shopId = await installShop(domain, ["read_orders"]);
  forgetShopAccess(shopId);
  await storeSession(`offline_${domain}`, "token-1");
  await storeSession(`${domain}_1`, "online-1", true);
});

afterEach(() => vi.restoreAllMocks());

describe("uninstallShop", () => {
  it("stops the shop when its token was revoked", async () => {
    answerWith((url) =>
      url.endsWith("/access_token") ? Response.json({}, { status: 400 }) : revoked(),
    );
    expect(await uninstallShop(shopId)).toBe(true);
    expect(await findShop()).toEqual({
      uninstalled: true,
      sessions: [],
      events: ["shop.installed", "shop.uninstalled"],
    });
    // A second webhook of the same uninstall finds nothing to do.
    expect(await uninstallShop(shopId)).toBe(true);
    expect((await findShop()).events).toHaveLength(2);
  });

  it("does not believe a stale webhook while the token works", async () => {
    answerWith(() => installation("read_orders"));
    expect(await uninstallShop(shopId)).toBe(false);
    expect(await findShop()).toEqual({
      uninstalled: false,
      sessions: [`offline_${domain}`, `${domain}_1`].toSorted(),
      events: ["shop.installed"],
    });
  });

  it.each([402, 423])("keeps a shop that is frozen or locked (%d)", async (status) => {
    answerWith(() => Response.json({ errors: "frozen" }, { status }));
    expect(await uninstallShop(shopId)).toBe(false);
  });

  it("decides nothing while Shopify does not answer, and is tried again", async () => {
    answerWith((url) =>
      url.endsWith("/access_token") ? Response.json({}, { status: 503 }) : revoked(),
    );
    const failure: unknown = await uninstallShop(shopId).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect((failure as AppError).isTransient).toBe(true);
    expect((await findShop()).uninstalled).toBe(false);
  });

  it("yields to a merchant who installs again at that very moment", async () => {
    answerWith(async (url) => {
      if (!url.endsWith("/access_token")) return revoked();
      await storeSession(`offline_${domain}`, "token-2");
      return Response.json({}, { status: 400 });
    });
    await expect(uninstallShop(shopId)).rejects.toMatchObject({ isTransient: true });
    expect(await findShop()).toMatchObject({ uninstalled: false, events: ["shop.installed"] });
  });

  it("leaves the data for a merchant who comes back", async () => {
    answerWith((url) =>
      url.endsWith("/access_token") ? Response.json({}, { status: 400 }) : revoked(),
    );
    await uninstallShop(shopId);
    expect(await installShop(domain, ["read_orders"])).toBe(shopId);
    expect(await findShop()).toMatchObject({
      uninstalled: false,
      events: ["shop.installed", "shop.uninstalled", "shop.installed"],
    });
  });

  it("begins the import of a shop that has none, once", async () => {
    await pool.query("UPDATE domain_events SET created_at = now() - interval '2 hours'");
    await installShop(domain, ["read_orders"]);
    await installShop(domain, ["read_orders"]);
    expect((await findShop()).events).toEqual(["shop.installed", "shop.installed"]);
    await pool.query("UPDATE domain_events SET created_at = now() - interval '2 hours'");
    await pool.query("INSERT INTO sync_states (shop_id, resource) VALUES ($1, 'orders')", [shopId]);
    await installShop(domain, ["read_orders"]);
    expect((await findShop()).events).toHaveLength(2);
  });

  it("ends the work of that shop: nothing is read any more", async () => {
    await pool.query("UPDATE shops SET uninstalled_at = now() WHERE id = $1", [shopId]);
    const fetched = answerWith(() => installation());
    await refreshHinted(shopId, { resource: "orders", ids: ["1"] });
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe("refreshScopes", () => {
  it("notes the scopes that the merchant grants now", async () => {
    answerWith(() => installation("write_orders", "read_orders"));
    await refreshScopes(shopId);
    const { rows } = await pool.query("SELECT scopes FROM shops");
    expect(rows).toEqual([{ scopes: ["read_orders", "write_orders"] }]);
  });
});
