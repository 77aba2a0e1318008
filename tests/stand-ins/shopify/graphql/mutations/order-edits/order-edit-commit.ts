import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { commitEdit } from "tests/stand-ins/shopify/store/actions/edit-order";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import { closeEdit, missingEdit, openEdit } from "./order-edit-session";

const NULLS = ["order", "successMessages"];

export const orderEditCommit = mutation("orderEditCommit", {
  scope: "write_order_edits",
  fields: ["order", "successMessages", "userErrors"],
  run(args, { shop }) {
    const { id, notifyCustomer } = argumentsOf<{ id: string; notifyCustomer?: boolean | null }>(
      args,
    );
    const session = openEdit(shop, id);
    if (session === null) return failed(missingEdit(), NULLS);
    if (session.changes === 0) {
      return failed([userError(["id"], "There must be at least one change to be made.")], NULLS);
    }
    const stored = shop.orders.get(session.orderId);
    if (stored === undefined || stored.updatedAt !== session.begunAt) {
      // Another change in between: what the edit shows is no longer what would be committed.
      const text = "The order has been updated since the edit began.";
      return failed([userError(["id"], text)], NULLS);
    }
    const wasClosed = stored.closedAt !== null;
    const order = commitEdit(shop, { ...session.draft, closedAt: null }, session.moved);
    closeEdit(shop, session);
    const notified =
      computeOrderFigures(order).outstanding > 0 ? "Invoice sent" : "Notification sent";
    const successMessages = [
      "Order updated",
      ...(wasClosed ? ["Order unarchived"] : []),
      ...(notifyCustomer === true ? [notified] : []),
    ];
    return { order, successMessages, userErrors: [] };
  },
});
