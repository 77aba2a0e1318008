import { z } from "zod";
import { factLineSchema, splitRegions, type PolicyFacts } from "./policy-facts";

/**
 * The facts of a policy that are texts, and what they say in another language. A text goes by its field; the name of a
 * shipping option and where it goes to go by what they are in the first language as well ("option:Standard"), so that
 * two options of one name are translated once.
 */

export type FactTextField =
  "option" | "regions" | "condition" | "exceptions" | "how" | "dutiesNote" | "address" | "hours";

/** Key → text in one language. A key that is not there is said in the first language. */
export type FactTexts = Readonly<Record<string, string>>;

export interface FactText {
  key: string;
  field: FactTextField;
  /** In the first language. */
  text: string;
  /** Whether it may well stay as it is: a postal address. */
  isOptional: boolean;
}

const MAX_TEXTS = 200;
const MAX_REGIONS = 500;

/** What a form gives; keys of no text are ignored. */
export const factTextsSchema = z
  .record(z.string(), factLineSchema)
  .refine((texts) => Object.keys(texts).length <= MAX_TEXTS, {
    message: `At most ${MAX_TEXTS} facts can be translated.`,
  });

const storedSchema = z.record(z.string(), z.string()).catch({});

/** What a translation has stored; nothing when it is not to be understood. */
export const readFactTexts = (stored: unknown): FactTexts => storedSchema.parse(stored);

const keyOf = (field: FactTextField, text: string): string =>
  field === "option" || field === "regions" ? `${field}:${text}` : field;

type FormatField = (field: FactTextField, text: string) => string;

/** Country codes are said by their names in every language already, and a list that fits no field stays as it is. */
function regionsText(regions: readonly string[]): string {
  const text = regions.join(", ");
  const isCodes = regions.every((region) => /^[A-Z]{2}$/.test(region));
  return isCodes || text.length > MAX_REGIONS ? "" : text;
}

function sayRegions(regions: string[], say: FormatField): string[] {
  const text = regionsText(regions);
  if (text === "") return regions;
  const said = say("regions", text);
  return said === text ? regions : splitRegions(said);
}

function mapTexts(facts: PolicyFacts, say: FormatField): PolicyFacts {
  switch (facts.kind) {
    case "shipping":
      return {
        ...facts,
        options: facts.options.map((option) => ({
          ...option,
          name: say("option", option.name),
          regions: sayRegions(option.regions, say),
        })),
      };
    case "returns":
      return {
        ...facts,
        condition: say("condition", facts.condition),
        exceptions: say("exceptions", facts.exceptions),
        how: say("how", facts.how),
      };
    case "taxes":
      return { ...facts, dutiesNote: say("dutiesNote", facts.dutiesNote) };
    case "contact":
      return {
        ...facts,
        address: say("address", facts.address),
        hours: say("hours", facts.hours),
      };
  }
}

/** The texts among a policy's facts, in their order, each once; none of an ordinary article. */
export function listFactTexts(facts: PolicyFacts | null): FactText[] {
  const texts = new Map<string, FactText>();
  if (facts)
    mapTexts(facts, (field, text) => {
      const key = keyOf(field, text);
      if (text !== "" && !texts.has(key))
        texts.set(key, { key, field, text, isOptional: field === "address" });
      return text;
    });
  return [...texts.values()];
}

/** Facts as a translation says them; what it does not say stays in the first language. */
export const translateFacts = (facts: PolicyFacts, texts: FactTexts): PolicyFacts =>
  mapTexts(facts, (field, text) => (text && texts[keyOf(field, text)]) || text);

/** Those of `texts` that the facts have, without the empty ones. */
export const keepFactTexts = (facts: PolicyFacts | null, texts: FactTexts): FactTexts =>
  Object.fromEntries(
    listFactTexts(facts).flatMap(({ key }): [string, string][] => {
      const text = texts[key];
      return text ? [[key, text]] : [];
    }),
  );

interface FactsChange {
  before: PolicyFacts | null;
  after: PolicyFacts | null;
}

/** Keys of one text before and after it was changed. */
interface FactTextChange {
  from: string;
  to: string;
}

const shippingTexts = (facts: PolicyFacts | null) =>
  facts?.kind === "shipping"
    ? facts.options.map(({ name, regions }) => ({
        option: keyOf("option", name),
        regions: keyOf("regions", regionsText(regions)),
      }))
    : [];

/** A shipping option that has another name at its place is the same one, unless either name stands elsewhere too. */
function restatedOptions(change: FactsChange): FactTextChange[] {
  const before = shippingTexts(change.before);
  const after = shippingTexts(change.after);
  return (["option", "regions"] as const).flatMap((field) =>
    before.flatMap((old, index) => {
      const [from, to] = [old[field], after[index]?.[field]];
      const isChanged =
        to !== undefined &&
        !after.some((one) => one[field] === from) &&
        !before.some((one) => one[field] === to);
      const isSaid = from !== keyOf(field, "") && to !== keyOf(field, "");
      return isChanged && isSaid ? [{ from, to }] : [];
    }),
  );
}

/** The texts that say something else than before; neither those that are new nor those that went. */
export function findRestated(change: FactsChange): FactTextChange[] {
  const before = new Map(listFactTexts(change.before).map(({ key, text }) => [key, text]));
  const changed = listFactTexts(change.after)
    .filter(({ key, text }) => before.has(key) && before.get(key) !== text)
    .map(({ key }) => ({ from: key, to: key }));
  return [...changed, ...restatedOptions(change)];
}

/** What a translation still has to say after the facts changed: renamed options keep theirs, removed ones lose it. */
export function followFacts(texts: FactTexts, change: FactsChange): FactTexts {
  const renamed = findRestated(change).flatMap(({ from, to }): [string, string][] => {
    const text = texts[from];
    return text ? [[to, text]] : [];
  });
  return keepFactTexts(change.after, { ...texts, ...Object.fromEntries(renamed) });
}

/** The languages of an article in which a text of its facts is missing; never the first one, which states them. */
export function findUnsaidLocales(
  facts: PolicyFacts | null,
  translations: readonly { locale: string; factTexts: unknown }[],
  primaryLocale: string,
): Set<string> {
  const needed = listFactTexts(facts).filter(({ isOptional }) => !isOptional);
  if (!translations.some(({ locale }) => locale === primaryLocale)) return new Set();
  const lacking = translations.filter(({ locale, factTexts }) => {
    const texts = readFactTexts(factTexts);
    return locale !== primaryLocale && needed.some(({ key }) => !texts[key]);
  });
  return new Set(lacking.map(({ locale }) => locale));
}
