import { z } from "zod";
import { readTypedAddress } from "~/lib/mail-address";

/**
 * Structured facts of the shop's policies, as the merchant states them: what the chat, order status and assistant may
 * quote. Every field may be empty, and an empty one is never guessed.
 */

export const POLICY_KINDS = ["shipping", "returns", "taxes", "contact"] as const;
export type PolicyKind = (typeof POLICY_KINDS)[number];

export const isPolicyKind = (kind: string): kind is PolicyKind =>
  POLICY_KINDS.some((candidate) => candidate === kind);

const MAX_DAYS = 365;
const MAX_OPTIONS = 50;
const MAX_LINE = 500;

/** A text of the facts: a few lines at most, without what no database keeps. */
export const factLineSchema = z
  .string()
  .overwrite((text) => text.replace(/(?!\n)\p{Cc}/gu, ""))
  .trim()
  .max(MAX_LINE, { message: `Longer than ${MAX_LINE} characters. Put the details in the text.` });

const days = z
  .number({ message: "Give the days as a whole number." })
  .int({ message: "Give the days as a whole number." })
  .min(0, { message: "Days cannot be negative." })
  .max(MAX_DAYS, { message: `At most ${MAX_DAYS} days.` });

/** Business days, from the least to the most. */
const dayRangeSchema = z
  .object({ min: days, max: days })
  .refine(({ min, max }) => min <= max, { message: "The first number of days is the smaller." });

/** Decimal amount as text ("4.90"), so that nothing is rounded. */
const amount = z.string().regex(/^\d{1,9}(?:\.\d{1,4})?$/, {
  message: "Write the amount in digits, with a point: 4.90.",
});

const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { message: "Write the currency as three letters: EUR." });

const shippingOptionSchema = z.object({
  name: factLineSchema.min(1, { message: "Name the shipping option." }),
  /** Null: not said; "0" is free. */
  price: amount.nullable(),
  currency,
  /** Business days on the way, after processing. */
  deliveryDays: dayRangeSchema.nullable(),
  /** Countries or regions as the merchant writes them; empty: everywhere the shop ships. */
  regions: z.array(factLineSchema).max(300),
});

export const shippingFactsSchema = z.object({
  /** Business days until an order leaves the shop. */
  processingDays: dayRangeSchema.nullable().default(null),
  options: z
    .array(shippingOptionSchema)
    .max(MAX_OPTIONS, { message: `At most ${MAX_OPTIONS} shipping options.` })
    .default([]),
  /** From which order value shipping is free. */
  freeFrom: z.object({ amount, currency }).nullable().default(null),
});

export const RETURN_COSTS = ["free", "shopper", "depends"] as const;

export const returnsFactsSchema = z.object({
  /** Days after delivery; 0: no returns. */
  windowDays: days.nullable().default(null),
  /** "Unworn, with tags" */
  condition: factLineSchema.default(""),
  /** Who pays the return parcel. */
  cost: z.enum(RETURN_COSTS).nullable().default(null),
  exceptions: factLineSchema.default(""),
  /** How to send something back, in a sentence or two. */
  how: factLineSchema.default(""),
});

export const taxesFactsSchema = z.object({
  /** Whether prices include taxes. */
  isIncluded: z.boolean().nullable().default(null),
  dutiesNote: factLineSchema.default(""),
});

export const contactFactsSchema = z.object({
  email: z
    .string()
    .refine((email) => email === "" || readTypedAddress(email) !== null, {
      message: "This is no e-mail address.",
    })
    .default(""),
  phone: factLineSchema.default(""),
  address: factLineSchema.default(""),
  hours: factLineSchema.default(""),
});

export const policyFactsSchemas = {
  shipping: shippingFactsSchema,
  returns: returnsFactsSchema,
  taxes: taxesFactsSchema,
  contact: contactFactsSchema,
} as const satisfies Record<PolicyKind, z.ZodType>;

export type DayRange = z.infer<typeof dayRangeSchema>;
export type ShippingOption = z.infer<typeof shippingOptionSchema>;
export type ShippingFacts = z.infer<typeof shippingFactsSchema>;
export type ReturnsFacts = z.infer<typeof returnsFactsSchema>;
export type TaxesFacts = z.infer<typeof taxesFactsSchema>;
export type ContactFacts = z.infer<typeof contactFactsSchema>;

export interface FactsByKind {
  shipping: ShippingFacts;
  returns: ReturnsFacts;
  taxes: TaxesFacts;
  contact: ContactFacts;
}

/** Facts together with what they are about. */
export type PolicyFacts = {
  [Kind in PolicyKind]: { kind: Kind } & FactsByKind[Kind];
}[PolicyKind];

const schemas: { [Kind in PolicyKind]: z.ZodType<FactsByKind[Kind]> } = policyFactsSchemas;

/** The facts of a policy nobody has filled in yet. */
export const emptyFacts = <Kind extends PolicyKind>(kind: Kind): FactsByKind[Kind] =>
  schemas[kind].parse({});

/** A policy's stored facts; all empty when what is stored no longer fits. */
export function readFactsOf<Kind extends PolicyKind>(
  kind: Kind,
  stored: unknown,
): FactsByKind[Kind] {
  const result = schemas[kind].safeParse(stored);
  return result.success ? result.data : emptyFacts(kind);
}

/** The same with their kind; null for an ordinary article. */
export function readFacts(kind: string, stored: unknown): PolicyFacts | null {
  switch (kind) {
    case "shipping":
      return { kind, ...readFactsOf(kind, stored) };
    case "returns":
      return { kind, ...readFactsOf(kind, stored) };
    case "taxes":
      return { kind, ...readFactsOf(kind, stored) };
    case "contact":
      return { kind, ...readFactsOf(kind, stored) };
    default:
      return null;
  }
}

/** Names of places as a merchant types them into one field, in whatever script. */
export const splitRegions = (text: string): string[] =>
  text
    .split(/[,،、，\n]/u)
    .map((region) => region.trim())
    .filter((region) => region !== "");

/** Whether a policy states anything by its facts: something that is neither empty nor left open. */
export const hasFacts = (facts: PolicyFacts | null): boolean =>
  Object.entries(facts ?? {}).some(
    ([field, value]) =>
      field !== "kind" &&
      value !== null &&
      value !== "" &&
      (!Array.isArray(value) || value.length > 0),
  );
