import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { beginEdit, editPayload } from "./order-edit-session";

const NULLS = ["calculatedOrder", "orderEditSession"];

export const orderEditBegin = mutation("orderEditBegin", {
  scope: "write_order_edits",
  fields: ["calculatedOrder", "orderEditSession", "userErrors"],
  run(args, { shop }) {
    const { id } = argumentsOf<{ id: string }>(args);
    const order = shop.orders.get(idOf(id, "Order"));
    if (order === undefined) {
      return failed([userError(["id"], "The order does not exist.")], NULLS);
    }
    if (order.cancelledAt !== null) {
      return failed([userError(null, "The order cannot be edited.")], NULLS);
    }
    return editPayload(beginEdit(shop, order));
  },
});
