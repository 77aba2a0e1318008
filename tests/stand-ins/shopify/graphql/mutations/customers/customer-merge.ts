import { randomUUID } from "node:crypto";
import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { mergeCustomers } from "tests/stand-ins/shopify/store/customer-merge/merge-customers";
import {
  planMerge,
  type MergeOverrides,
} from "tests/stand-ins/shopify/store/customer-merge/plan-merge";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Customer, UserError } from "tests/stand-ins/shopify/store/types";

/** `CustomerMergeOverrideFields` of the schema. */
interface OverrideFields {
  customerIdOfEmailToKeep?: string | null;
  customerIdOfPhoneNumberToKeep?: string | null;
  customerIdOfFirstNameToKeep?: string | null;
  customerIdOfLastNameToKeep?: string | null;
  customerIdOfDefaultAddressToKeep?: string | null;
  note?: string | null;
  tags?: string[] | null;
}

/** Arguments of the merge and of its preview. */
export interface MergeArguments {
  customerOneId: string;
  customerTwoId: string;
  overrideFields?: OverrideFields | null;
}

const NULLS = ["job", "resultingCustomerId"];

export const customerMerge = mutation("customerMerge", {
  scope: "write_customer_merge",
  fields: [...NULLS, "userErrors"],
  run(args, { shop }) {
    const given = argumentsOf<MergeArguments>(args);
    const { one, two, errors } = mergePartners(shop, given);
    if (one === null || two === null || errors.length > 0) return failed(errors, NULLS);
    const plan = planMerge(shop, one, two, toOverrides(given.overrideFields));
    const refusals = [...overrideErrors(given, [one, two]), ...planErrors(given, plan)];
    if (refusals.length > 0) return failed(refusals, NULLS);
    const uuid = randomUUID();
    mergeCustomers(shop, plan, uuid);
    return {
      job: { id: gid("Job", uuid), done: false, query: {} },
      resultingCustomerId: gid("Customer", plan.kept.id),
      userErrors: [],
    };
  },
});

/** The two customers, or why they cannot be merged. */
export function mergePartners(
  shop: ShopStore,
  { customerOneId, customerTwoId }: MergeArguments,
): { one: Customer | null; two: Customer | null; errors: UserError[] } {
  const [oneId, twoId] = [idOf(customerOneId, "Customer"), idOf(customerTwoId, "Customer")];
  const one = shop.customers.get(oneId) ?? null;
  const two = shop.customers.get(twoId) ?? null;
  if (oneId === twoId) {
    const error = userError(null, "Customers IDs should not match", "INVALID_CUSTOMER_ID");
    return { one, two, errors: [error] };
  }
  const missing = (customer: Customer | null, id: number, field: string) =>
    customer === null
      ? [userError([field], `Customer does not exist with ID ${id}`, "INVALID_CUSTOMER_ID")]
      : [];
  return {
    one,
    two,
    errors: [...missing(one, oneId, "customerOneId"), ...missing(two, twoId, "customerTwoId")],
  };
}

export function toOverrides(given: OverrideFields | null | undefined): MergeOverrides {
  const id = (text: string | null | undefined) => (text ? idOf(text, "Customer") : undefined);
  const ids = {
    email: id(given?.customerIdOfEmailToKeep),
    phone: id(given?.customerIdOfPhoneNumberToKeep),
    firstName: id(given?.customerIdOfFirstNameToKeep),
    lastName: id(given?.customerIdOfLastNameToKeep),
    defaultAddress: id(given?.customerIdOfDefaultAddressToKeep),
  };
  const texts = { note: given?.note ?? undefined, tags: given?.tags ?? undefined };
  const known = Object.entries({ ...ids, ...texts }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(known);
}

/** An override must name one of the two, and one who has what is to be kept. */
function overrideErrors({ overrideFields }: MergeArguments, pair: Customer[]): UserError[] {
  const { email, phone } = toOverrides(overrideFields);
  const wanted = [
    { field: "customerIdOfEmailToKeep", id: email, has: (one: Customer) => one.email !== null },
    {
      field: "customerIdOfPhoneNumberToKeep",
      id: phone,
      has: (one: Customer) => one.phone !== null,
    },
  ];
  return wanted.flatMap(({ field, id, has }): UserError[] => {
    if (id === undefined) return [];
    const owner = pair.find((one) => one.id === id);
    const at = ["overrideFields", field];
    if (owner === undefined) {
      const text = "The override customer must be one of the customers being merged.";
      return [userError(at, text, "OVERRIDE_ATTRIBUTE_INVALID")];
    }
    if (has(owner)) return [];
    const text = "The customer is missing the attribute requested for override.";
    return [userError(at, text, "MISSING_OVERRIDE_ATTRIBUTE")];
  });
}

function planErrors(
  { customerOneId }: MergeArguments,
  plan: ReturnType<typeof planMerge>,
): UserError[] {
  if (plan.isBlocked) {
    const text = "Customers must have 250 or fewer tags and a note of 5,000 or fewer characters.";
    return [userError(null, text, "INVALID_CUSTOMER")];
  }
  return plan.problems.map(({ customer, message }) => {
    const isOne = customer !== null && gid("Customer", customer.id) === customerOneId;
    const field = isOne ? "customerOneId" : "customerTwoId";
    return userError([field], message, "CUSTOMER_HAS_GIFT_CARDS");
  });
}
