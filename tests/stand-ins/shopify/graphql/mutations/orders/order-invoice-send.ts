import {
  recipientErrors,
  type EmailInput,
} from "tests/stand-ins/shopify/graphql/mutations/email-input";
import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { addOrderEvent } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";

const UNSUCCESSFUL = "ORDER_INVOICE_SEND_UNSUCCESSFUL";

export const orderInvoiceSend = mutation("orderInvoiceSend", {
  scope: "write_orders",
  fields: ["order", "userErrors"],
  run(args, { shop }) {
    const { id, email } = argumentsOf<{ id: string; email?: EmailInput | null }>(args);
    const order = shop.orders.get(idOf(id, "Order"));
    if (order === undefined) return failed([userError(["id"], "Order does not exist")], ["order"]);
    const nobody = userError(null, "No recipient email address was provided", UNSUCCESSFUL);
    const errors = recipientErrors(email?.to ?? order.email, nobody);
    if (errors.length > 0) return { order, userErrors: errors };
    const sent = shop.editOrder(order.id, (draft) => {
      addOrderEvent(draft, {
        action: "mail_sent",
        message: `An invoice was sent for ${draft.name}.`,
        createdAt: shop.nowIso(),
      });
    });
    return { order: sent ?? order, userErrors: [] };
  },
});
