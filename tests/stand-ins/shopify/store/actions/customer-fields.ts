import { CHILD_SPAN } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Address, Customer, UserError } from "tests/stand-ins/shopify/store/types";
import { blankToNull, cleanAddress, isBlankAddress, problemOf } from "./clean-address";
import { cleanEmail, isEmail } from "./clean-email";
import { cleanTags } from "./clean-tags";
import type { CustomerInput } from "./inputs";
import { normalizePhone } from "./normalize-phone";
import { userError } from "./user-errors";

const MAX_EMAIL = 255;
const MAX_NOTE = 5000;
const MAX_TAGS = 250;

/** Puts the given fields into the customer and tells what Shopify would refuse about them. */
export function applyCustomerFields(
  shop: ShopStore,
  customer: Customer,
  input: CustomerInput,
): UserError[] {
  const errors: UserError[] = [];
  for (const field of ["firstName", "lastName"] as const) {
    const given = input[field];
    if (given !== undefined) errors.push(...applyName(customer, field, given));
  }
  if (input.locale !== undefined) errors.push(...applyLocale(customer, input.locale));
  if (input.taxExempt !== undefined) customer.taxExempt = input.taxExempt;
  if (input.taxExemptions !== undefined) customer.taxExemptions = [...new Set(input.taxExemptions)];
  if (input.emailMarketing !== undefined) customer.emailMarketing = input.emailMarketing;
  if (input.smsMarketing !== undefined) customer.smsMarketing = input.smsMarketing;
  if (input.metafields !== undefined) customer.metafields = input.metafields;
  if (input.email !== undefined) errors.push(...applyEmail(shop, customer, input.email));
  if (input.phone !== undefined) errors.push(...applyPhone(shop, customer, input.phone));
  if (input.tags !== undefined) errors.push(...applyTags(customer, input.tags));
  if (input.note !== undefined) errors.push(...applyNote(customer, input.note));
  if (input.addresses !== undefined) {
    errors.push(...applyAddresses(shop, customer, input.addresses));
  }
  return errors;
}

const LANGUAGES = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

function applyLocale(customer: Customer, locale: string): UserError[] {
  customer.locale = locale;
  const isKnown = /^[a-z]{2,3}(-[A-Za-z]{2,4})?$/.test(locale) && LANGUAGES.of(locale);
  return isKnown ? [] : [userError(["locale"], "Locale is invalid")];
}

function applyName(
  customer: Customer,
  field: "firstName" | "lastName",
  given: string | null,
): UserError[] {
  const name = blankToNull(given);
  customer[field] = name;
  const problem = name === null ? null : problemOf(name);
  const label = field === "firstName" ? "First name" : "Last name";
  return problem === null ? [] : [userError([field], `${label} ${problem}`)];
}

/** A customer needs something to be called by; what was there last cannot be taken away. */
export function namelessErrors({ firstName, lastName, email, phone }: Customer): UserError[] {
  if (firstName ?? lastName ?? email ?? phone) return [];
  return [userError(null, "A name, phone number, or email address must be present")];
}

function applyEmail(shop: ShopStore, customer: Customer, given: string | null): UserError[] {
  const email = cleanEmail(given);
  customer.email = email;
  if (email === null) return [];
  if (email.length > MAX_EMAIL) {
    return [userError(["email"], `Email is too long (maximum is ${MAX_EMAIL} characters)`)];
  }
  if (!isEmail(email)) {
    return [userError(["email"], "Email is invalid")];
  }
  const owner = findCustomer(shop, "email", email);
  if (owner === null || owner.id === customer.id) return [];
  return [userError(["email"], "Email has already been taken")];
}

