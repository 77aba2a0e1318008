import { fulfillmentOrdersOf } from "tests/stand-ins/shopify/store/fulfillment-orders";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  ChangeTopic,
  LineItem,
  Order,
} from "tests/stand-ins/shopify/store/types";
import type { EditOrderInput, PlaceOrderLine } from "./inputs";
import { commitUnits } from "./move-stock";
import {
  addOrderEvent,
  customLine,
  findVariant,
  lineOfVariant,
  nextChildId,
  orderGid,
  shopTax,
} from "./order-drafts";
import { settleFulfillmentOrders } from "./settle-fulfillment-orders";
import { refuse } from "./user-errors";

/**
 * Edits a placed order: sets quantities, adds lines and shipping. Announces `orders/edited` and
 * `orders/updated`.
 */
export function editOrder(shop: ShopStore, input: EditOrderInput): ActionResult<Order> {
  const order = shop.orders.get(input.orderId);
  if (order === undefined) return refuse(["id"], "The order does not exist.");
  if (order.cancelledAt !== null) return refuse(null, "The order cannot be edited.");
  const draft = structuredClone(order);
  const moved: { variantId: number | null; quantity: number }[] = [];
  for (const change of input.setQuantities ?? []) {
    const unit = setQuantity(draft, change);
    if (unit === null) return refuse(["lineItemId"], "The line item does not exist on the order.");
    if (change.restock !== false || unit.quantity > 0) moved.push(unit);
  }
  for (const line of input.addLines ?? []) {
    const added = addLine(shop, draft, line);
    if (added === null) return refuse(["variantId"], "The variant does not exist in the shop.");
    moved.push({ variantId: added.variantId, quantity: added.quantity });
  }
  for (const { title, price } of input.addShipping ?? []) {
    draft.shippingLines.push({
      id: nextChildId(draft),
      title,
      code: title,
      source: null,
      price,
      discount: 0,
      taxLines: shopTax(shop, price),
      isRemoved: false,
      addedByEdit: true,
    });
  }
  return { ok: true, value: commitEdit(shop, draft, moved) };
}

/** Stores an edited order, moves the stock of its changed units and announces the edit. */
export function commitEdit(
  shop: ShopStore,
  edited: Order,
  moved: readonly { variantId: number | null; quantity: number }[],
): Order {
  const stored = shop.editOrder(edited.id, (draft) => {
    const fulfillmentOrders = structuredClone(fulfillmentOrdersOf(draft));
    Object.assign(draft, edited, { edited: true, fulfillmentOrders });
    settleFulfillmentOrders(draft, shop.nowIso());
    addOrderEvent(draft, {
      action: "edited",
      message: `${draft.name} was edited.`,
      createdAt: shop.nowIso(),
    });
  });
  const stock: { topic: ChangeTopic; resourceGid: string }[] = commitUnits(shop, moved);
  shop.announce([
    { topic: "orders/edited", resourceGid: orderGid(edited) },
    { topic: "orders/updated", resourceGid: orderGid(edited) },
    ...stock,
  ]);
  return stored ?? edited;
}

/**
 * Sets the current quantity of a line in a draft.
 * @returns the variant and by how many units the line grew, or null when there is no such line.
 */
export function setQuantity(
  draft: Order,
  { lineItemId, quantity }: { lineItemId: number; quantity: number },
): { variantId: number | null; quantity: number } | null {
  const figures = computeOrderFigures(draft).lines.get(lineItemId);
  const line = draft.lineItems.find(({ id }) => id === lineItemId);
  if (figures === undefined || line === undefined) return null;
  const growth = quantity - figures.currentQuantity;
  if (growth <= 0) line.removedQuantity -= growth;
  else growLine(line, growth);
  return { variantId: line.variantId, quantity: growth };
}

/** More units of a line: units taken off come back first, then the line itself grows. */
function growLine(line: LineItem, growth: number): void {
  const restored = Math.min(growth, line.removedQuantity);
  line.removedQuantity -= restored;
  const added = growth - restored;
  if (added === 0) return;
  const before = line.quantity;
  line.quantity += added;
  line.discount = Math.round((line.discount * line.quantity) / before);
  line.taxLines = line.taxLines.map((tax) => ({
    ...tax,
    amount: Math.round((tax.amount * line.quantity) / before),
  }));
}

/** Adds a line to a draft; null when its variant does not exist. */
export function addLine(shop: ShopStore, draft: Order, line: PlaceOrderLine): LineItem | null {
  const id = nextChildId(draft);
  const { title = "Item", quantity, unitPrice = 0 } = line;
  const found = line.variantId === undefined ? undefined : findVariant(shop, line.variantId);
  if (found === null) return null;
  const item =
    found === undefined
      ? customLine(shop, { id, title, quantity, unitPrice })
      : lineOfVariant(shop, found, { ...line, id });
  const added = { ...item, addedByEdit: true, customAttributes: line.customAttributes ?? [] };
  draft.lineItems.push(added);
  return added;
}
