import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { installShop } from "~/shops/install-shop.server";
import { truncateAll } from "tests/kit/setup/test-database";

async function countInstallEvents(): Promise<number> {
  const { rows } = await pool.query<{ count: string }>(
    "SELECT count(*) FROM domain_events WHERE type = 'shop.installed'",
  );
  return Number(rows[0]?.count);
}

describe("installShop", () => {
  beforeEach(truncateAll);

  it("makes a shop known once, with an inbound address of its own", async () => {
    const first = await installShop("one.myshopify.com", ["read_orders"]);
    const again = await installShop("one.myshopify.com", ["read_orders", "read_products"]);
    const other = await installShop("two.myshopify.com", ["read_orders"]);

    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(await countInstallEvents()).toBe(2);
    const { rows } = await pool.query<{ inbound_token: string; scopes: string[] }>(
      "SELECT inbound_token, scopes FROM shops ORDER BY id",
    );
    expect(rows[0]?.scopes).toEqual(["read_orders", "read_products"]);
    expect(rows[0]?.inbound_token).toMatch(/^[a-z0-9]{20}$/);
    expect(rows[0]?.inbound_token).not.toBe(rows[1]?.inbound_token);
  });

  it("starts again after an uninstall and keeps the address", async () => {
    const shopId = await installShop("one.myshopify.com", []);
    const before = await pool.query("SELECT inbound_token FROM shops");
    await pool.query("UPDATE shops SET uninstalled_at = now() WHERE id = $1", [shopId]);

    expect(await installShop("one.myshopify.com", [])).toBe(shopId);

    const after = await pool.query("SELECT inbound_token, uninstalled_at FROM shops");
    expect(after.rows).toEqual([{ ...before.rows[0], uninstalled_at: null }]);
    expect(await countInstallEvents()).toBe(2);
  });
});
