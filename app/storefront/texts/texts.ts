import { IntlMessageFormat } from "intl-messageformat";
import { directionOf, matchLocale, STOREFRONT_LOCALES } from "~/languages/locales";
import { TEXTS, type TextKey } from "./text-groups";

export type TextValues = Readonly<Record<string, string | number | Date>>;

/** Texts for one shopper: the shop's own words where it has some, ours otherwise. */
export interface Texts {
  /** Language of the texts, as Shopify writes it; dates and money are written the same way. */
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** The text with its placeholders filled. A placeholder without a value is a mistake of ours and throws. */
  format(key: TextKey, values?: TextValues): string;
  /** All texts whose key begins with `prefix`, as they are, placeholders and all: {"chat.title": "…"}. */
  all(prefix: string): Record<string, string>;
}

/** A shop's own words: locale → key → text. */
export type TextOverrides = ReadonlyMap<string, ReadonlyMap<string, string>>;

interface TextsInput {
  /** What the shopper reads. */
  locale: string;
  primaryLocale: string;
  overrides: TextOverrides;
}

interface Pattern {
  text: string;
  locale: string;
}

const MAX_COMPILED = 5_000;
const compiled = new Map<string, IntlMessageFormat>();

function compile({ text, locale }: Pattern): IntlMessageFormat {
  const key = `${locale} ${text}`;
  const known = compiled.get(key);
  if (known) return known;
  // Tags would be markup, and texts are never markup: "<3" is a heart.
  const message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  if (compiled.size >= MAX_COMPILED) compiled.clear();
  compiled.set(key, message);
  return message;
}

/** The languages to look in, best first: the reader's, the shop's, English. */
function languagesOf({ locale, primaryLocale }: TextsInput): string[] {
  return [...new Set([locale, primaryLocale, "en"])];
}

function findOverride(key: string, locale: string, overrides: TextOverrides): Pattern | null {
  const own = matchLocale(
    locale,
    [...overrides.keys()].filter((known) => overrides.get(known)?.has(key)),
  );
  const text = own && overrides.get(own)?.get(key);
  return own && text ? { text, locale: own } : null;
}

function findPatterns(key: TextKey, input: TextsInput): Pattern[] {
  const patterns: Pattern[] = [];
  for (const language of languagesOf(input)) {
    const override = findOverride(key, language, input.overrides);
    if (override) patterns.push(override);
    const ours = matchLocale(language, STOREFRONT_LOCALES);
    if (ours) patterns.push({ text: TEXTS[key][ours], locale: language });
  }
  return patterns;
}

/** The first language we can speak at all: with texts of ours, or of the shop's. */
function findSpokenLocale(input: TextsInput): string {
  const known = [...STOREFRONT_LOCALES, ...input.overrides.keys()];
  return languagesOf(input).find((language) => matchLocale(language, known)) ?? "en";
}

function formatText(patterns: readonly Pattern[], values: TextValues): string {
  const [first, ...others] = patterns;
  if (!first) return "";
  try {
    return String(compile(first).format(values));
  } catch (error) {
    // Words of the shop's that cannot be read (saved before a rule was there) give way to ours.
    if (others.length === 0) throw error;
    return formatText(others, values);
  }
}

/** Puts together the texts for a reader of `locale`: region, then language, then the shop's language, then English. */
export function createTexts(input: TextsInput): Texts {
  const locale = findSpokenLocale(input);
  return {
    locale,
    direction: directionOf(locale),
    format: (key, values = {}) => formatText(findPatterns(key, input), values),
    all: (prefix) =>
      Object.fromEntries(
        Object.keys(TEXTS)
          .filter((key): key is TextKey => key.startsWith(prefix))
          .map((key) => [key, findPatterns(key, input)[0]?.text ?? ""]),
      ),
  };
}
