import { gid } from "tests/stand-ins/shopify/store/gid";
import { nextUpdatedAt } from "tests/stand-ins/shopify/store/iso-time";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ShopRecord } from "tests/stand-ins/shopify/store/types";

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
