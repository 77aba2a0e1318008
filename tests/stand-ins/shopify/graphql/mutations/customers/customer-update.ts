import {
  argumentsOf,
  failed,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { toCustomerInput, type CustomerArguments } from "./customer-input";

const CONSENTS = [
  "emailMarketingConsent",
  "smsMarketingConsent",
  "whatsAppMarketingConsent",
] as const;

export const customerUpdate = mutation("customerUpdate", {
  scope: "write_customers",
  fields: ["customer", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: CustomerArguments }>(args);
    const given = CONSENTS.filter((name) => input[name]);
    if (given.length > 0) return failed(given.map(consentRefusal), ["customer"]);
    if (!input.id) {
      return failed([userError(["id"], "Customer id is required")], ["customer"]);
    }
    const customerId = idOf(input.id, "Customer");
    const existing = shop.customers.get(customerId) ?? null;
    const { fields, errors } = toCustomerInput(shop, input, existing);
    if (existing !== null && errors.length > 0) return failed(errors, ["customer"]);
    return toPayload(updateCustomer(shop, { ...fields, customerId }), ["customer"], (customer) => ({
      customer,
    }));
  },
});

function consentRefusal(name: (typeof CONSENTS)[number]) {
  const own = `customer${name.charAt(0).toUpperCase()}${name.slice(1)}Update`;
  return userError([name], `To update ${name}, please use the ${own} Mutation instead`);
}
