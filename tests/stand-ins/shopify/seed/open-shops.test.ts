import { appendFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { openShops } from "./open-shops";

const shops = [{ domain: "demo.myshopify.com", orders: 50, customers: 20 }];
const ORDER = 5_000_000_001;

test("changes outlive a restart, also when the last line of the journal is cut", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "open-shops-"));
  const clock = { now: new Date("2026-11-22T16:00:00Z") };
  const first = await openShops({ shops, dataDir, clock: () => clock.now });
  const shop = first.store.shop("demo.myshopify.com");
  updateOrder(shop, { orderId: ORDER, note: "kept" });
  shop.documents<string>("anything").set("key", "value");
  first.flush();
  appendFileSync(join(dataDir, "journal.jsonl"), '{"shop":"demo.myshopify.com","colle');
  clock.now = new Date("2026-12-24T12:00:00Z");
  const second = await openShops({ shops: [], dataDir, clock: () => clock.now });
  const again = second.store.shop("demo.myshopify.com");
  expect(second.continued).toBe(true);
  expect(again.orders.get(ORDER)).toEqual(shop.orders.get(ORDER));
  expect([...again.orders.values()]).toEqual([...shop.orders.values()]);
  expect(again.documents<string>("anything").get("key")).toBe("value");
  second.close();
  const fresh = await openShops({ shops, dataDir, fresh: true, clock: () => clock.now });
  expect(fresh.continued).toBe(false);
  expect(fresh.store.shop("demo.myshopify.com").orders.get(ORDER)?.note).not.toBe("kept");
  fresh.close();
  first.close();
});
