import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Order } from "tests/stand-ins/shopify/store/types";
import { placedAtSeconds, type OrderPlan } from "./order-plan";
import { edit } from "./orders/edit";
import { cancel, refund } from "./orders/money-back";
import { newOrder } from "./orders/new-order";
import { DAY, HOUR, OrderHistory } from "./orders/order-history";
import { sendParcel } from "./orders/parcels";
import { sendBack } from "./orders/send-back";
import { Random } from "./random";
import { chooseStory, type Story } from "./stories";

/** The order at a position: a pure function of the plan and the position. */
export function makeOrder(plan: OrderPlan, index: number): Order {
  const random = new Random(plan.seed, index * 2);
  const order = newOrder(plan, index, random);
  const history = new OrderHistory(plan, order, random);
  tell(history, chooseStory(random), placedAtSeconds(plan, index));
  return order;
}

/** Seconds since 1970 of the order's last change, without keeping the order. */
export function updatedAtSeconds(plan: OrderPlan, index: number): number {
  return Date.parse(makeOrder(plan, index).updatedAt) / 1000;
}

/** Lets happen what the story says. */
function tell(history: OrderHistory, story: Story, placed: number): void {
  const { random } = history;
  const pay = placed + (story.payLater ? random.between(4, 60) * HOUR : 30);
  if (story.authorize) history.transact("AUTHORIZATION", placed + 30, history.total());
  else if (!story.neverPays) history.transact("SALE", pay, history.total());
  if (story.edit) edit(history, pay + random.between(1, 8) * HOUR);
  if (story.cancelAfterDays > 0) {
    cancel(history, placed + story.cancelAfterDays * DAY);
    return;
  }
  if (story.neverPays) return;
  ship(history, story, pay);
  aftermath(history, story);
}

function ship(history: OrderHistory, story: Story, paid: number): void {
  const { random, order } = history;
  const shipped = paid + random.between(10, 70) * HOUR;
  if (story.authorize) history.transact("CAPTURE", shipped, history.total());
  const split = story.partial && order.lineItems.length > 1;
  const first = split ? order.lineItems.slice(0, 1) : order.lineItems;
  sendParcel(history, first, shipped, story.lastEvent);
  if (split && story.secondParcel) {
    const rest = order.lineItems.slice(1);
    sendParcel(history, rest, shipped + random.between(1, 5) * DAY, story.lastEvent);
  }
}

/** What comes after the parcel: money back, a return, the order's closing. */
function aftermath(history: OrderHistory, story: Story): void {
  const { order } = history;
  const delivered = order.fulfillments[0]?.deliveredAt;
  if (!delivered) return;
  const at = Date.parse(delivered) / 1000 + history.random.between(2, 12) * DAY;
  if (story.refund === "full") {
    refund(history, at, { lines: order.lineItems, restockType: "RETURN", withShipping: true });
  }
  if (story.refund === "part") {
    refund(history, at, { lines: order.lineItems.slice(0, 1), restockType: "NO_RESTOCK" });
  }
  if (story.return) sendBack(history, story, at);
  const { fulfillmentStatus, financialStatus } = computeOrderFigures(order);
  const settled = financialStatus !== "PENDING" && fulfillmentStatus === "FULFILLED";
  if (settled && story.return !== "requested" && history.happens(at)) {
    order.closedAt = history.time(at);
  }
}
