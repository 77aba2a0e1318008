import { CHILD_SPAN, gid, parentId } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  Cents,
  LineItem,
  Order,
  OrderEvent,
  Product,
  TaxLine,
  Variant,
} from "tests/stand-ins/shopify/store/types";

/** A fresh id for a part of the order (line item, transaction, refund …). */
export function nextChildId(order: Order): number {
  const id = order.id * CHILD_SPAN + order.nextChild;
  order.nextChild += 1;
  return id;
}

/** Adds a line to the order's timeline. */
export function addOrderEvent(
  order: Order,
  event: Pick<OrderEvent, "action" | "createdAt" | "message">,
): void {
  order.events.push({ id: nextChildId(order), ...event });
}

/** The gid of the order, as topics name it. */
export function orderGid(order: Order): string {
  return gid("Order", order.id);
}

/** The variant with this id and its product, or null. */
export function findVariant(
  shop: ShopStore,
  variantId: number,
): { product: Product; variant: Variant } | null {
  const product = shop.products.get(parentId(variantId));
  const variant = product?.variants.find(({ id }) => id === variantId);
  return product !== undefined && variant !== undefined ? { product, variant } : null;
}

/** What Shopify titles a variant: its option values, or "Default Title". */
function variantTitle(variant: Variant): string {
  return variant.optionValues.join(" / ");
}

/** A line for a variant at its price, taxed as the shop taxes. */
export function lineOfVariant(
  shop: ShopStore,
  { product, variant }: { product: Product; variant: Variant },
  given: { id: number; quantity: number; unitPrice?: Cents; discount?: Cents },
): LineItem {
  const unitPrice = given.unitPrice ?? variant.price;
  const discount = given.discount ?? 0;
  const title = variantTitle(variant);
  return {
    id: given.id,
    productId: product.id,
    variantId: variant.id,
    title: product.title,
    variantTitle: title === "Default Title" ? null : title,
    sku: variant.sku,
    vendor: product.vendor,
    quantity: given.quantity,
    removedQuantity: 0,
    unitPrice,
    discount,
    taxLines: variant.taxable ? shopTax(shop, unitPrice * given.quantity - discount) : [],
    requiresShipping: variant.inventory.requiresShipping,
    taxable: variant.taxable,
    isGiftCard: product.isGiftCard,
    weightGrams: variant.inventory.weightGrams,
    customAttributes: [],
    addedByEdit: false,
  };
}

/** A line for something that is no product of the shop. */
export function customLine(
  shop: ShopStore,
  given: { id: number; title: string; quantity: number; unitPrice: Cents; taxable?: boolean },
): LineItem {
  const { id, title, quantity, unitPrice, taxable = true } = given;
  return {
    id,
    productId: null,
    variantId: null,
    title,
    variantTitle: null,
    sku: null,
    vendor: null,
    quantity,
    removedQuantity: 0,
    unitPrice,
    discount: 0,
    taxLines: taxable ? shopTax(shop, unitPrice * quantity) : [],
    requiresShipping: true,
    taxable,
    isGiftCard: false,
    weightGrams: 0,
    customAttributes: [],
    addedByEdit: false,
  };
}

/** The shop's tax on an amount: on top of it, or inside it when prices include tax. */
export function shopTax(shop: ShopStore, amount: Cents): TaxLine[] {
  const { taxRate: rate, taxTitle: title, taxesIncluded } = shop.record;
  if (rate === 0) return [];
  const tax = taxesIncluded ? amount - amount / (1 + rate) : amount * rate;
  return [{ title, rate, amount: Math.round(tax) }];
}
