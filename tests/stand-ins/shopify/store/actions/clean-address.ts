import { findCountry, findProvince } from "tests/stand-ins/shopify/store/regions";
import type { Address, UserError } from "tests/stand-ins/shopify/store/types";
import type { AddressInput } from "./inputs";
import { normalizePhone } from "./normalize-phone";
import { userError } from "./user-errors";

const TEXT_FIELDS = [
  "firstName",
  "lastName",
  "company",
  "address1",
  "address2",
  "city",
  "zip",
  "phone",
] as const;

/** How error texts call a field. */
const LABELS: Record<(typeof TEXT_FIELDS)[number], string> = {
  firstName: "First name",
  lastName: "Last name",
  company: "Company",
  address1: "Address1",
  address2: "Address2",
  city: "City",
  zip: "Zip",
  phone: "Phone",
};

export interface CleanAddress {
  address: Omit<Address, "id">;
  errors: UserError[];
}

/**
 * Trims, completes and checks an address as Shopify does: a country's code wins over its name,
 * countries without provinces lose theirs, a phone that cannot be read stays as it was written.
 * @param base what the fields not given are taken from (an existing address, or the owner's name).
 * @param shopCountry country in which a phone without `+` is dialled.
 */
export function cleanAddress(
  input: AddressInput,
  base: Partial<Omit<Address, "id">>,
  shopCountry: string | null,
): CleanAddress {
  const errors: UserError[] = [];
  const address: Omit<Address, "id"> = { ...EMPTY_ADDRESS, ...base };
  for (const field of TEXT_FIELDS) {
    const given = input[field];
    if (given === undefined) continue;
    const text = blankToNull(given);
    const problem = text === null ? null : (problemOf(text) ?? emojiProblem(text));
    if (problem !== null) errors.push(userError([field], `${LABELS[field]} ${problem}`));
    address[field] = text;
  }
  errors.push(...placeCountry(input, address), ...placeProvince(input, address));
  if (address.phone !== null && input.phone !== undefined) {
    const country = address.countryCode ?? shopCountry;
    address.phone = normalizePhone(address.phone, country) ?? address.phone;
  }
  return { address, errors };
}

const EMPTY_ADDRESS: Omit<Address, "id"> = {
  firstName: null,
  lastName: null,
  company: null,
  address1: null,
  address2: null,
  city: null,
  province: null,
  provinceCode: null,
  zip: null,
  country: null,
  countryCode: null,
  phone: null,
};

function placeCountry(input: AddressInput, address: Omit<Address, "id">): UserError[] {
  const code = blankToNull(input.countryCode ?? null);
  const name = blankToNull(input.country ?? null);
  if (code === null && name === null) return [];
  const country = findCountry({ code, name });
  if (country === null) return [userError(["country"], "Country is invalid")];
  address.country = country.name;
  address.countryCode = country.code;
  return [];
}

function placeProvince(input: AddressInput, address: Omit<Address, "id">): UserError[] {
  const code = blankToNull(input.provinceCode ?? null);
  const name = blankToNull(input.province ?? null);
  if ((code === null && name === null) || address.countryCode === null) return [];
  const province = findProvince(address.countryCode, { code, name });
  if (province === null) return [userError(["province"], "Province is invalid")];
  address.province = province === "none" ? null : province.name;
  address.provinceCode = province === "none" ? null : province.code;
  return [];
}

/** What Shopify refuses in a name or a line of an address; null when nothing. */
export function problemOf(text: string): string | null {
  if (text.length > 255) return "is too long (maximum is 255 characters)";
  if (/<[^>]*>/.test(text)) return "cannot contain HTML tags";
  if (/https?:\/\//i.test(text)) return "cannot contain URL";
  return null;
}

function emojiProblem(text: string): string | null {
  return /\p{Extended_Pictographic}/u.test(text) ? "cannot contain emojis" : null;
}

/** Trimmed text; null for nothing or only blanks. */
export function blankToNull(text: string | null): string | null {
  const trimmed = text?.trim() ?? "";
  return trimmed === "" ? null : trimmed;
}

/** True when no field of the address says anything. */
export function isBlankAddress(address: Omit<Address, "id">): boolean {
  return Object.values(address).every((value) => value === null);
}
