import { parentId } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Product, Variant } from "tests/stand-ins/shopify/store/types";

export interface CartLine {
  /** `<variant id>:<hash of the properties>`; the same goods with the same properties are one line. */
  key: string;
  variantId: number;
  quantity: number;
  properties: Record<string, string>;
}

export interface CartRecord {
  /** The `cart` cookie's value. */
  token: string;
  lines: CartLine[];
  note: string;
  attributes: Record<string, string>;
  /** From `/discount/CODE`, or typed into the cart. */
  discountCode: string | null;
}

const carts = (shop: ShopStore) => shop.documents<CartRecord>("carts");

export function emptyCart(token: string): CartRecord {
  return { token, lines: [], note: "", attributes: {}, discountCode: null };
}

export function findCart(shop: ShopStore, token: string): CartRecord | undefined {
  return carts(shop).get(token);
}

export function saveCart(shop: ShopStore, cart: CartRecord): void {
  carts(shop).set(cart.token, cart);
}

/** The variant with its product, when the shop still sells it. */
export function findVariant(
  shop: ShopStore,
  variantId: number,
): { product: Product; variant: Variant } | null {
  const product = shop.products.get(parentId(variantId));
  const variant = product?.variants.find(({ id }) => id === variantId);
  return product && variant && isOnSale(product) ? { product, variant } : null;
}

/** Whether the online store shows the product. */
export function isOnSale(product: Product): boolean {
  return product.status === "ACTIVE" && product.publishedAt !== null;
}

/** Whether at least one unit can be bought now. */
export function isAvailable({ inventory, inventoryPolicy }: Variant): boolean {
  if (!inventory.tracked || inventoryPolicy === "CONTINUE") return true;
  return inventory.levels.some(({ isActive, available }) => isActive && available > 0);
}
