import { Session } from "@shopify/shopify-api";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pool } from "~/database/db.server";
import { eraseShop } from "~/privacy/erase-shop.server";
import { PERSONAL_DATA, SHOP_ROWS_BY } from "~/privacy/personal-data";
import { resumeRequests } from "~/privacy/resume-requests.server";
import { sessionStorage } from "~/shopify/shopify.server";
import { installShop } from "~/shops/install-shop.server";
import { findMentions } from "tests/kit/factories/find-mentions";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { addShopWithPerson } from "tests/kit/factories/person";
import { truncateAll } from "tests/kit/setup/test-database";
import { addRequest, count, DOMAIN, redactBody, TRACES } from "./privacy-kit";

beforeEach(truncateAll);

afterEach(() => vi.restoreAllMocks());

describe("shop/redact", () => {
  const body = `{"shop_id":1,"shop_domain":"${DOMAIN}"}`;

  async function addLeavingShop(uninstalledHoursAgo: number | null) {
    const { shopId } = await addShopWithPerson(DOMAIN);
    await sessionStorage.storeSession(
      new Session({
        id: `offline_${DOMAIN}`,
        shop: DOMAIN,
        state: "",
        isOnline: false,
        accessToken: "token",
      }),
    );
    await pool.query(
      `UPDATE shops SET uninstalled_at = now() - make_interval(hours => $2) WHERE id = $1`,
      [shopId, uninstalledHoursAgo],
    );
    await addRequest(shopId, "redact", "shop/redact", body);
    return shopId;
  }

  async function findRemains(shopId: number): Promise<string[]> {
    const remains: string[] = [];
    for (const table of Object.keys(PERSONAL_DATA)) {
      const { column, is } = SHOP_ROWS_BY[table] ?? { column: "shop_id", is: "id" };
      const value = is === "id" ? shopId : DOMAIN;
      const { rows } = await pool.query(`SELECT 1 FROM ${table} WHERE ${column} = $1 LIMIT 1`, [
        value,
      ]);
      if (rows.length > 0) remains.push(table);
    }
    return remains;
  }

  it("erases every row, session and job of the shop, and no other shop's", async () => {
    const shopId = await addLeavingShop(49);
    const other = await addShopWithPerson("two.myshopify.com");
    const elsewhere = await findMentions(other.shopId, ["two.myshopify", ...TRACES]);
    await pool.query("SELECT graphile_worker.add_job('any', $1)", [{ shopId }]);
    await pool.query("SELECT graphile_worker.add_job('any', $1)", [{ shopId: other.shopId }]);
    expect((await findRemains(shopId)).length).toBeGreaterThan(15);

    await eraseShop(shopId, "redact");

    expect(await findRemains(shopId)).toEqual([]);
    expect(await findMentions(shopId, ["one.myshopify"])).toEqual([]);
    expect(await findMentions(other.shopId, ["two.myshopify", ...TRACES])).toEqual(elsewhere);
    const { rows: jobs } = await pool.query<{ shop: string }>(
      "SELECT DISTINCT payload ->> 'shopId' AS shop FROM graphile_worker._private_jobs",
    );
    expect(jobs).toEqual([{ shop: String(other.shopId) }]);
    // Once more: there is nothing left to ask.
    await eraseShop(shopId, "redact");
  });

  it("is taken up again where it was interrupted", async () => {
    const shopId = await addLeavingShop(49);
    await pool.query(
      `CREATE FUNCTION stop_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'power cut'; END $$`,
    );
    await pool.query(
      "CREATE TRIGGER stop_here BEFORE DELETE ON staff_members EXECUTE FUNCTION stop_here()",
    );
    await expect(eraseShop(shopId, "redact")).rejects.toThrow("power cut");
    expect((await findRemains(shopId)).length).toBeGreaterThan(0);
    await pool.query("DROP FUNCTION stop_here CASCADE");
    await eraseShop(shopId, "redact");
    expect(await findRemains(shopId)).toEqual([]);
  });

  it("stops for a merchant who comes back meanwhile, and everything is imported anew", async () => {
    const shopId = await addLeavingShop(49);
    // Holds the erasure at one table until the merchant is at the door.
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("LOCK TABLE contacts IN SHARE MODE");
    const erasing = eraseShop(shopId, "redact");
    await vi.waitFor(async () => expect(await count("attachments", shopId)).toBe(0));
    await vi.waitFor(async () => {
      // Other tests have locks of their own, in other databases.
      const { rows } = await pool.query(
        `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'contacts'::regclass
           AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      expect(rows).not.toEqual([]);
    });
    const installing = installShop(DOMAIN, ["read_orders"]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await client.query("COMMIT");
    client.release();
    expect(await installing).toBe(shopId);
    await erasing;

    expect(await count("orders", shopId)).toBe(3);
    expect(await count("sync_states", shopId)).toBe(0);
    const { rows: events } = await pool.query(
      "SELECT payload FROM domain_events WHERE shop_id = $1 AND type = 'shop.installed'",
      [shopId],
    );
    expect(events).toEqual([{ payload: { isReinstall: true } }]);
    const { rows: jobs } = await pool.query(
      "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'commerce.start-import'",
    );
    expect(jobs).toHaveLength(1);
    // Nobody asks for the erasure again.
    const { rows: open } = await pool.query(
      "SELECT 1 FROM webhook_deliveries WHERE webhook_id = 'redact' AND payload IS NOT NULL",
    );
    expect(open).toEqual([]);
  });

  it("is refused while the app is installed, which the Admin API is asked", async () => {
    const shopId = await addLeavingShop(null);
    const answer = {
      currentAppInstallation: { id: "gid://shopify/AppInstallation/1", accessScopes: [] },
    };
    vi.spyOn(globalThis, "fetch").mockImplementation(async () => Response.json({ data: answer }));
    await expect(eraseShop(shopId, "redact")).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await count("orders", shopId)).toBe(3);
  });

  it("waits until 48 hours after the uninstall", async () => {
    const shopId = await addLeavingShop(1);
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await eraseShop(shopId, "redact");
    expect(await count("orders", shopId)).toBe(3);
    const { rows } = await pool.query<{ hours: number }>(
      "SELECT round(extract(epoch FROM run_at - now()) / 3600)::int AS hours FROM graphile_worker.jobs",
    );
    expect(rows).toEqual([{ hours: 47 }]);
  });

  it("does not take a customer's request for the shop's", async () => {
    const shopId = await addLeavingShop(49);
    await addRequest(shopId, "replayed", "shop/redact", redactBody());
    await expect(eraseShop(shopId, "replayed")).rejects.toMatchObject({ code: "INVALID_INPUT" });
    expect(await count("orders", shopId)).toBe(3);
  });
});

describe("requests whose job was lost", () => {
  it("are taken up again, however old", async () => {
    const shopId = await addMirroredShop(DOMAIN);
    await addRequest(shopId, "old", "customers/redact", redactBody());
    await addRequest(shopId, "fresh", "customers/redact", redactBody());
    await pool.query(
      "UPDATE webhook_deliveries SET received_at = now() - interval '29 days', processed_at = now() - interval '29 days' WHERE webhook_id = 'old'",
    );
    await resumeRequests();
    await resumeRequests();
    const { rows } = await pool.query("SELECT payload FROM graphile_worker._private_jobs");
    expect(rows).toEqual([{ payload: { shopId, webhookId: "old" } }]);
  });
});
