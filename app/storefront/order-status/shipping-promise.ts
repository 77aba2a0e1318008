import type { DayRange, ShippingFacts } from "~/knowledge/policies/policy-facts";

/** What the shop's published shipping policy says about an order, in business days; null where it says nothing. */
export interface ShippingPromise {
  processing: DayRange | null;
  delivery: DayRange | null;
}

const fold = (name: string): string => name.normalize("NFKC").trim().toLowerCase();

/**
 * The part of the shop's shipping policy that is about orders sent by `shippingMethod`: the option of that name, else
 * the range that all options together allow.
 */
export function readShippingPromise(
  facts: ShippingFacts | null,
  shippingMethod: string | null,
): ShippingPromise {
  if (!facts) return { processing: null, delivery: null };
  const own = facts.options.find(({ name }) => fold(name) === fold(shippingMethod ?? ""));
  const ranges = (own ? [own] : facts.options).flatMap(({ deliveryDays }) => deliveryDays ?? []);
  const delivery =
    ranges.length > 0
      ? {
          min: Math.min(...ranges.map(({ min }) => min)),
          max: Math.max(...ranges.map(({ max }) => max)),
        }
      : null;
  return { processing: facts.processingDays, delivery };
}
