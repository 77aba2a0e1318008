import {
  argumentsOf,
  failed,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { updateCustomer } from "tests/stand-ins/shopify/store/actions/update-customer";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";

export const customerAddTaxExemptions = changeExemptions(
  "customerAddTaxExemptions",
  (current, given) => [...current, ...given],
);

export const customerRemoveTaxExemptions = changeExemptions(
  "customerRemoveTaxExemptions",
  (current, given) => current.filter((one) => !given.includes(one)),
);

export const customerReplaceTaxExemptions = changeExemptions(
  "customerReplaceTaxExemptions",
  (_current, given) => [...given],
);

function changeExemptions(
  name: string,
  change: (current: readonly string[], given: readonly string[]) => string[],
) {
  return mutation(name, {
    scope: "write_customers",
    fields: ["customer", "userErrors"],
    run(args, { shop }) {
      const given = argumentsOf<{ customerId: string; taxExemptions: string[] }>(args);
      const customerId = idOf(given.customerId, "Customer");
      const customer = shop.customers.get(customerId);
      if (customer === undefined) {
        return failed([userError(["customerId"], "Customer does not exist.")], ["customer"]);
      }
      const taxExemptions = change(customer.taxExemptions ?? [], given.taxExemptions);
      const result = updateCustomer(shop, { customerId, taxExemptions });
      return toPayload(result, ["customer"], (changed) => ({ customer: changed }));
    },
  });
}
