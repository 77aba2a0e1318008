import {
  formatAgo,
  formatClock,
  formatDate,
  formatDuration,
  formatExact,
  formatMoment,
  formatShort,
} from "./format-time";
import { useDesk } from "./shop-format";
import { useNow } from "./use-now";

/** moment: "19 Nov 2026, 14:02" · ago: "5 min ago" · short: for lists · clock: "14:02" · date: "19 Nov 2026" · duration: "5m" since then */
type TimeFormat = "moment" | "ago" | "short" | "clock" | "date" | "duration";

interface TimeProps {
  /** ISO 8601 */
  at: string;
  format?: TimeFormat;
  /** Counts seconds, for what is fresh; else it moves every quarter of a minute. */
  isLive?: boolean;
}

/** A time as short as its place allows, with the exact one on hover. */
export function Time({ at, format = "ago", isLive = false }: TimeProps) {
  const desk = useDesk();
  const now = useNow(desk.renderedAt, isLive ? 1_000 : undefined);
  const date = new Date(at);
  const text = {
    moment: () => formatMoment(date, desk),
    ago: () => formatAgo(date, now, desk),
    short: () => formatShort(date, now, desk),
    clock: () => formatClock(date, desk),
    date: () => formatDate(date, desk),
    duration: () => formatDuration(now.getTime() - date.getTime(), desk.locale),
  }[format]();
  return (
    // Servers and browsers may have different editions of the locale data.
    <time dateTime={at} title={formatExact(date, desk)} suppressHydrationWarning>
      {text}
    </time>
  );
}
