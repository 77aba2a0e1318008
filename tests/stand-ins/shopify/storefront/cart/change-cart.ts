import { createHash } from "node:crypto";
import { HttpError } from "tests/stand-ins/shopify/http/exchange";
import { keepCart, type Visit } from "tests/stand-ins/shopify/storefront/visit";
import { findVariant, isAvailable, type CartLine, type CartRecord } from "./cart-record";

export interface AddedItem {
  id: number;
  quantity: number;
  properties: Record<string, string>;
}

/**
 * Adds goods to the visit's cart.
 * @returns the lines they are in now
 * @throws HttpError 404 for a variant that is not sold, 422 for one that is sold out
 */
export function addToCart(visit: Visit, items: readonly AddedItem[]): CartLine[] {
  const lines = [...visit.cart.lines];
  const touched = items.map((item) => {
    const found = findVariant(visit.shop, item.id);
    if (!found) throw new HttpError(404, "Cannot find variant");
    if (!isAvailable(found.variant)) {
      throw new HttpError(422, `The product '${found.product.title}' is already sold out.`);
    }
    const key = lineKey(item);
    const index = lines.findIndex((line) => line.key === key);
    const quantity = (lines[index]?.quantity ?? 0) + item.quantity;
    const line = { key, variantId: item.id, quantity, properties: item.properties };
    if (index < 0) lines.unshift(line);
    else lines[index] = line;
    return line;
  });
  keepCart(visit, { ...visit.cart, lines });
  return touched;
}

/** Sets quantities by line key, variant id or position (from 1); 0 takes a line away. */
export function setQuantities(visit: Visit, wanted: Readonly<Record<string, number>>): void {
  const lines = visit.cart.lines.map((line, index) => {
    const { key, variantId } = line;
    const quantity = wanted[key] ?? wanted[String(variantId)] ?? wanted[`#${index + 1}`];
    return quantity === undefined ? line : { ...line, quantity: Math.max(0, quantity) };
  });
  keepCart(visit, { ...visit.cart, lines: lines.filter(({ quantity }) => quantity > 0) });
}

/** Changes anything else of the cart. */
export function updateCart(
  visit: Visit,
  change: Partial<Pick<CartRecord, "attributes" | "discountCode" | "lines" | "note">>,
): void {
  keepCart(visit, { ...visit.cart, ...change });
}

function lineKey({ id, properties }: AddedItem): string {
  const hash = createHash("md5").update(JSON.stringify(properties)).digest("hex");
  return `${id}:${hash}`;
}
