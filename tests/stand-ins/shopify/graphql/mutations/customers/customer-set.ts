import { GraphQLError } from "graphql";
import {
  argumentsOf,
  below,
  failed,
  mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { cleanEmail } from "tests/stand-ins/shopify/store/actions/clean-email";
import { createCustomer } from "tests/stand-ins/shopify/store/actions/create-customer";
import { findCustomer } from "tests/stand-ins/shopify/store/actions/customer-fields";
import { normalizePhone } from "tests/stand-ins/shopify/store/actions/normalize-phone";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Customer, UserError } from "tests/stand-ins/shopify/store/types";
import { namelessErrors, toCustomerInput, type CustomerArguments } from "./customer-input";

interface Identifier {
  id?: string | null;
  email?: string | null;
  phone?: string | null;
  customId?: object | null;
}

export const customerSet = mutation("customerSet", {
  scope: "write_customers",
  fields: ["customer", "userErrors"],
  run(args, { shop }) {
    const { identifier, input } = argumentsOf<{
      identifier?: Identifier | null;
      input: CustomerArguments;
    }>(args);
    const existing = findByIdentifier(shop, { id: input.id ?? null, ...identifier });
    if (existing === null && (identifier?.id || input.id)) {
      const text = "Resource matching the identifier was not found.";
      return failed([userError(["input"], text, "NOT_FOUND")], ["customer"]);
    }
    const { fields, errors } = toCustomerInput(shop, input, existing);
    if (existing === null)
      errors.push(...namelessErrors({ ...identifierFields(identifier), ...input }));
    if (errors.length > 0) return refused(errors);
    const result =
      existing === null
        ? createCustomer(shop, fields)
        : updateCustomer(shop, { ...fields, customerId: existing.id });
    if (!result.ok) return refused(result.errors);
    return { customer: result.value, userErrors: [] };
  },
});

/** What a customer is looked for by is part of a new one's name. */
function identifierFields(identifier: Identifier | null | undefined): CustomerArguments {
  return { email: identifier?.email ?? null, phone: identifier?.phone ?? null };
}

function refused(errors: UserError[]): Payload {
  const coded = errors.map((error) => ({ ...error, code: error.code ?? codeOf(error.message) }));
  return failed(below(["input"], coded), ["customer"]);
}

/** The codes that Rails has for its texts. */
function codeOf(message: string): string {
  if (message.endsWith("has already been taken")) return "TAKEN";
  if (/can(?:'t|not) be blank\.?$/.test(message)) return "BLANK";
  return message.includes("is too long") ? "TOO_LONG" : "INVALID";
}

function findByIdentifier(shop: ShopStore, identifier: Identifier): Customer | null {
  if (identifier.customId) {
    const text = "Metafield definition of type 'id' is required when using custom ids.";
    throw new GraphQLError(text, { extensions: { code: "NOT_FOUND" } });
  }
  if (identifier.id) return shop.customers.get(idOf(identifier.id, "Customer")) ?? null;
  const email = cleanEmail(identifier.email ?? null);
  if (email !== null) return findCustomer(shop, "email", email);
  if (!identifier.phone) return null;
  const phone = normalizePhone(identifier.phone, shop.record.address.countryCode);
  return phone === null ? null : findCustomer(shop, "phone", phone);
}
