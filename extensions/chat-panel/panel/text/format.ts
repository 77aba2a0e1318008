/** "14:02" */
export const formatTime = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date(iso));

/** "24 November 2026" */
export const formatDay = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(new Date(iso));

/** "24 Nov, 14:02" */
export const formatMoment = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(iso));
