import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { closeOrder, reopenOrder } from "tests/stand-ins/shopify/store/actions/close-order";
import { deleteOrder } from "tests/stand-ins/shopify/store/actions/delete-order";
import { payOrder } from "tests/stand-ins/shopify/store/actions/pay-order";

interface InputWithId {
  input: { id: string };
}

export const orderMarkAsPaid = mutation("orderMarkAsPaid", {
  scope: "write_orders",
  fields: ["order", "userErrors"],
  run(args, { shop }) {
    const orderId = idOf(argumentsOf<InputWithId>(args).input.id, "Order");
    const result = payOrder(shop, { orderId });
    if (result.ok) return { order: result.value, userErrors: [] };
    return { order: shop.orders.get(orderId) ?? null, userErrors: result.errors };
  },
});

export const orderClose = mutation("orderClose", {
  scope: "write_orders",
  fields: ["order", "userErrors"],
  run(args, { shop }) {
    const result = closeOrder(shop, {
      orderId: idOf(argumentsOf<InputWithId>(args).input.id, "Order"),
    });
    return result.ok ? { order: result.value, userErrors: [] } : failed(result.errors, ["order"]);
  },
});

export const orderOpen = mutation("orderOpen", {
  scope: "write_orders",
  fields: ["order", "userErrors"],
  run(args, { shop }) {
    const result = reopenOrder(shop, {
      orderId: idOf(argumentsOf<InputWithId>(args).input.id, "Order"),
    });
    return result.ok ? { order: result.value, userErrors: [] } : failed(result.errors, ["order"]);
  },
});

export const orderDelete = mutation("orderDelete", {
  scope: "write_orders",
  fields: ["deletedId", "userErrors"],
  run(args, { shop }) {
    const { orderId } = argumentsOf<{ orderId: string }>(args);
    const result = deleteOrder(shop, { orderId: idOf(orderId, "Order") });
    if (!result.ok) return failed(result.errors, ["deletedId"]);
    return { deletedId: orderId, userErrors: [] };
  },
});
