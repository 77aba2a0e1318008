import type { OrderForStatus } from "~/commerce/read/order-for-status";
import { formatAmount, formatDay, isolate } from "~/storefront/texts/formats";
import {
  awaitedFirst,
  isOverParcel,
  type OrderProgress,
  type OrderState,
  type ParcelProgress,
} from "./judge-order";
import { joinSentences, sayParcel } from "./say-parcel";
import { saySending } from "./say-policy";
import { datesOf, type StatusContext } from "./status-context";

const MAX_PARCELS = 6;

const isUncharged = ({ financialStatus }: OrderForStatus): boolean =>
  financialStatus === "VOIDED" || financialStatus === "EXPIRED" || financialStatus === "PENDING";

function sayRefund(order: OrderForStatus, context: StatusContext): string | null {
  const { texts } = context;
  const hasRefund = Number(order.totalRefunded.amount) > 0;
  const isFull = order.financialStatus === "REFUNDED";
  if (!hasRefund && !isFull) return null;
  // The shopper paid in another currency: an amount in the shop's would be a different one from their bank's.
  if (order.isOtherCurrency || !hasRefund)
    return texts.format(isFull ? "status.order.refund-made" : "status.order.refund-part");
  return texts.format("status.order.refund-amount", {
    amount: formatAmount(order.totalRefunded, texts.locale),
  });
}

function sayPayment(order: OrderForStatus, state: OrderState, context: StatusContext): string[] {
  const { texts } = context;
  if (state === "payment-open" || state === "payment-failed")
    return [texts.format(`status.order.${state}`)];
  const refund = sayRefund(order, context);
  if (refund) return [refund];
  if (state !== "cancelled") return [];
  if (isUncharged(order)) return [texts.format("status.order.not-charged")];
  return order.financialStatus === "PAID" ? [texts.format("status.order.refund-none")] : [];
}

type HeadlineState = Exclude<OrderState, ParcelProgress["state"]> | "sent";

function sayHeadline(order: OrderForStatus, state: HeadlineState, context: StatusContext): string {
  const { texts } = context;
  const date = formatDay(new Date(order.cancelledAt ?? order.processedAt), datesOf(context));
  const values = { order: isolate(order.name, texts.direction), date };
  if (state === "payment-open" || state === "payment-failed")
    return texts.format(
      order.requiresShipping ? "status.order.received" : "status.order.processing",
      values,
    );
  return texts.format(`status.order.${state}`, values);
}

const SENDING_NEXT = new Set<OrderState>(["received", "packing", "partly-sent"]);

/** What the policy says of delivery is quoted once: at the first parcel, or not at all where it was before. */
function sayParcels(
  order: OrderForStatus,
  parcels: readonly ParcelProgress[],
  context: StatusContext,
  isQuoted = false,
): string[] {
  const { texts, promise } = context;
  const silent = { ...context, promise: { ...promise, delivery: null } };
  const name = isolate(order.name, texts.direction);
  const total = parcels.length;
  const isOneOfMany = total > 1;
  const numbered = parcels.map((judged, index) => ({ ...judged, number: index + 1 }));
  return awaitedFirst(numbered)
    .slice(0, MAX_PARCELS)
    .map(({ number, ...judged }, index) => {
      const what = isOneOfMany
        ? texts.format("status.parcel.parcel", { order: name, number, total })
        : texts.format("status.parcel.order", { order: name });
      const quoting = isQuoted || index > 0 ? silent : context;
      return sayParcel({ what, isOneOfMany }, judged, quoting).join("\n");
    });
}

const isParcelState = (judged: OrderProgress): boolean =>
  judged.parcels.some(({ state }) => state === judged.state);

/** What happened to an order, what comes next and when: paragraphs of plain text. */
export function sayOrder(
  order: OrderForStatus,
  judged: OrderProgress,
  context: StatusContext,
): string {
  const { state, parcels } = judged;
  if (isParcelState(judged)) {
    const refund = sayRefund(order, context);
    return [...sayParcels(order, parcels, context), ...(refund ? [refund] : [])].join("\n\n");
  }
  const headline = [
    sayHeadline(order, state as HeadlineState, context),
    ...sayPayment(order, state, context),
    ...(SENDING_NEXT.has(state) ? saySending(order.processedAt, context) : []),
  ];
  const hasParcels = order.requiresShipping && state !== "cancelled";
  const shown = !hasParcels
    ? []
    : state === "partly-sent"
      ? parcels
      : // The sentence about the order says nothing of parcels.
        parcels.filter((parcel) => !isOverParcel(parcel));
  const isQuoted = SENDING_NEXT.has(state);
  return [joinSentences(headline, context), ...sayParcels(order, shown, context, isQuoted)].join(
    "\n\n",
  );
}
