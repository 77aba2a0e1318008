import type { TrackingView } from "~/commerce/read/views";
import { formatDay, formatWeekdayAndDay, isoDay, isolate } from "~/storefront/texts/formats";
import type { ParcelProgress } from "./judge-order";
import { findCarrier, findTrackings } from "./parcel-trackings";
import { sayDelivery } from "./say-policy";
import { datesOf, type StatusContext } from "./status-context";

const UNDERWAY = new Set(["sent", "in-transit", "delayed", "out-for-delivery"]);
const TRACKED = new Set([...UNDERWAY, "packed", "attempted", "failed"]);

function sayWhatHappened(
  what: string,
  { parcel, state }: ParcelProgress,
  context: StatusContext,
): string {
  const { texts } = context;
  const date = formatDay(new Date(parcel.createdAt), datesOf(context));
  switch (state) {
    case "delivered": {
      if (!parcel.deliveredAt) return texts.format("status.parcel.delivered-undated", { what });
      const deliveredOn = formatDay(new Date(parcel.deliveredAt), datesOf(context));
      return texts.format("status.parcel.delivered", { what, date: deliveredOn });
    }
    case "sent": {
      const carrier = findCarrier(parcel);
      if (carrier === null) return texts.format("status.parcel.sent", { what, date });
      return texts.format("status.parcel.sent-with", {
        what,
        date,
        carrier: isolate(carrier, texts.direction),
      });
    }
    case "in-transit":
    case "delayed":
      return texts.format(`status.parcel.${state}`, { what, date });
    default:
      return texts.format(`status.parcel.${state}`, { what });
  }
}

function sayWhen({ parcel, state }: ParcelProgress, context: StatusContext): string[] {
  if (!UNDERWAY.has(state)) return [];
  const { texts, timeZone, now } = context;
  if (!parcel.estimatedDeliveryAt)
    // What is delayed or at the door is past what a policy can say.
    return state === "sent" || state === "in-transit" ? sayDelivery(parcel.createdAt, context) : [];
  const estimate = new Date(parcel.estimatedDeliveryAt);
  const [day, today] = [isoDay(estimate, timeZone), isoDay(now, timeZone)];
  if (day === today) return [texts.format("status.parcel.estimate-today")];
  const date = formatWeekdayAndDay(estimate, datesOf(context));
  if (day > today) return [texts.format("status.parcel.estimate", { date })];
  return [
    texts.format("status.parcel.estimate-past", { date }),
    texts.format("status.parcel.late"),
  ];
}

// Where there is an address, the card beside the text has a button for it: the number tells one parcel's from another's.
function sayNumbers(
  trackings: readonly TrackingView[],
  { isOneOfMany }: ParcelName,
  { texts }: StatusContext,
): string[] {
  return trackings
    .flatMap(({ number, url }) => (number !== null && (isOneOfMany || url === null) ? number : []))
    .map((number) =>
      texts.format("status.parcel.tracking-number", { number: isolate(number, texts.direction) }),
    );
}

interface ParcelName {
  /** What the parcel is called: "Order #1001, parcel 1 of 2". */
  what: string;
  isOneOfMany: boolean;
}

/**
 * What happened to a parcel, what comes next and when, and its number where nothing leads to the carrier or it is one of
 * several: lines of plain text.
 */
export function sayParcel(
  spokenOf: ParcelName,
  judged: ParcelProgress,
  context: StatusContext,
): string[] {
  const { what } = spokenOf;
  const { parcel, state } = judged;
  const sentences = [sayWhatHappened(what, judged, context), ...sayWhen(judged, context)];
  const trackings = TRACKED.has(state) ? findTrackings(parcel) : [];
  if (state === "attempted" && trackings.length > 0)
    sentences.push(context.texts.format("status.parcel.attempted-next"));
  if (UNDERWAY.has(state) && trackings.length === 0)
    sentences.push(context.texts.format("status.parcel.no-tracking"));
  return [joinSentences(sentences, context), ...sayNumbers(trackings, spokenOf, context)];
}

/** Sentences of one paragraph. Chinese and Japanese put nothing between them. */
export function joinSentences(sentences: readonly string[], { texts }: StatusContext): string {
  return sentences.join(/^(?:zh|ja)\b/.test(texts.locale) ? "" : " ");
}
