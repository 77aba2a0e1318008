import {
  formatDay,
  formatNames,
  formatTimeOfDay,
  formatWeekday,
  formatZoneName,
  isoDay,
  type DateContext,
} from "~/storefront/texts/formats";
import type { Texts } from "~/storefront/texts/texts";
import type { RoundedTime } from "./reply-time";

const DAY_MS = 86_400_000;
const DAYS_WITH_NAMES = 7;

/** "Sara and Ben reply in about 8 minutes" */
export function sayReplyTime(
  { unit, count }: RoundedTime,
  agentNames: readonly string[],
  texts: Texts,
): string {
  if (agentNames.length === 0) return texts.format(`availability.team-${unit}`, { count });
  const names = formatNames(agentNames, texts.locale);
  return texts.format(`availability.people-${unit}`, { names, people: agentNames.length, count });
}

function offsetAt(moment: Date, timeZone: string): string {
  return (
    new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" })
      .formatToParts(moment)
      .find(({ type }) => type === "timeZoneName")?.value ?? ""
  );
}

/** Whether a clock in the other zone shows another time at that moment. A zone that does not exist shows none. */
function isOtherTime(moment: Date, timeZone: string, other: string | null): boolean {
  if (other === null || other === "") return false;
  try {
    return offsetAt(moment, timeZone) !== offsetAt(moment, other);
  } catch {
    return true;
  }
}

interface ClosedState {
  /** Null: none in sight. */
  opensAt: Date | null;
  now: Date;
  /** The shop's, which opening times are told in. */
  timeZone: string;
  /** The shopper's own, where it is known: told apart when it is another. */
  visitorTimeZone: string | null;
}

/** "Back Monday at 9:00; we answer by e-mail", in the shop's time, which is named where the shopper's is another. */
export function sayClosed(closed: ClosedState, texts: Texts): string {
  const { opensAt, now, timeZone, visitorTimeZone } = closed;
  if (!opensAt) return texts.format("availability.closed");
  const context: DateContext = { locale: texts.locale, timeZone, now };
  const clock = formatTimeOfDay(opensAt, context);
  const time = isOtherTime(opensAt, timeZone, visitorTimeZone)
    ? texts.format("availability.time-in-zone", {
        time: clock,
        zone: formatZoneName(opensAt, context),
      })
    : clock;
  // Days are counted on the calendar: a day that is 23 hours long is a day.
  const days = (Date.parse(isoDay(opensAt, timeZone)) - Date.parse(isoDay(now, timeZone))) / DAY_MS;
  if (days === 0) return texts.format("availability.back-today", { time });
  if (days === 1) return texts.format("availability.back-tomorrow", { time });
  if (days < DAYS_WITH_NAMES)
    return texts.format("availability.back-weekday", {
      weekday: formatWeekday(opensAt, context),
      time,
    });
  return texts.format("availability.back-date", { date: formatDay(opensAt, context), time });
}
