import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { type Dice } from "./dice";
import { addProduct } from "./random-products";
import { addCustomer, order } from "./random-shoppers";

/** What a shop has before the app is installed. */
export function stockShop(shop: ShopStore, dice: Dice): void {
  const [first] = [...shop.locations.values()];
  if (first)
    shop.locations.put({ ...first, id: first.id + 1, name: "Turku shop", isPrimary: false });
  for (let count = 0; count < 3; count++) addProduct(shop, dice);
  for (const product of shop.products.values()) {
    shop.editProduct(product.id, (draft) => {
      const mediaId = draft.id * 10_000 + 9000;
      const { createdAt, updatedAt } = draft;
      draft.media = [1, 2].map((number) => ({
        id: mediaId + number,
        alt: `Side ${number}`,
        path: `/cdn/shop/files/${draft.handle}-${number}.svg?v=1`,
        width: 800,
        height: 600,
        createdAt,
        updatedAt,
      }));
      const [variant] = draft.variants;
      if (variant) variant.mediaId = mediaId + 2;
    });
  }
  for (let count = 0; count < 3; count++) addCustomer(shop, dice);
  for (let count = 0; count < 4; count++) order(shop, dice);
}
