import { CHILD_SPAN } from "tests/stand-ins/shopify/store/gid";
import { addSeconds } from "tests/stand-ins/shopify/store/iso-time";
import type {
  Address,
  Customer,
  IsoTime,
  MarketingConsent,
} from "tests/stand-ins/shopify/store/types";
import type { City, Country } from "./country";
import { COUNTRIES } from "./people";
import { Random } from "./random";

/** First id of seeded customers. */
export const FIRST_CUSTOMER_ID = 7_000_000_001;

export interface CustomerPlan {
  seed: number;
  count: number;
  /** First moment a customer may have been created. */
  start: IsoTime;
  /** Customers' creation is spread until here. */
  end: IsoTime;
}

const TOTAL_WEIGHT = COUNTRIES.reduce((total, { weight }) => total + weight, 0);
const NONE: MarketingConsent = {
  state: "NOT_SUBSCRIBED",
  optInLevel: "SINGLE_OPT_IN",
  updatedAt: null,
};

/** The customer at a position: a pure function of the plan and the position. */
export function makeCustomer(plan: CustomerPlan, index: number): Customer {
  const random = new Random(plan.seed, index * 2 + 1);
  const country = countryOf(random);
  const [firstName, firstLatin] = random.pick(country.firstNames);
  const [lastName, lastLatin] = random.pick(country.lastNames);
  const id = FIRST_CUSTOMER_ID + index;
  const phone = random.chance(0.82) ? phoneNumber(country, random, index) : null;
  const span = (Date.parse(plan.end) - Date.parse(plan.start)) / 1000;
  const createdAt = addSeconds(plan.start, Math.floor((span * index) / Math.max(1, plan.count)));
  const addresses = makeAddresses(country, random, { id, firstName, lastName, phone });
  const subscribed = random.chance(0.35);
  return {
    id,
    firstName,
    lastName,
    email: `${firstLatin}.${lastLatin}${index + 1}@example.com`,
    emailMarketing: subscribed ? consent(createdAt) : NONE,
    phone,
    smsMarketing: phone !== null && random.chance(0.1) ? consent(createdAt) : NONE,
    addresses,
    defaultAddressId: addresses[0]?.id ?? null,
    tags: tagsOf(random, index),
    note: random.chance(0.06) ? random.pick(NOTES) : null,
    locale: country.locale,
    state: random.chance(0.3) ? "ENABLED" : "DISABLED",
    verifiedEmail: random.chance(0.9),
    taxExempt: false,
    metafields: [],
    createdAt,
    updatedAt: createdAt,
  };
}

const NOTES = [
  "Prefers parcel lockers over home delivery.",
  "Asked for gift receipts without prices.",
  "Wholesale enquiry in spring; sent the price list.",
  "Allergic to wool, suggest the cotton range.",
];

function tagsOf(random: Random, index: number): string[] {
  const tags: string[] = [];
  if (index % 40 === 0) tags.push("vip");
  if (random.chance(0.08)) tags.push("newsletter");
  if (random.chance(0.05)) tags.push("wholesale");
  return tags;
}

function consent(at: IsoTime): MarketingConsent {
  return { state: "SUBSCRIBED", optInLevel: "SINGLE_OPT_IN", updatedAt: at };
}

function countryOf(random: Random): Country {
  let left = random.next() * TOTAL_WEIGHT;
  for (const country of COUNTRIES) {
    left -= country.weight;
    if (left < 0) return country;
  }
  return random.pick(COUNTRIES);
}

/** Unique per position: the last digits are a permutation of the position. */
function phoneNumber(country: Country, random: Random, index: number): string {
  const pattern = random.pick(country.phones);
  const length = pattern.replaceAll(/[^x]/g, "").length;
  const room = 10 ** length;
  const digits = String((index * 7_919 + 1_234_567) % room).padStart(length, "0");
  let position = 0;
  return pattern.replaceAll("x", () => digits[position++] ?? "0");
}

interface Person {
  id: number;
  firstName: string;
  lastName: string;
  phone: string | null;
}

function makeAddresses(country: Country, random: Random, person: Person): Address[] {
  const count = random.chance(0.15) ? 2 : 1;
  return Array.from({ length: count }, (_, position) => ({
    ...makeAddress(country, random),
    id: person.id * CHILD_SPAN + position + 1,
    firstName: person.firstName,
    lastName: person.lastName,
    phone: person.phone,
  }));
}

/** An address in the country; the id and the person are the caller's to set. */
export function makeAddress(country: Country, random: Random): Address {
  const place: City = random.pick(country.cities);
  const number = random.between(1, 120);
  const street = random.pick(country.streets);
  return {
    id: 0,
    firstName: null,
    lastName: null,
    company: null,
    address1: country.streetLine === "before" ? `${number} ${street}` : `${street} ${number}`,
    address2: random.chance(0.2)
      ? `${random.pick(["A", "B", "C"])} ${random.between(1, 40)}`
      : null,
    city: place.name,
    province: place.province,
    provinceCode: place.provinceCode,
    zip: place.zip.replaceAll("x", () => random.digits(1)),
    country: country.name,
    countryCode: country.code,
    phone: null,
  };
}
