import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { refundOrder } from "tests/stand-ins/shopify/store/actions/refund-order";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  Order,
  RestockType,
  TransactionKind,
  UserError,
} from "tests/stand-ins/shopify/store/types";

interface RefundInput {
  orderId: string;
  allowOverRefunding?: boolean | null;
  refundMethods?:
    { storeCreditRefund?: { amount: MoneyInput; expiresAt?: string | null } | null }[] | null;
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
    const errors = [...transactionErrors(order, input), ...methodErrors(shop, order, input)];
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

/** The store credit that the input gives; several are one. */
function storeCreditOf({ refundMethods }: RefundInput) {
  const credits = (refundMethods ?? []).flatMap(({ storeCreditRefund }) => storeCreditRefund ?? []);
  const [first] = credits;
  if (first === undefined) return null;
  const amount = credits.reduce((sum, one) => sum + toCents(one.amount.amount), 0);
  return { amount, expiresAt: first.expiresAt ?? null };
}

function methodErrors(shop: ShopStore, order: Order, input: RefundInput): UserError[] {
  const credit = storeCreditOf(input);
  if (credit === null) return [];
  const at = ["refundMethods", "0", "storeCreditRefund"];
  if (order.customerId === null) {
    return [userError(at, "Cannot refund to store credit because the order has no customer")];
  }
  if (credit.expiresAt && Date.parse(credit.expiresAt) <= shop.now().getTime()) {
    return [userError([...at, "expiresAt"], "The expiry date must be in the future")];
  }
  return [];
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
  const credit = storeCreditOf(input)?.amount ?? 0;
  const amount = transactions.reduce((sum, one) => sum + toCents(one.amount), credit);
  if (amount <= received - refunded || input.allowOverRefunding === true) return [];
  const dollars = (cents: number) => `$${(cents / 100).toFixed(2)}`;
  const net = dollars(received - refunded);
  const text = `Refund amount ${dollars(amount)} is greater than net payment received ${net}`;
  return [userError(null, text)];
}
