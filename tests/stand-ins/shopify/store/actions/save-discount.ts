import {
  findDiscount,
  putDiscount,
  type Discount,
  type DiscountRecord,
} from "tests/stand-ins/shopify/store/discounts";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { nextUpdatedAt } from "tests/stand-ins/shopify/store/iso-time";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";

/** Stores a new or changed discount. Announces `discounts/create` or `discounts/update`. */
export function saveDiscount(shop: ShopStore, discount: DiscountRecord): Discount {
  const before = findDiscount(shop, discount.id);
  const updatedAt = before ? nextUpdatedAt(before.updatedAt, shop.now()) : discount.updatedAt;
  putDiscount(shop, { ...discount, updatedAt });
  shop.announce([
    {
      topic: before ? "discounts/update" : "discounts/create",
      resourceGid: gid("DiscountCodeNode", discount.id),
    },
  ]);
  const saved = findDiscount(shop, discount.id);
  if (saved === null) throw new Error(`Discount ${discount.id} was not stored`);
  return saved;
}