function applyPhone(shop: ShopStore, customer: Customer, given: string | null): UserError[] {
  const text = blankToNull(given);
  customer.phone = text;
  if (text === null) return [];
  const errors: UserError[] = [];
  if (text.length > 255) {
    errors.push(userError(["phone"], "Phone is too long (maximum is 255 characters)"));
  }
  const phone = normalizePhone(text, shop.record.address.countryCode);
  if (phone === null) return [...errors, userError(["phone"], "Phone is invalid")];
  customer.phone = phone;
  const owner = findCustomer(shop, "phone", phone);
  if (owner !== null && owner.id !== customer.id) {
    errors.push(userError(["phone"], "Phone has already been taken"));
  }
  return errors;
}

function applyTags(customer: Customer, given: string[]): UserError[] {
  customer.tags = cleanTags(given);
  const errors: UserError[] = [];
  if (customer.tags.length > MAX_TAGS) {
    errors.push(userError(["tags"], `Tags cannot be more than ${MAX_TAGS}`));
  }
  if (customer.tags.some((tag) => tag.length > 255)) {
    errors.push(userError(["tags"], "Tags is too long (maximum is 255 characters)"));
  }
  return errors;
}

function applyNote(customer: Customer, note: string | null): UserError[] {
  customer.note = note === "" ? null : note;
  if ((note?.length ?? 0) <= MAX_NOTE) return [];
  return [userError(["note"], `Note is too long (maximum is ${MAX_NOTE} characters)`)];
}

/** Replaces the whole address book; doubles become one, the first is the default. */
function applyAddresses(
  shop: ShopStore,
  customer: Customer,
  given: NonNullable<CustomerInput["addresses"]>,
): UserError[] {
  const errors: UserError[] = [];
  const addresses: Address[] = [];
  for (const [index, input] of given.entries()) {
    const at = (field: string[]) => ["addresses", String(index), ...field];
    const known = customer.addresses.find(({ id }) => id === input.id);
    if (input.id !== undefined && known === undefined) {
      errors.push(userError(at(["id"]), "Customer address does not exist"));
      continue;
    }
    const base = known ?? { firstName: customer.firstName, lastName: customer.lastName };
    const clean = cleanAddress(input, base, shop.record.address.countryCode);
    for (const error of clean.errors) {
      errors.push(userError(at(error.field ?? []), error.message));
    }
    if (clean.errors.length > 0) continue;
    if (isBlankAddress(clean.address)) {
      errors.push(userError(at([]), "Customer address cannot be blank."));
    } else if (!addresses.some((other) => isSameAddress(other, clean.address))) {
      const id = known?.id ?? nextAddressId(customer, addresses);
      addresses.push({ ...clean.address, id });
    }
  }
  customer.addresses = addresses;
  customer.defaultAddressId = addresses[0]?.id ?? null;
  return errors;
}

/** True when two addresses say the same. */
export function isSameAddress(a: Omit<Address, "id">, b: Omit<Address, "id">): boolean {
  const text = (address: Omit<Address, "id">) =>
    JSON.stringify(
      { ...address, id: null },
      Object.keys(address)
        .filter((key) => key !== "id")
        .toSorted(),
    );
  return text(a) === text(b);
}

/** An id for one more address of the customer: never one that it has or had last. */
export function nextAddressId(customer: Customer, added: readonly Address[] = []): number {
  const ids = [...customer.addresses, ...added].map(({ id }) => id);
  return Math.max(customer.id * CHILD_SPAN, ...ids) + 1;
}

/** The customer with this e-mail address or phone number, through the source's index if it has one. */
export function findCustomer(
  shop: ShopStore,
  field: "email" | "phone",
  value: string,
): Customer | null {
  const indexed = shop.customers.base?.find?.(field, value);
  if (indexed !== undefined) {
    for (const id of indexed) {
      const found = shop.customers.get(id);
      if (found?.[field] === value) return found;
    }
    for (const [, record] of shop.customers.changes()) {
      if (record?.[field] === value) return record;
    }
    return null;
  }
  for (const customer of shop.customers.values()) if (customer[field] === value) return customer;
  return null;
}
