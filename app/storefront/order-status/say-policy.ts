import type { DayRange } from "~/knowledge/policies/policy-facts";
import { formatRange } from "~/storefront/texts/formats";
import { countBusinessDays } from "./business-days";
import type { StatusContext } from "./status-context";

function sayRange(
  key: "status.parcel.policy-processing" | "status.parcel.policy-delivery",
  days: DayRange,
  { texts }: StatusContext,
): string {
  return texts.format(key, { range: formatRange(days, texts.locale), count: days.max });
}

function isLate(days: DayRange | null, since: string, context: StatusContext): boolean {
  if (!days) return false;
  const { timeZone, weekend, now } = context;
  return countBusinessDays({ from: new Date(since), to: now, timeZone, weekend }) > days.max;
}

/** What the shop's policy promises about sending, for an order that waits since `orderedAt`. */
export function saySending(orderedAt: string, context: StatusContext): string[] {
  const { processing, delivery } = context.promise;
  return [
    ...(processing ? [sayRange("status.parcel.policy-processing", processing, context)] : []),
    ...(isLate(processing, orderedAt, context) ? [context.texts.format("status.parcel.late")] : []),
    ...(delivery ? [sayRange("status.parcel.policy-delivery", delivery, context)] : []),
  ];
}

/** What the shop's policy promises about a parcel that was sent at `sentAt`. */
export function sayDelivery(sentAt: string, context: StatusContext): string[] {
  const { delivery } = context.promise;
  if (!delivery) return [];
  const late = isLate(delivery, sentAt, context)
    ? [context.texts.format("status.parcel.late")]
    : [];
  return [sayRange("status.parcel.policy-delivery", delivery, context), ...late];
}
