import type { ParcelForStatus } from "~/commerce/read/order-for-status";
import type { TrackingView } from "~/commerce/read/views";

const MAX_TRACKINGS = 3;
const MAX_TEXT = 500;
const MAX_URL = 2_000;

/** What Shopify calls a carrier it does not know. */
const NO_CARRIER = "other";

/** A web address as it can be shown to shoppers; null for anything else. */
export function toWebAddress(url: string | null): string | null {
  if (!url || url.length > MAX_URL || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return (protocol === "https:" || protocol === "http:") && href.length <= MAX_URL ? href : null;
}

const toText = (text: string | null): string | null => text?.trim().slice(0, MAX_TEXT) || null;

/** Where a parcel can be followed: those with an address or a number, at most three. */
export function findTrackings(parcel: ParcelForStatus): TrackingView[] {
  return parcel.trackings
    .map(({ company, number, url }) => ({
      company: toText(company),
      number: toText(number),
      url: toWebAddress(url),
    }))
    .filter(({ number, url }) => number !== null || url !== null)
    .slice(0, MAX_TRACKINGS);
}

/** Who carries the parcel; null when nobody said. */
export function findCarrier(parcel: ParcelForStatus): string | null {
  const names = parcel.trackings.flatMap(({ company }) => toText(company) ?? []);
  return names.find((name) => name.toLowerCase() !== NO_CARRIER) ?? null;
}
