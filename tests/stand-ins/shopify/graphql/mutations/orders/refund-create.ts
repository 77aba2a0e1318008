import { toCents } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { refundOrder } from "tests/stand-ins/shopify/store/actions/refund-order";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { Order, UserError } from "tests/stand-ins/shopify/store/types";
import { refundErrors, storeCreditOf, type RefundInput } from "./refund-errors";

export const refundCreate = mutation("refundCreate", {
  scope: "write_orders",
  fields: ["refund", "order", "userErrors"],
  isIdempotent: true,
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: RefundInput }>(args);
    const order = shop.orders.get(idOf(input.orderId, "Order"));
    if (order === undefined) {
      return failed([userError(["orderId"], "Order does not exist")], ["refund", "order"]);
    }
    const errors = refundErrors(shop, order, input);
    if (errors.length > 0) return refused(order, errors);
    const transactions = input.transactions ?? [];
    const amount = transactions.reduce((sum, one) => sum + toCents(one.amount), 0);
    const storeCredit = storeCreditOf(input);
    const result = refundOrder(shop, {
      orderId: order.id,
      note: input.note ?? null,
      lines: (input.refundLineItems ?? []).map((line) => ({
        lineItemId: idOf(line.lineItemId, "LineItem"),
        quantity: line.quantity,
        restockType: line.restockType ?? "NO_RESTOCK",
        locationId: line.locationId ? idOf(line.locationId, "Location") : null,
      })),
      shipping: input.shipping?.fullRefund ? "all" : toCents(input.shipping?.amount ?? "0"),
      // Without transactions nothing is paid back, whatever is taken off the order.
      amount: amount + (storeCredit?.amount ?? 0),
      parents: transactions.map((one) => ({
        transactionId: one.parentId ? idOf(one.parentId, "OrderTransaction") : 0,
        amount: toCents(one.amount),
      })),
      storeCredit,
    });
    if (!result.ok) return refused(order, result.errors);
    return { refund: result.value, order: result.value.order, userErrors: [] };
  },
});

function refused(order: Order, errors: UserError[]): Payload {
  return { refund: null, order, userErrors: errors };
}
