/** Where seeded customers live, and what they are called there. */
export interface Country {
  code: string;
  name: string;
  /** Shopify locale of customers from here. */
  locale: string;
  /** Share of the customers. */
  weight: number;
  /** Name and its spelling in Latin letters (for the e-mail address). */
  firstNames: readonly Name[];
  lastNames: readonly Name[];
  streets: readonly string[];
  /** `{street} {number}` in the country's order. */
  streetLine: "after" | "before";
  cities: readonly City[];
  /** E.164 number with `x` for digits. */
  phones: readonly string[];
}

export type Name = readonly [native: string, latin: string];

export interface City {
  name: string;
  province: string | null;
  provinceCode: string | null;
  /** Post code with `x` for digits. */
  zip: string;
}

/** Post codes have `x` for digits. */
export const city = (
  name: string,
  zip: string,
  province: string | null = null,
  provinceCode: string | null = null,
): City => ({ name, zip, province, provinceCode });

/** Names that are in Latin letters already, apart from accents. */
export const plain = (names: string): Name[] =>
  names.split(" ").map((name) => [name, latin(name)] as const);

/** `native/latin` names. */
export const pairs = (text: string): Name[] =>
  text.split(" ").map((pair) => {
    const [native = "", romanized = ""] = pair.split("/");
    return [native, romanized] as const;
  });

/** Strips what does not belong in the local part of an address. */
function latin(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replaceAll("ø", "o")
    .normalize("NFD")
    .replaceAll(/[^a-z]/g, "");
}
