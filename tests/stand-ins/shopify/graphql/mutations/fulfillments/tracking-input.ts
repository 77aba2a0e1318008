import type { TrackingInfo } from "tests/stand-ins/shopify/store/types";

/** `FulfillmentTrackingInput` of the schema. */
export interface TrackingInput {
  company?: string | null;
  number?: string | null;
  numbers?: string[] | null;
  url?: string | null;
  urls?: string[] | null;
}

/** Carriers whose tracking pages Shopify links to by itself. */
const TRACKING_PAGES: Record<string, string> = {
  "canada post": "https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor=",
  "dhl express": "https://www.dhl.com/global-en/home/tracking.html?tracking-id=",
  fedex: "https://www.fedex.com/fedextrack/?trknbr=",
  "royal mail": "https://www.royalmail.com/track-your-item#/tracking-results/",
  ups: "https://www.ups.com/WebTracking?loc=en_US&requester=ST&trackNums=",
  usps: "https://tools.usps.com/go/TrackConfirmAction_input?qtc_tLabels1=",
};

/** One entry per tracking number, with its address: given, or that of a known carrier. */
export function toTracking(input: TrackingInput | null | undefined): TrackingInfo[] {
  const numbers = input?.numbers ?? (input?.number ? [input.number] : []);
  const urls = input?.urls ?? (input?.url ? [input.url] : []);
  const company = input?.company ?? null;
  const page = TRACKING_PAGES[company?.toLowerCase() ?? ""];
  const length = Math.max(numbers.length, urls.length, company === null ? 0 : 1);
  return Array.from({ length }, (_, index) => {
    const number = numbers[index] ?? null;
    const url = urls[index] ?? (page && number ? `${page}${number}` : null);
    return { company, number, url };
  });
}
