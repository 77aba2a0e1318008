import { editableFulfillmentOrders } from "tests/stand-ins/shopify/store/fulfillment-orders";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  ChangeTopic,
  Order,
  OrderReturn,
  ReturnDisposition,
} from "tests/stand-ins/shopify/store/types";
import { addLine } from "./edit-order";
import { findReturn, type ReturnOfOrder } from "./edit-return";
import type { RefundOrderInput } from "./inputs";
import { commitUnits } from "./move-stock";
import { nextChildId, orderGid } from "./order-drafts";
import { refundOrder } from "./refund-order";
import { settleFulfillmentOrders } from "./settle-fulfillment-orders";
import { refuse } from "./user-errors";

export interface ProcessedLine {
  returnLineItemId: number;
  quantity: number;
  dispositions?: Omit<ReturnDisposition, "createdAt" | "id">[];
}

export interface ProcessReturnInput {
  returnId: number;
  /** All that is open when absent. */
  lines?: ProcessedLine[];
  exchangeLines?: { exchangeLineItemId: number; quantity: number }[];
  /** Refund and restock the units too: all they are worth, or the money that is given. */
  refund?:
    boolean | Pick<RefundOrderInput, "amount" | "note" | "parents" | "shipping" | "storeCredit">;
}

/**
 * Returned goods arrived: their units count as processed, what is exchanged for them goes on the
 * order and is to be shipped, the return closes when all is done, and with `refund` they are refunded.
 * Announces `orders/edited` for an exchange and `returns/close` when it closes.
 */
export function processReturn(
  shop: ShopStore,
  { returnId, lines, exchangeLines = [], refund }: ProcessReturnInput,
): ActionResult<ReturnOfOrder> {
  const found = findReturn(shop, returnId);
  if (found === null) return refuse(["returnId"], "Return not found.", "NOT_FOUND");
  const { orderReturn } = found;
  if (orderReturn.status !== "OPEN") {
    return refuse(["id"], "Return is not open.", "INVALID_STATE");
  }
  const processed = lines ?? openLines(orderReturn);
  const refusal = quantityError(orderReturn, processed, exchangeLines);
  if (refusal !== null) return refusal;
  store(shop, found, processed, exchangeLines);
  if (refund !== undefined && refund !== false) {
    const refunded = refundOrder(shop, {
      ...(refund === true ? {} : refund),
      orderId: found.order.id,
      returnId,
      lines: refundLines(found.order, orderReturn, processed),
    });
    if (!refunded.ok) return refunded;
  }
  return { ok: true, value: findReturn(shop, returnId) ?? found };
}

function openLines({ lineItems }: OrderReturn): ProcessedLine[] {
  return lineItems.map(({ id, quantity, processedQuantity }) => ({
    returnLineItemId: id,
    quantity: quantity - processedQuantity,
  }));
}

function quantityError(
  orderReturn: OrderReturn,
  lines: readonly ProcessedLine[],
  exchangeLines: NonNullable<ProcessReturnInput["exchangeLines"]>,
): ActionResult<never> | null {
  const left = new Map(
    [...orderReturn.lineItems, ...(orderReturn.exchangeLineItems ?? [])].map(
      (line) => [line.id, line.quantity - line.processedQuantity] as const,
    ),
  );
  const groups = {
    returnLineItems: lines.map((line) => ({ ...line, id: line.returnLineItemId })),
    exchangeLineItems: exchangeLines.map((line) => ({ ...line, id: line.exchangeLineItemId })),
  };
  for (const [name, group] of Object.entries(groups)) {
    const index = group.findIndex(({ id, quantity }) => quantity > (left.get(id) ?? 0));
    if (index < 0) continue;
    const field = [name, String(index), "quantity"];
    return refuse(field, "Quantity exceeds the unprocessed quantity.", "INVALID");
  }
  return null;
}

function store(
  shop: ShopStore,
  { order, orderReturn }: ReturnOfOrder,
  lines: readonly ProcessedLine[],
  exchangeLines: NonNullable<ProcessReturnInput["exchangeLines"]>,
): void {
  const added: { variantId: number | null; quantity: number }[] = [];
  let isClosed = false;
  shop.editOrder(order.id, (draft) => {
    const target = draft.returns.find(({ id }) => id === orderReturn.id);
    if (target === undefined) return;
    editableFulfillmentOrders(draft);
    markProcessed(draft, target, lines, shop.nowIso());
    for (const { exchangeLineItemId, quantity } of exchangeLines) {
      const line = target.exchangeLineItems?.find(({ id }) => id === exchangeLineItemId);
      const { variantId, discount } = line ?? {};
      if (line === undefined || variantId === undefined || quantity === 0) continue;
      const item = addLine(shop, draft, { variantId, quantity, discount });
      line.processedQuantity += quantity;
      if (item === null) continue;
      line.lineItemIds.push(item.id);
      added.push({ variantId, quantity });
    }
    isClosed = closeIfDone(target, shop.nowIso());
    settleFulfillmentOrders(draft, shop.nowIso());
  });
  const topics: { topic: ChangeTopic; resourceGid: string }[] = [
    ...(added.length > 0
      ? [{ topic: "orders/edited" as const, resourceGid: orderGid(order) }]
      : []),
    { topic: "returns/process", resourceGid: gid("Return", orderReturn.id) },
    ...(isClosed
      ? [{ topic: "returns/close" as const, resourceGid: gid("Return", orderReturn.id) }]
      : []),
    { topic: "orders/updated", resourceGid: orderGid(order) },
  ];
  shop.announce([...topics, ...commitUnits(shop, added)]);
}

function markProcessed(
  draft: Order,
  target: OrderReturn,
  processed: readonly ProcessedLine[],
  now: string,
): void {
  for (const { returnLineItemId, quantity, dispositions = [] } of processed) {
    const line = target.lineItems.find(({ id }) => id === returnLineItemId);
    if (line === undefined) continue;
    line.processedQuantity += quantity;
    line.dispositions = [
      ...(line.dispositions ?? []),
      ...dispositions.map((one) => ({ ...one, id: nextChildId(draft), createdAt: now })),
    ];
  }
}

/** @returns whether the return closed. */
function closeIfDone(target: OrderReturn, now: string): boolean {
  const all = [...target.lineItems, ...(target.exchangeLineItems ?? [])];
  if (!all.every((line) => line.processedQuantity >= line.quantity)) return false;
  target.status = "CLOSED";
  target.closedAt = now;
  return true;
}

function refundLines(
  order: Order,
  orderReturn: OrderReturn,
  processed: readonly ProcessedLine[],
): RefundOrderInput["lines"] {
  const shipped = order.fulfillments.flatMap(({ lineItems }) => lineItems);
  return processed.flatMap(({ returnLineItemId, quantity, dispositions }) => {
    const line = orderReturn.lineItems.find(({ id }) => id === returnLineItemId);
    const unit = shipped.find(({ id }) => id === line?.fulfillmentLineItemId);
    if (unit === undefined || quantity === 0) return [];
    const isRestocked = dispositions?.some(({ type }) => type === "RESTOCKED") ?? true;
    const restockType = isRestocked ? ("RETURN" as const) : ("NO_RESTOCK" as const);
    const locationId = dispositions?.find((one) => one.locationId !== null)?.locationId ?? null;
    return [{ lineItemId: unit.lineItemId, quantity, restockType, locationId }];
  });
}
