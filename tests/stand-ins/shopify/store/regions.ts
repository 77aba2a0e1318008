/** Countries and their provinces, as far as addresses need them. */

export interface Region {
  name: string;
  code: string;
}

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });

/** Codes that `Intl` knows but that are no countries one can post to. */
const NOT_COUNTRIES = new Set(["EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"]);

/** Names that differ between Shopify and CLDR. */
const OTHER_NAMES: Record<string, string> = { HK: "Hong Kong SAR", TR: "Türkiye" };

const US: Record<string, string> = {
  AL: "Alabama",
  AK: "Alaska",
  AS: "American Samoa",
  AZ: "Arizona",
  AR: "Arkansas",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DE: "Delaware",
  DC: "Washington DC",
  FM: "Micronesia",
  FL: "Florida",
  GA: "Georgia",
  GU: "Guam",
  HI: "Hawaii",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  IA: "Iowa",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  ME: "Maine",
  MH: "Marshall Islands",
  MD: "Maryland",
  MA: "Massachusetts",
  MI: "Michigan",
  MN: "Minnesota",
  MS: "Mississippi",
  MO: "Missouri",
  MT: "Montana",
  NE: "Nebraska",
  NV: "Nevada",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NY: "New York",
  NC: "North Carolina",
  ND: "North Dakota",
  MP: "Northern Mariana Islands",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PW: "Palau",
  PA: "Pennsylvania",
  PR: "Puerto Rico",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  VI: "U.S. Virgin Islands",
  UT: "Utah",
  VT: "Vermont",
  VA: "Virginia",
  WA: "Washington",
  WV: "West Virginia",
  WI: "Wisconsin",
  WY: "Wyoming",
  AA: "Armed Forces Americas",
  AE: "Armed Forces Europe",
  AP: "Armed Forces Pacific",
};
const CA: Record<string, string> = {
  AB: "Alberta",
  BC: "British Columbia",
  MB: "Manitoba",
  NB: "New Brunswick",
  NL: "Newfoundland and Labrador",
  NS: "Nova Scotia",
  NT: "Northwest Territories",
  NU: "Nunavut",
  ON: "Ontario",
  PE: "Prince Edward Island",
  QC: "Quebec",
  SK: "Saskatchewan",
  YT: "Yukon",
};
const AU: Record<string, string> = {
  ACT: "Australian Capital Territory",
  NSW: "New South Wales",
  NT: "Northern Territory",
  QLD: "Queensland",
  SA: "South Australia",
  TAS: "Tasmania",
  VIC: "Victoria",
  WA: "Western Australia",
};

/** Countries whose provinces are checked; others keep whatever province they are given. */
const PROVINCES: Record<string, Record<string, string>> = { AU, CA, US };

/** Countries without provinces: Shopify drops a province given for them. */
const WITHOUT_PROVINCES = new Set(
  (
    "AT BE BG CH CY CZ DE DK EE FI FR GB GR HK HR HU IL IS LI LT LU LV MC MT NL NO PL RS SE SG SI SK " +
    "TR TW UA"
  ).split(" "),
);

/** The country of a code, or else of an English name; null when there is none such. */
export function findCountry(given: { code?: string | null; name?: string | null }): Region | null {
  const code = given.code ?? codeOfCountry(given.name ?? "");
  if (code === null || !/^[A-Z]{2}$/.test(code) || NOT_COUNTRIES.has(code)) return null;
  const name = OTHER_NAMES[code] ?? countryNames.of(code);
  return name === undefined ? null : { code, name };
}

/**
 * The province of a country by code or name: `none` when the country has no provinces, null when the
 * country's provinces are known and it is not one of them.
 */
export function findProvince(
  countryCode: string,
  given: { code?: string | null; name?: string | null },
): Region | { code: null; name: string | null } | "none" | null {
  if (WITHOUT_PROVINCES.has(countryCode)) return "none";
  const known = PROVINCES[countryCode];
  if (known === undefined) {
    const name = given.name ?? given.code ?? null;
    return given.code ? { code: given.code, name: name ?? given.code } : { code: null, name };
  }
  const wanted = (given.code ?? given.name ?? "").toLowerCase();
  const found = Object.entries(known).find(
    ([code, name]) => code.toLowerCase() === wanted || name.toLowerCase() === wanted,
  );
  return found === undefined ? null : { code: found[0], name: found[1] };
}

let codesByName: Map<string, string> | null = null;

function codeOfCountry(name: string): string | null {
  codesByName ??= allCountries();
  return codesByName.get(name.toLowerCase()) ?? null;
}

function allCountries(): Map<string, string> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const byName = new Map<string, string>();
  for (const code of codes) {
    const country = findCountry({ code });
    if (country !== null) byName.set(country.name.toLowerCase(), code);
  }
  return byName;
}
