import { isoDay } from "~/storefront/texts/formats";

const SATURDAY_AND_SUNDAY = [6, 7];
const MAX_DAYS = 400;
const DAY_MS = 86_400_000;

interface WithWeekInfo {
  getWeekInfo(): { weekend: number[] };
}

const hasWeekInfo = (locale: object): locale is WithWeekInfo => "getWeekInfo" in locale;

/** Days of the week nobody works on where the shop is (1: Monday … 7: Sunday): Friday in Iran. */
export function weekendOf(country: string | null): number[] {
  if (!country || !/^[A-Z]{2}$/.test(country)) return SATURDAY_AND_SUNDAY;
  const locale: object = new Intl.Locale(`und-${country}`);
  return hasWeekInfo(locale) ? locale.getWeekInfo().weekend : SATURDAY_AND_SUNDAY;
}

interface Period {
  from: Date;
  to: Date;
  timeZone: string;
  weekend: readonly number[];
}

/** Business days that have gone by since `from`, its own day not counted; public holidays are not known. */
export function countBusinessDays({ from, to, timeZone, weekend }: Period): number {
  const first = Date.parse(isoDay(from, timeZone));
  const last = Date.parse(isoDay(to, timeZone));
  let count = 0;
  for (let day = first + DAY_MS; day <= last && count < MAX_DAYS; day += DAY_MS) {
    const weekday = new Date(day).getUTCDay() || 7;
    if (!weekend.includes(weekday)) count += 1;
  }
  return count;
}
