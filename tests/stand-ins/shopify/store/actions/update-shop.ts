import { gid } from "../gid";
import { nextUpdatedAt } from "../iso-time";
import type { ShopStore } from "../shop-store";
import type { ShopRecord } from "../types";

/** Changes the shop's own settings. Announces `shop/update`. */
export function updateShop(
  shop: ShopStore,
  input: Partial<Omit<ShopRecord, "domain" | "id">>,
): ShopRecord {
  const updatedAt = nextUpdatedAt(shop.record.updatedAt, shop.now());
  const record: ShopRecord = { ...shop.record, ...input, updatedAt };
  shop.putRecord(record);
  shop.announce([{ topic: "shop/update", resourceGid: gid("Shop", record.id) }]);
  return record;
}
