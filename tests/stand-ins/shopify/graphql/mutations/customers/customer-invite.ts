import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { gid } from "tests/stand-ins/shopify/store/gid";

export const customerSendAccountInviteEmail = mutation("customerSendAccountInviteEmail", {
  scope: "write_customers",
  fields: ["customer", "userErrors"],
  run(args, { shop }) {
    const { customerId } = argumentsOf<{ customerId: string }>(args);
    const customer = shop.customers.get(idOf(customerId, "Customer"));
    if (customer === undefined) {
      return failed([userError(["customerId"], "Customer can't be found")], ["customer"]);
    }
    if (customer.state === "ENABLED") {
      return failed([userError(["customerId"], "Account already enabled")], ["customer"]);
    }
    const invited = shop.editCustomer(customer.id, (draft) => {
      draft.state = "INVITED";
    });
    shop.announce([{ topic: "customers/update", resourceGid: gid("Customer", customer.id) }]);
    return { customer: invited ?? customer, userErrors: [] };
  },
});
