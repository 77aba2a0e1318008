import type { Texts } from "~/storefront/texts/texts";
import type { ShippingPromise } from "./shipping-promise";

/** What a status is written with. */
export interface StatusContext {
  texts: Texts;
  /** The shop's. */
  timeZone: string;
  /** Days of the week nobody works on, 1: Monday. */
  weekend: readonly number[];
  now: Date;
  promise: ShippingPromise;
}

/** The same, for formatting dates. */
export const datesOf = ({ texts, timeZone, now }: StatusContext) => ({
  locale: texts.locale,
  timeZone,
  now,
});
