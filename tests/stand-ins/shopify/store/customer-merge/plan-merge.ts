import { hasGiftCards } from "tests/stand-ins/shopify/store/credit/gift-card";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Address, Customer } from "tests/stand-ins/shopify/store/types";

/** What of which customer is to be kept, by the customer's id; note and tags are given outright. */
export interface MergeOverrides {
  email?: number;
  phone?: number;
  firstName?: number;
  lastName?: number;
  defaultAddress?: number;
  note?: string;
  tags?: string[];
}

/** Fields in which the two customers may differ, with the value that is kept. */
export interface MergedFields {
  email: string | null;
  phone: string | null;
  firstName: string | null;
  lastName: string | null;
  defaultAddress: Address | null;
}

export interface MergeProblem {
  /** The customer who cannot be merged; null when the two together cannot. */
  customer: Customer | null;
  field: "DELETED_AT" | "GIFT_CARDS" | "OVERRIDE_FIELDS";
  message: string;
}

export interface MergePlan {
  kept: Customer;
  removed: Customer;
  fields: MergedFields;
  /** What is not kept, where the two differ. */
  alternates: MergedFields;
  addresses: Address[];
  note: string;
  tags: string[];
  /** True when note or tags together are more than one customer can have. */
  isBlocked: boolean;
  problems: MergeProblem[];
}

const MAX_NOTE = 5000;
const MAX_TAGS = 250;

/** How two customers become one; nothing is changed. */
export function planMerge(
  shop: ShopStore,
  one: Customer,
  two: Customer,
  overrides: MergeOverrides = {},
): MergePlan {
  const kept = keptCustomer(one, two, overrides);
  const removed = kept === one ? two : one;
  const fields = mergedFields(kept, removed, overrides);
  const note = overrides.note ?? [kept.note, removed.note].filter(Boolean).join(" ");
  const tags = overrides.tags ?? [...new Set([...kept.tags, ...removed.tags])].toSorted();
  const problems = [one, two].flatMap((customer) => problemsOf(shop, customer));
  return {
    kept,
    removed,
    fields,
    alternates: alternates(kept, removed, fields),
    addresses: [...kept.addresses, ...removed.addresses],
    note,
    tags,
    isBlocked: note.length > MAX_NOTE || tags.length > MAX_TAGS,
    problems,
  };
}

/**
 * Who stays: the one whose e-mail address is asked for, else the only one with an address, else the
 * one with an account, else the one who takes mail; at last the second.
 */
function keptCustomer(one: Customer, two: Customer, { email }: MergeOverrides): Customer {
  if (email === one.id) return one;
  if (email === two.id) return two;
  const ranks: ((customer: Customer) => number)[] = [
    (customer) => Number(customer.email !== null),
    ({ state }) => ACCOUNT_RANK[state],
    ({ emailMarketing }) => Number(emailMarketing.state === "SUBSCRIBED"),
  ];
  for (const rank of ranks) {
    if (rank(one) !== rank(two)) return rank(one) > rank(two) ? one : two;
  }
  return two;
}

const ACCOUNT_RANK: Record<Customer["state"], number> = {
  ENABLED: 2,
  INVITED: 1,
  DECLINED: 0,
  DISABLED: 0,
};

function mergedFields(kept: Customer, removed: Customer, overrides: MergeOverrides): MergedFields {
  const choose = <Value>(id: number | undefined, of: (customer: Customer) => Value | null) =>
    id === removed.id ? (of(removed) ?? of(kept)) : (of(kept) ?? of(removed));
  return {
    email: choose(overrides.email, ({ email }) => email),
    phone: choose(overrides.phone, ({ phone }) => phone),
    firstName: choose(overrides.firstName, ({ firstName }) => firstName),
    lastName: choose(overrides.lastName, ({ lastName }) => lastName),
    defaultAddress: choose(overrides.defaultAddress, defaultAddress),
  };
}

function alternates(kept: Customer, removed: Customer, fields: MergedFields): MergedFields {
  const other = <Value>(value: Value | null, of: (customer: Customer) => Value | null) =>
    [of(kept), of(removed)].find((one) => one !== null && one !== value) ?? null;
  return {
    email: other(fields.email, ({ email }) => email),
    phone: other(fields.phone, ({ phone }) => phone),
    firstName: other(fields.firstName, ({ firstName }) => firstName),
    lastName: other(fields.lastName, ({ lastName }) => lastName),
    defaultAddress: other(fields.defaultAddress, defaultAddress),
  };
}

function defaultAddress({ addresses, defaultAddressId }: Customer): Address | null {
  return addresses.find(({ id }) => id === defaultAddressId) ?? null;
}

function problemsOf(shop: ShopStore, customer: Customer): MergeProblem[] {
  if (!hasGiftCards(shop, customer.id)) return [];
  const name = [customer.firstName, customer.lastName].filter(Boolean).join(" ");
  const message = `${name || (customer.email ?? "The customer")} has gift cards and can't be merged.`;
  return [{ customer, field: "GIFT_CARDS", message }];
}
