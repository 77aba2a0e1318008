import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { deleteCustomer } from "tests/stand-ins/shopify/store/actions/delete-customer";

export const customerDelete = mutation("customerDelete", {
  scope: "write_customers",
  fields: ["deletedCustomerId", "shop", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: { id: string } }>(args);
    const result = deleteCustomer(shop, { customerId: idOf(input.id, "Customer") });
    if (!result.ok) return { ...failed(result.errors, ["deletedCustomerId"]), shop: shop.record };
    return { deletedCustomerId: input.id, shop: shop.record, userErrors: [] };
  },
});
