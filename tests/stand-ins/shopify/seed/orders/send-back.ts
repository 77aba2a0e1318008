import type { Story } from "tests/stand-ins/shopify/seed/stories";
import { refund } from "./money-back";
import { DAY, type OrderHistory } from "./order-history";

/** Of a return that is not closed yet. */
const STATUS = {
  closed: "OPEN",
  open: "OPEN",
  declined: "DECLINED",
  requested: "REQUESTED",
} as const satisfies Record<NonNullable<Story["return"]>, string>;

/** Goods come back, or a shopper asks whether they may. */
export function sendBack(history: OrderHistory, story: Story, at: number): void {
  const parcelLine = history.order.fulfillments[0]?.lineItems[0];
  if (!history.happens(at) || !parcelLine || !story.return) return;
  const { order, random } = history;
  const id = history.childId();
  const approved = story.return !== "requested" && story.return !== "declined";
  const closed = at + random.between(3, 9) * DAY;
  const isClosed = story.return === "closed" && history.happens(closed);
  order.returns.push({
    id,
    name: `${order.name}-R${order.returns.length + 1}`,
    status: isClosed ? "CLOSED" : STATUS[story.return],
    createdAt: history.time(at),
    closedAt: isClosed ? history.time(closed) : null,
    requestApprovedAt: approved ? history.time(at) : null,
    decline: story.return === "declined" ? { reason: "RETURN_PERIOD_ENDED", note: null } : null,
    lineItems: [
      {
        id: history.childId(),
        fulfillmentLineItemId: parcelLine.id,
        quantity: parcelLine.quantity,
        processedQuantity: isClosed ? parcelLine.quantity : 0,
        reason: random.pick(["COLOR", "DEFECTIVE", "SIZE_TOO_SMALL", "UNWANTED", "WRONG_ITEM"]),
        reasonNote: "",
        customerNote: random.chance(0.5) ? "It is not what I expected." : null,
      },
    ],
  });
  const line = order.lineItems.find(({ id: lineId }) => lineId === parcelLine.lineItemId);
  if (isClosed && line)
    refund(history, closed, { lines: [line], restockType: "RETURN", returnId: id });
}
