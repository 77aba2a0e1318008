import { toCents } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import {
  argumentsOf,
  failed,
  idOf,
  mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { refundOrder } from "tests/stand-ins/shopify/store/actions/refund-order";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type {
  Order,
  RestockType,
  TransactionKind,
  UserError,
} from "tests/stand-ins/shopify/store/types";

interface RefundInput {
  orderId: string;
  note?: string | null;
  refundLineItems?:
    | {
        lineItemId: string;
        quantity: number;
        restockType?: RestockType | null;
        locationId?: string | null;
      }[]
    | null;
  shipping?: { amount?: string | null; fullRefund?: boolean | null } | null;
  transactions?:
    | {
        amount: string;
        gateway: string;
        kind: TransactionKind;
        orderId: string;
        parentId?: string | null;
      }[]
    | null;
}

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
    const errors = transactionErrors(order, input);
    if (errors.length > 0) return refused(order, errors);
    const transactions = input.transactions ?? [];
    const amount = transactions.reduce((sum, one) => sum + toCents(one.amount), 0);
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
      amount,
    });
    if (!result.ok) return refused(order, result.errors);
    return { refund: result.value, order: result.value.order, userErrors: [] };
  },
});

function refused(order: Order, errors: UserError[]): Payload {
  return { refund: null, order, userErrors: errors };
}

function transactionErrors(order: Order, input: RefundInput): UserError[] {
  const transactions = input.transactions ?? [];
  const wrongKind = transactions.find(({ kind }) => kind !== "REFUND");
  if (wrongKind !== undefined) {
    const text = `Kind ${wrongKind.kind.toLowerCase()} is not a valid transaction`;
    return [userError(null, text)];
  }
  const orphan = transactions.some(({ parentId }) => {
    if (!parentId) return false;
    return !order.transactions.some(({ id }) => id === idOf(parentId, "OrderTransaction"));
  });
  if (orphan) {
    const text = "Transactions require a parent_id associated with the order";
    return [userError(["transactions"], text)];
  }
  const { received, refunded } = computeOrderFigures(order);
  const amount = transactions.reduce((sum, one) => sum + toCents(one.amount), 0);
  if (amount <= received - refunded) return [];
  const dollars = (cents: number) => `$${(cents / 100).toFixed(2)}`;
  const net = dollars(received - refunded);
  const text = `Refund amount ${dollars(amount)} is greater than net payment received ${net}`;
  return [userError(null, text)];
}
