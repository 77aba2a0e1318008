import type {
  ContactFacts,
  DayRange,
  PolicyFacts,
  ReturnsFacts,
  ShippingFacts,
  ShippingOption,
  TaxesFacts,
} from "~/knowledge/policies/policy-facts";
import { formatAmount, formatRange, formatRegion } from "~/storefront/texts/formats";
import type { TextKey } from "~/storefront/texts/text-groups";
import type { Texts } from "~/storefront/texts/texts";

const MAX_OPTIONS = 8;

const quoted = (key: TextKey, text: string, texts: Texts): string[] =>
  text === "" ? [] : [texts.format(key, { text })];

const rangeValues = (days: DayRange, { locale }: Texts) => ({
  range: formatRange(days, locale),
  count: days.max,
});

function sayPrice({ price, currency }: ShippingOption, texts: Texts): string[] {
  if (price === null) return [];
  if (Number(price) === 0) return [texts.format("quick.shipping.free")];
  return [formatAmount({ amount: price, currency }, texts.locale)];
}

function sayOption(option: ShippingOption, texts: Texts): string {
  const days = option.deliveryDays
    ? [texts.format("quick.shipping.days", rangeValues(option.deliveryDays, texts))]
    : [];
  const regions = option.regions.map((region) => formatRegion(region, texts.locale)).join(", ");
  const details = [...sayPrice(option, texts), ...days, regions].filter(Boolean);
  if (details.length === 0) return `• ${option.name}`;
  return `• ${texts.format("quick.shipping.option", { name: option.name, details: details.join(" · ") })}`;
}

function sayShipping(facts: ShippingFacts, texts: Texts): string[] {
  const { processingDays, options, freeFrom } = facts;
  return [
    ...(processingDays
      ? [texts.format("quick.shipping.processing", rangeValues(processingDays, texts))]
      : []),
    ...options.slice(0, MAX_OPTIONS).map((option) => sayOption(option, texts)),
    ...(freeFrom
      ? [
          texts.format("quick.shipping.free-from", {
            amount: formatAmount(freeFrom, texts.locale),
          }),
        ]
      : []),
  ];
}

function sayReturns(facts: ReturnsFacts, texts: Texts): string[] {
  const { windowDays, condition, cost, exceptions, how } = facts;
  // Where nothing can be returned, condition and cost are left-overs; exceptions and the way are not.
  const isTaken = windowDays !== 0;
  return [
    ...(windowDays === null
      ? []
      : [
          isTaken
            ? texts.format("quick.returns.window", { count: windowDays })
            : texts.format("quick.returns.none"),
        ]),
    ...(isTaken ? quoted("quick.returns.condition", condition, texts) : []),
    ...(isTaken && cost ? [texts.format(`quick.returns.${cost}`)] : []),
    ...quoted("quick.returns.exceptions", exceptions, texts),
    ...(isTaken ? quoted("quick.returns.how", how, texts) : []),
  ];
}

function sayTaxes({ isIncluded, dutiesNote }: TaxesFacts, texts: Texts): string[] {
  const included = isIncluded ? "quick.taxes.included" : "quick.taxes.excluded";
  return [
    ...(isIncluded === null ? [] : [texts.format(included)]),
    ...(dutiesNote === "" ? [] : [dutiesNote]),
  ];
}

function sayContact({ email, phone, address, hours }: ContactFacts, texts: Texts): string[] {
  return [
    ...quoted("quick.contact.email", email, texts),
    ...quoted("quick.contact.phone", phone, texts),
    ...quoted("quick.contact.address", address, texts),
    ...quoted("quick.contact.hours", hours, texts),
  ];
}

/** A policy's facts as lines of plain text, only those that the merchant stated; none for a policy without facts. */
export function sayFacts(facts: PolicyFacts, texts: Texts): string[] {
  switch (facts.kind) {
    case "shipping":
      return sayShipping(facts, texts);
    case "returns":
      return sayReturns(facts, texts);
    case "taxes":
      return sayTaxes(facts, texts);
    case "contact":
      return sayContact(facts, texts);
  }
}
