import {
  argumentsOf,
  failed,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { createCustomer } from "tests/stand-ins/shopify/store/actions/create-customer";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import {
  consentErrors,
  namelessErrors,
  toCustomerInput,
  type CustomerArguments,
} from "./customer-input";

export const customerCreate = mutation("customerCreate", {
  scope: "write_customers",
  fields: ["customer", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: CustomerArguments }>(args);
    if (input.id) return failed([userError(["id"], "Cannot specify ID on creation")], ["customer"]);
    const { fields, errors } = toCustomerInput(shop, input, null);
    const refusals = [...errors, ...consentErrors(input), ...namelessErrors(input)];
    if (refusals.length > 0) return failed(refusals, ["customer"]);
    return toPayload(createCustomer(shop, fields), ["customer"], (customer) => ({ customer }));
  },
});
