import { bookStoreCredit } from "tests/stand-ins/shopify/store/credit/store-credit";
import { editableFulfillmentOrders } from "tests/stand-ins/shopify/store/fulfillment-orders";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { share, taxOf } from "tests/stand-ins/shopify/store/line-figures";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  Cents,
  ChangeTopic,
  Order,
  Refund,
  RefundLineItem,
} from "tests/stand-ins/shopify/store/types";
import type { RefundOrderInput } from "./inputs";
import { moveStock, variantOfLine, type StockMove } from "./move-stock";
import { addOrderEvent, nextChildId, orderGid } from "./order-drafts";
import { settleFulfillmentOrders } from "./settle-fulfillment-orders";
import { refuse } from "./user-errors";

/**
 * Refunds units, shipping and money of an order, and restocks as asked. Announces `refunds/create`
 * and `orders/updated`.
 */
export function refundOrder(
  shop: ShopStore,
  input: RefundOrderInput,
): ActionResult<{ order: Order; refund: Refund }> {
  const order = shop.orders.get(input.orderId);
  if (order === undefined) return refuse(["orderId"], "Order does not exist");
  const figures = computeOrderFigures(order);
  for (const [index, line] of (input.lines ?? []).entries()) {
    if (line.quantity <= (figures.lines.get(line.lineItemId)?.refundableQuantity ?? 0)) continue;
    return refuse(
      ["refundLineItems", String(index), "quantity"],
      "Quantity cannot refund more items than were purchased",
    );
  }
  let made: Refund | null = null;
  const changed = shop.editOrder(order.id, (draft) => {
    editableFulfillmentOrders(draft);
    made = addRefund(draft, input, shop.nowIso());
    settleFulfillmentOrders(draft, shop.nowIso());
  });
  if (made === null || changed === undefined) return refuse(["orderId"], "Order does not exist");
  const refund: Refund = made;
  if (input.storeCredit) creditCustomer(shop, order, input.storeCredit, "ORDER_REFUND");
  const stock = restock(shop, order, refund);
  shop.announce([
    { topic: "refunds/create", resourceGid: gid("Refund", refund.id) },
    { topic: "orders/updated", resourceGid: orderGid(order) },
    ...stock,
  ]);
  return { ok: true, value: { order: changed, refund } };
}

/** Adds a refund and its transaction to a draft of the order. */
export function addRefund(draft: Order, input: RefundOrderInput, now: string): Refund {
  const figures = computeOrderFigures(draft);
  const lineItems = (input.lines ?? []).map((line) => refundLine(draft, line));
  const shipping = shippingShare(draft, input.shipping ?? 0);
  const worth =
    lineItems.reduce((sum, line) => sum + line.subtotal + (draft.taxesIncluded ? 0 : line.tax), 0) +
    shipping.amount +
    (draft.taxesIncluded ? 0 : shipping.tax);
  const paid = figures.received - figures.refunded;
  const amount = Math.max(0, input.amount ?? Math.min(worth, paid));
  const refund: Refund = {
    id: nextChildId(draft),
    note: input.note ?? null,
    returnId: input.returnId ?? null,
    lineItems,
    shipping: shipping.amount,
    shippingTax: shipping.tax,
    adjustment: input.amount === undefined ? 0 : amount - worth,
    createdAt: now,
    updatedAt: now,
  };
  draft.refunds.push(refund);
  addRefundTransactions(draft, refund, { ...input, amount });
  addOrderEvent(draft, {
    action: "refund_created",
    message: `A refund was issued for ${draft.name}.`,
    createdAt: now,
  });
  return refund;
}

function refundLine(
  draft: Order,
  line: NonNullable<RefundOrderInput["lines"]>[number],
): RefundLineItem {
  const item = draft.lineItems.find(({ id }) => id === line.lineItemId);
  const discounted = item === undefined ? 0 : item.unitPrice * item.quantity - item.discount;
  const quantity = item?.quantity ?? 0;
  return {
    id: nextChildId(draft),
    lineItemId: line.lineItemId,
    quantity: line.quantity,
    restockType: line.restockType ?? "NO_RESTOCK",
    locationId: line.locationId ?? null,
    subtotal: share(discounted, quantity, line.quantity),
    tax: share(taxOf(item?.taxLines ?? []), quantity, line.quantity),
  };
}

/** Shipping to give back with the tax that goes with it; never more than is left. */
function shippingShare(draft: Order, wanted: Cents | "all"): { amount: Cents; tax: Cents } {
  const kept = draft.shippingLines.filter((line) => !line.isRemoved);
  const price = kept.reduce((sum, line) => sum + line.price - line.discount, 0);
  const tax = kept.reduce((sum, line) => sum + taxOf(line.taxLines), 0);
  const given = draft.refunds.reduce((sum, refund) => sum + refund.shipping, 0);
  const amount = Math.min(wanted === "all" ? price : wanted, price - given);
  return { amount, tax: share(tax, price, amount) };
}

/** The money of a refund: to the payments named, else to the first one, and to store credit. */
function addRefundTransactions(
  draft: Order,
  refund: Refund,
  {
    amount,
    parents,
    storeCredit,
  }: Pick<RefundOrderInput, "parents" | "storeCredit"> & {
    amount: Cents;
  },
): void {
  const credit = storeCredit?.amount ?? 0;
  const paid = draft.transactions.find(
    ({ kind, status }) => (kind === "SALE" || kind === "CAPTURE") && status === "SUCCESS",
  );
  const named = parents ?? [{ transactionId: paid?.id ?? null, amount: amount - credit }];
  const moves = [
    ...named.map(({ transactionId, amount: part }) => {
      const parent = draft.transactions.find(({ id }) => id === transactionId);
      return { amount: part, parentId: parent?.id ?? null, gateway: parent?.gateway ?? "manual" };
    }),
    { amount: credit, parentId: null, gateway: STORE_CREDIT_GATEWAY },
  ];
  for (const move of moves) {
    if (move.amount <= 0) continue;
    draft.transactions.push({
      id: nextChildId(draft),
      kind: "REFUND",
      status: "SUCCESS",
      ...move,
      createdAt: refund.createdAt,
      processedAt: refund.createdAt,
      refundId: refund.id,
    });
  }
}

const STORE_CREDIT_GATEWAY = "shopify_store_credit";

/** Books the store credit of a refund onto the account of the order's customer. */
export function creditCustomer(
  shop: ShopStore,
  order: Order,
  { amount, expiresAt }: { amount: Cents; expiresAt: string | null },
  event: "ORDER_CANCELLATION" | "ORDER_REFUND",
): void {
  if (order.customerId === null || amount <= 0) return;
  const { customerId, currencyCode } = order;
  bookStoreCredit(shop, { kind: "credit", customerId, currencyCode, amount, expiresAt, event });
}

/** Puts refunded units back: unshipped ones from committed, returned ones into stock. */
export function restock(
  shop: ShopStore,
  order: Order,
  refund: Refund,
): { topic: ChangeTopic; resourceGid: string }[] {
  return refund.lineItems.flatMap(({ lineItemId, quantity, restockType, locationId }) => {
    const variantId = variantOfLine(order, lineItemId);
    if (variantId === null || restockType === "NO_RESTOCK") return [];
    const changes: StockMove["changes"] =
      restockType === "CANCEL"
        ? { available: quantity, committed: -quantity }
        : { available: quantity };
    return moveStock(shop, { variantId, locationId, changes });
  });
}
