import { shopTax } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { previewOrder } from "tests/stand-ins/shopify/store/actions/place-order";
import {
  computeOrderFigures,
  type OrderFigures,
} from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Cents, LineItem, Order } from "tests/stand-ins/shopify/store/types";
import type { AppliedDiscount, DraftOrder, DraftOrderLine } from "./draft-order";

/** What an applied discount takes off an amount; never more than all of it. */
export function discountAmount(discount: AppliedDiscount | null, amount: Cents): Cents {
  if (discount === null) return 0;
  const { value, valueType } = discount;
  const off = valueType === "PERCENTAGE" ? (amount * value) / 100 : value * 100;
  return Math.min(amount, Math.round(off));
}

/** What a line costs before and after its own discount. */
export function draftLineFigures({ unitPrice, quantity, appliedDiscount }: DraftOrderLine): {
  original: Cents;
  discount: Cents;
  /** Per unit, after the line's discount. */
  discountedUnit: Cents;
} {
  const original = unitPrice * quantity;
  const discount =
    appliedDiscount?.valueType === "FIXED_AMOUNT"
      ? Math.min(original, discountAmount(appliedDiscount, unitPrice) * quantity)
      : discountAmount(appliedDiscount, original);
  return {
    original,
    discount,
    discountedUnit: Math.round((original - discount) / Math.max(1, quantity)),
  };
}

export interface DraftFigures extends OrderFigures {
  /** The draft as the order that it would become; its lines have the ids of the draft's lines. */
  preview: Order;
  /** What the discount on the whole draft takes off. */
  orderDiscount: Cents;
  lineItemsPrice: Cents;
}

/** Totals, taxes and discounts of a draft: those of the order that it would become now. */
export function draftFigures(shop: ShopStore, draft: DraftOrder): DraftFigures {
  const after = draft.lines.map((line) => {
    const { original, discount } = draftLineFigures(line);
    return original - discount;
  });
  const total = after.reduce((sum, amount) => sum + amount, 0);
  const orderDiscount = discountAmount(draft.appliedDiscount, total);
  const shares = spread(orderDiscount, after);
  const preview: Order = {
    ...previewOrder(shop, draft.id),
    lineItems: draft.lines.map((line, index) => toLineItem(shop, draft, line, shares[index] ?? 0)),
    shippingLines: shippingLines(shop, draft),
  };
  const lineItemsPrice = draft.lines.reduce(
    (sum, line) => sum + draftLineFigures(line).original,
    0,
  );
  return { ...computeOrderFigures(preview), preview, orderDiscount, lineItemsPrice };
}

function toLineItem(
  shop: ShopStore,
  draft: DraftOrder,
  line: DraftOrderLine,
  share: Cents,
): LineItem {
  const { original, discount } = draftLineFigures(line);
  const off = discount + share;
  const isTaxed = line.taxable && !draft.taxExempt;
  const { uuid: _, isPriceOverridden: _overridden, appliedDiscount: _applied, ...fields } = line;
  return {
    ...fields,
    removedQuantity: 0,
    discount: off,
    taxLines: isTaxed ? shopTax(shop, original - off) : [],
    addedByEdit: false,
  };
}

function shippingLines(shop: ShopStore, draft: DraftOrder): Order["shippingLines"] {
  const { shippingLine: line } = draft;
  if (line === null) return [];
  return [
    {
      id: draft.id,
      title: line.title,
      code: "custom",
      source: null,
      price: line.price,
      discount: 0,
      taxLines: draft.taxExempt ? [] : shopTax(shop, line.price),
      isRemoved: false,
      addedByEdit: false,
    },
  ];
}

/** Spreads an amount over others by their size; the last takes what rounding leaves. */
function spread(amount: Cents, over: readonly Cents[]): Cents[] {
  const total = over.reduce((sum, one) => sum + one, 0);
  let left = amount;
  return over.map((one, index) => {
    const isLast = index === over.length - 1;
    const part = isLast || total === 0 ? left : Math.round((amount * one) / total);
    left -= part;
    return part;
  });
}
