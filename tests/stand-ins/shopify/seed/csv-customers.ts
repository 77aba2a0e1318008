import { CHILD_SPAN } from "tests/stand-ins/shopify/store/gid";
import type { Address, Customer, IsoTime } from "tests/stand-ins/shopify/store/types";
import type { Country } from "./country";
import { makeAddress } from "./customers";
import { COUNTRIES } from "./people";
import { Random } from "./random";

const FIRST_CUSTOMER_ID = 7_000_000_000;

const countryNames = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
const CODES = new Map<string, string>();
for (let first = 65; first <= 90; first++) {
  for (let second = 65; second <= 90; second++) {
    const code = String.fromCharCode(first, second);
    const name = countryNames.of(code);
    if (name && !CODES.has(name)) CODES.set(name, code);
  }
}

/** Names the file uses that are not the usual ones. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  "Channel Islands": "JE",
  "Czech Republic": "CZ",
  EIRE: "IE",
  "Hong Kong": "HK",
  RSA: "ZA",
  USA: "US",
};

/** ISO code of a country by its English name; null for "Unspecified" and the like. */
export function countryCode(name: string): string | null {
  return OTHER_NAMES[name] ?? CODES.get(name) ?? null;
}

/** The store's id of a customer of the file. */
export function customerRecordId(customerId: number): number {
  return FIRST_CUSTOMER_ID + customerId;
}

/** A made-up person for a CustomerID of the file, living in the file's country. */
export function customerOfRow(customerId: number, country: string, createdAt: IsoTime): Customer {
  const random = new Random(11, customerId);
  const id = customerRecordId(customerId);
  const people = peopleOf(country);
  const [firstName, firstLatin] = random.pick(people.firstNames);
  const [lastName, lastLatin] = random.pick(people.lastNames);
  const address = { ...addressIn(country, random), id: id * CHILD_SPAN + 1, firstName, lastName };
  const none = { state: "NOT_SUBSCRIBED", optInLevel: "SINGLE_OPT_IN", updatedAt: null } as const;
  return {
    id,
    firstName,
    lastName,
    email: `${firstLatin}.${lastLatin}.${customerId}@example.com`,
    emailMarketing: none,
    phone: phoneOf(people, customerId),
    smsMarketing: none,
    addresses: [address],
    defaultAddressId: address.id,
    tags: [],
    note: null,
    locale: people.locale,
    state: "DISABLED",
    verifiedEmail: true,
    taxExempt: false,
    metafields: [],
    createdAt,
    updatedAt: createdAt,
  };
}

/** An address in the file's country, of nobody yet. */
export function addressIn(country: string, random: Random): Address {
  const people = peopleOf(country);
  const code = countryCode(country);
  const address = makeAddress(people, random);
  if (code === people.code) return address;
  return { ...address, province: null, provinceCode: null, country, countryCode: code };
}

function phoneOf({ phones }: Country, customerId: number): string | null {
  const pattern = phones[customerId % phones.length];
  if (!pattern) return null;
  const length = pattern.replaceAll(/[^x]/g, "").length;
  const digits = String((customerId * 7919) % 10 ** length).padStart(length, "0");
  let position = 0;
  return pattern.replaceAll("x", () => digits[position++] ?? "0");
}

const GREAT_BRITAIN = COUNTRIES.find(({ code }) => code === "GB");

function peopleOf(country: string): Country {
  const code = countryCode(country);
  const found = COUNTRIES.find((one) => one.code === code) ?? GREAT_BRITAIN;
  if (!found) throw new Error("No names for Great Britain");
  return found;
}
