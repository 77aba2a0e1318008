import { GraphQLError } from "graphql";
import {
  argumentsOf,
  below,
  failed,
  mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { createCustomer } from "tests/stand-ins/shopify/store/actions/create-customer";
import { cleanEmail, findCustomer } from "tests/stand-ins/shopify/store/actions/customer-fields";
import { normalizePhone } from "tests/stand-ins/shopify/store/actions/normalize-phone";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Customer } from "tests/stand-ins/shopify/store/types";
import { toCustomerInput, type CustomerArguments } from "./customer-input";

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
    if (errors.length > 0) return failed(below(["input"], errors), ["customer"]);
    const result =
      existing === null
        ? createCustomer(shop, fields)
        : updateCustomer(shop, { ...fields, customerId: existing.id });
    if (!result.ok) return failed(below(["input"], result.errors), ["customer"]);
    return { customer: result.value, userErrors: [] };
  },
});

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
