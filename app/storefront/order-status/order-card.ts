import type { OrderForStatus } from "~/commerce/read/order-for-status";
import { formatShortDay, isoDay } from "~/storefront/texts/formats";
import type { TextKey } from "~/storefront/texts/text-groups";
import { awaitedFirst, type OrderProgress, type ParcelProgress } from "./judge-order";
import type { OrderCard } from "./order-status";
import { findTrackings, toWebAddress } from "./parcel-trackings";
import { datesOf, type StatusContext } from "./status-context";

type StepKey = Extract<TextKey, `status.step.${string}`>;

interface Step {
  key: StepKey;
  at: string | null;
  isDone: boolean;
}

const ON_THE_WAY = new Set(["in-transit", "delayed", "out-for-delivery", "attempted", "failed"]);
const MAX_TEXT = 500;
const MAX_TRACKINGS = 10;

const newest = (moments: readonly (string | null)[]): string | null =>
  moments.reduce((last, moment) => ((moment ?? "") > (last ?? "") ? moment : last), null);

function pickupSteps(parcels: readonly ParcelProgress[]): Step[] {
  const isPickedUp = parcels.every(({ state }) => state === "picked-up");
  return [
    { key: "status.step.ready", at: parcels[0]?.parcel.createdAt ?? null, isDone: true },
    {
      key: "status.step.picked-up",
      at: isPickedUp ? newest(parcels.map(({ parcel }) => parcel.deliveredAt)) : null,
      isDone: isPickedUp,
    },
  ];
}

function shippingSteps(parcels: readonly ParcelProgress[]): Step[] {
  const sent = parcels.filter(({ state }) => state !== "packed");
  const moving = sent.filter(({ state }) => ON_THE_WAY.has(state) || state === "delivered");
  const isDelivered = sent.length > 0 && parcels.every(({ state }) => state === "delivered");
  return [
    { key: "status.step.sent", at: sent[0]?.parcel.createdAt ?? null, isDone: sent.length > 0 },
    {
      key: "status.step.in-transit",
      at: newest(moving.map(({ parcel }) => parcel.inTransitAt)),
      isDone: moving.length > 0,
    },
    {
      key: "status.step.delivered",
      at: isDelivered ? newest(parcels.map(({ parcel }) => parcel.deliveredAt)) : null,
      isDone: isDelivered,
    },
  ];
}

function wayOf(order: OrderForStatus, { state, parcels }: OrderProgress): Step[] {
  if (!order.requiresShipping || state === "completed")
    return [{ key: "status.step.completed", at: null, isDone: state === "completed" }];
  const isPickup =
    parcels.length > 0 &&
    parcels.every((parcel) => parcel.state === "ready-for-pickup" || parcel.state === "picked-up");
  return isPickup ? pickupSteps(parcels) : shippingSteps(parcels);
}

function stepsOf(order: OrderForStatus, judged: OrderProgress): Step[] {
  const placed: Step = { key: "status.step.placed", at: order.processedAt, isDone: true };
  const refunded: Step[] =
    order.financialStatus === "REFUNDED"
      ? [{ key: "status.step.refunded", at: order.refundedAt, isDone: true }]
      : [];
  if (order.cancelledAt)
    return [
      placed,
      { key: "status.step.cancelled", at: order.cancelledAt, isDone: true },
      ...refunded,
    ];
  const way = wayOf(order, judged);
  const isEnded = judged.state === "not-sent" || judged.state === "refunded";
  const returned: Step[] =
    order.returnStatus === "NO_RETURN"
      ? []
      : [
          {
            key: "status.step.returned",
            at: order.returnStatus === "RETURNED" ? order.returnedAt : null,
            isDone: order.returnStatus === "RETURNED",
          },
        ];
  return [
    placed,
    ...(isEnded ? way.filter(({ isDone }) => isDone) : way),
    ...returned,
    ...refunded,
  ];
}

function expectedOf({ parcels }: OrderProgress, context: StatusContext): string | null {
  const { texts, timeZone, now } = context;
  const today = isoDay(now, timeZone);
  const estimates = parcels
    .filter(({ state }) => state !== "delivered" && state !== "picked-up" && state !== "failed")
    .flatMap(({ parcel }) => parcel.estimatedDeliveryAt ?? [])
    .filter((estimate) => isoDay(new Date(estimate), timeZone) >= today)
    .sort();
  // With several parcels the order has arrived when the last one has.
  const last = estimates.at(-1);
  if (last === undefined) return null;
  const day = new Date(last);
  if (isoDay(day, timeZone) === today) return texts.format("status.parcel.expected-today");
  return texts.format("status.parcel.expected", { date: formatShortDay(day, datesOf(context)) });
}

/** The order as chat, pages and mails show it beside the text. */
export function makeOrderCard(
  order: OrderForStatus,
  judged: OrderProgress,
  context: StatusContext,
): OrderCard {
  const { texts } = context;
  return {
    type: "order",
    orderId: order.id,
    name: order.name.slice(0, MAX_TEXT),
    status: texts.format(`status.label.${judged.state}`),
    steps: stepsOf(order, judged).map(({ key, at, isDone }) => ({
      label: texts.format(key),
      at,
      isDone,
    })),
    expected: order.cancelledAt ? null : expectedOf(judged, context),
    trackings: awaitedFirst(judged.parcels)
      .flatMap(({ parcel }) => findTrackings(parcel))
      .slice(0, MAX_TRACKINGS),
    items: order.lines.map(({ title, quantity, imageUrl }) => ({
      title: title.slice(0, MAX_TEXT),
      quantity,
      imageUrl: toWebAddress(imageUrl),
    })),
    url: toWebAddress(order.statusPageUrl),
  };
}
