/**
 * Markup for answers that Shopify runs through Liquid before the browser sees them. Whatever a merchant or a shopper
 * wrote is written so that it can become neither markup nor Liquid: Shopify names the omission "App proxy Liquid
 * injection" (https://shopify.dev/docs/apps/build/security/app-security-checks/app-proxy-liquid-injection).
 */
export class Markup {
  // Private: only the functions below make one, each of which says why its text is safe.
  readonly #text: string;

  private constructor(text: string) {
    this.#text = text;
  }

  static trusted(text: string): Markup {
    return new Markup(text);
  }

  toString(): string {
    return this.#text;
  }
}

export type MarkupValue = Markup | string | number | null | undefined | false | MarkupValue[];

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
  "{": "&#123;",
  "}": "&#125;",
};

/** Text as it may stand in an element or in a quoted attribute. Browsers show braces written as references as they are. */
export function escapeText(text: string): string {
  // NUL and lone surrogates have no place in a document; browsers and Liquid disagree about them.
  return text
    .replaceAll("\0", "")
    .toWellFormed()
    .replaceAll(/[&<>"'`{}]/g, (character) => ENTITIES[character] ?? "");
}

function toText(value: MarkupValue): string {
  if (value === null || value === undefined || value === false) return "";
  if (Array.isArray(value)) return value.map(toText).join("");
  return value instanceof Markup ? value.toString() : escapeText(String(value));
}

/** Template tag: what is written in the source is markup, and may be Liquid; what is filled in is text. */
export function markup(strings: TemplateStringsArray, ...values: MarkupValue[]): Markup {
  return Markup.trusted(
    strings.reduce((text, part, index) => text + toText(values[index - 1]) + part),
  );
}

/**
 * HTML that was sanitised before (no script, style or comment, attributes quoted), with its braces as references: they
 * mean the same in text and attributes, and nothing to Liquid.
 */
export function sanitisedHtml(sanitised: string): Markup {
  return Markup.trusted(sanitised.replaceAll("{", () => "&#123;").replaceAll("}", () => "&#125;"));
}

// The closing mark may be missing, which JSON never lets it: then all of the rest is a string, read once.
const JSON_STRING = /"(?:[^"\\]|\\.)*"?/g;
const hex = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
// Each is made once: a text may be of nothing else.
const ESCAPES = new Map(Array.from("<>&{}%'\u2028\u2029", (sign) => [sign, hex(sign)]));

/**
 * A JSON-LD element. Inside strings everything that could end the element or begin Liquid is a \u escape; outside of
 * them JSON has no two braces in a row that open, and no "{%".
 */
export function jsonLd(value: unknown): Markup {
  const json = JSON.stringify(value)
    .replaceAll(JSON_STRING, (string) =>
      string.replaceAll(/[<>&{}%'\u2028\u2029]/g, (sign) => ESCAPES.get(sign) ?? ""),
    )
    .replaceAll("}}", "} }");
  return Markup.trusted(`<script type="application/ld+json">${json}</script>`);
}

/**
 * Text for a place whose escaping is the theme's affair, such as the document's title, written as a Liquid string: what
 * is special in HTML, in attributes or in Liquid is left out or replaced by its typographic sibling, so that it reads
 * the same whether the theme escapes it, or does not.
 */
export function liquidString(text: string): Markup {
  const plain = text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .replaceAll('"', "”")
    .replaceAll(/['`]/g, "’")
    .replaceAll("&", "+")
    .replaceAll(/[<>{}%\\|]/g, "")
    .trim();
  return Markup.trusted(`"${plain}"`);
}
