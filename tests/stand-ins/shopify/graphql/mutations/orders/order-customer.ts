import {
  argumentsOf,
  failed,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { updateOrder } from "tests/stand-ins/shopify/store/actions/update-order";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";

interface OrderCustomerArguments {
  orderId: string;
  customerId: string;
}

const missingOrder = () => [userError(["orderId"], "Order does not exist", "NOT_FOUND")];

export const orderCustomerSet = mutation("orderCustomerSet", {
  scope: "write_orders",
  fields: ["order", "userErrors"],
  run(args, { shop }) {
    const given = argumentsOf<OrderCustomerArguments>(args);
    const orderId = idOf(given.orderId, "Order");
    const customerId = idOf(given.customerId, "Customer");
    if (!shop.orders.has(orderId)) return failed(missingOrder(), ["order"]);
    if (!shop.customers.has(customerId)) {
      const text = "Customer does not exist";
      return failed([userError(["customerId"], text, "NOT_FOUND")], ["order"]);
    }
    const result = updateOrder(shop, { orderId, customerId });
    return toPayload(result, ["order"], (order) => ({ order }));
  },
});

export const orderCustomerRemove = mutation("orderCustomerRemove", {
  scope: "write_orders",
  fields: ["order", "userErrors"],
  run(args, { shop }) {
    const orderId = idOf(argumentsOf<OrderCustomerArguments>(args).orderId, "Order");
    if (!shop.orders.has(orderId)) return failed(missingOrder(), ["order"]);
    const result = updateOrder(shop, { orderId, customerId: null });
    return toPayload(result, ["order"], (order) => ({ order }));
  },
});
