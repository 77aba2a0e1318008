import {
  policyFactsSchemas,
  splitRegions,
  type PolicyFacts,
  type PolicyKind,
  type ReturnsFacts,
} from "~/knowledge/policies/policy-facts";

export interface ShippingOptionForm {
  /** Only for the page. */
  key: string;
  name: string;
  price: string;
  currency: string;
  minDays: string;
  maxDays: string;
  /** Names with commas between. */
  regions: string;
}

/** What the facts' fields hold: everything as text, as fields do. */
export interface FactsForms {
  shipping: {
    minDays: string;
    maxDays: string;
    options: ShippingOptionForm[];
    freeFrom: string;
    currency: string;
  };
  returns: {
    windowDays: string;
    condition: string;
    cost: NonNullable<ReturnsFacts["cost"]> | "";
    exceptions: string;
    how: string;
  };
  taxes: { isIncluded: "yes" | "no" | ""; dutiesNote: string };
  contact: { email: string; phone: string; address: string; hours: string };
}

export type FactsForm = { [Kind in PolicyKind]: { kind: Kind } & FactsForms[Kind] }[PolicyKind];

/** Field → what is wrong; a field of an option is "options.2.price". */
export type FactsErrors = Readonly<Record<string, string>>;

const daysText = (days: number | null | undefined) =>
  days === null || days === undefined ? "" : String(days);

/** An option nobody has filled in; `key` tells it from the others. */
export function emptyOption(key: string, currency: string): ShippingOptionForm {
  return { key, name: "", price: "", currency, minDays: "", maxDays: "", regions: "" };
}

/** Facts as the form shows them. `currency` is the shop's, for amounts that are still to come. */
export function toFactsForm(facts: PolicyFacts, currency: string): FactsForm {
  switch (facts.kind) {
    case "shipping":
      return {
        kind: "shipping",
        minDays: daysText(facts.processingDays?.min),
        maxDays: daysText(facts.processingDays?.max),
        freeFrom: facts.freeFrom?.amount ?? "",
        currency: facts.freeFrom?.currency ?? currency,
        options: facts.options.map((option, index) => ({
          key: `stored-${index}`,
          name: option.name,
          price: option.price ?? "",
          currency: option.currency,
          minDays: daysText(option.deliveryDays?.min),
          maxDays: daysText(option.deliveryDays?.max),
          regions: option.regions.join(", "),
        })),
      };
    case "returns":
      return { ...facts, windowDays: daysText(facts.windowDays), cost: facts.cost ?? "" };
    case "taxes":
      return {
        ...facts,
        isIncluded: facts.isIncluded === null ? "" : facts.isIncluded ? "yes" : "no",
      };
    case "contact":
      return facts;
  }
}

/** A number as typed; what is none stays text, for the schema to refuse with its own words. */
const toDays = (text: string): number | string | null => {
  const trimmed = text.trim();
  if (trimmed === "") return null;
  return /^-?\d+(\.\d+)?$/.test(trimmed) ? Number(trimmed) : trimmed;
};

/** From the least to the most; one number alone means exactly that many. */
function toRange(minText: string, maxText: string) {
  const min = toDays(minText);
  const max = toDays(maxText);
  return min === null && max === null ? null : { min: min ?? max, max: max ?? min };
}

/** "4,90 " → "4.90"; null when empty. */
const toAmount = (text: string): string | null => text.trim().replace(",", ".") || null;

function toShippingInput(form: FactsForms["shipping"]) {
  const freeFrom = toAmount(form.freeFrom);
  return {
    processingDays: toRange(form.minDays, form.maxDays),
    freeFrom: freeFrom === null ? null : { amount: freeFrom, currency: form.currency },
    options: form.options.map((option) => ({
      name: option.name,
      price: toAmount(option.price),
      currency: option.currency,
      deliveryDays: toRange(option.minDays, option.maxDays),
      regions: splitRegions(option.regions),
    })),
  };
}

/** What the form sends: the shape of the kind's schema. */
export function toFactsInput(form: FactsForm): Record<string, unknown> {
  switch (form.kind) {
    case "shipping":
      return toShippingInput(form);
    case "returns": {
      const { condition, cost, exceptions, how, windowDays } = form;
      return { condition, exceptions, how, cost: cost || null, windowDays: toDays(windowDays) };
    }
    case "taxes": {
      const { isIncluded, dutiesNote } = form;
      return { isIncluded: isIncluded === "" ? null : isIncluded === "yes", dutiesNote };
    }
    case "contact": {
      const { email, phone, address, hours } = form;
      return { email: email.trim(), phone, address, hours };
    }
  }
}

// How the schema calls what the form calls otherwise; "" is the refinement of a whole range.
const RANGE_FIELDS: Readonly<Record<string, string>> = {
  min: "minDays",
  max: "maxDays",
  "": "minDays",
};

function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second, third, fourth] = path.map(String);
  if (first === "processingDays") return RANGE_FIELDS[second ?? ""] ?? "minDays";
  if (first === "freeFrom") return "freeFrom";
  if (first !== "options" || second === undefined) return first ?? "";
  const field = third === "deliveryDays" ? (RANGE_FIELDS[fourth ?? ""] ?? "minDays") : third;
  return `options.${second}.${field ?? "name"}`;
}

/** What is wrong, by field; empty when it can be saved. */
export function validateFacts(form: FactsForm | null): FactsErrors {
  if (!form) return {};
  const result = policyFactsSchemas[form.kind].safeParse(toFactsInput(form));
  if (result.success) return {};
  const errors: Record<string, string> = {};
  for (const { path, message } of result.error.issues) errors[fieldOf(path)] ??= message;
  return errors;
}
