import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { notEmulated } from "tests/stand-ins/shopify/graphql/resolve-field";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  Order,
  RestockType,
  TransactionKind,
  UserError,
} from "tests/stand-ins/shopify/store/types";

/** The part of the schema's `RefundInput` that is emulated. */
export interface RefundInput {
  orderId: string;
  currency?: string | null;
  refundDuties?: unknown[] | null;
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

/** The store credit that the input gives; several are one. */
export function storeCreditOf({ refundMethods }: RefundInput) {
  const credits = (refundMethods ?? []).flatMap(({ storeCreditRefund }) => storeCreditRefund ?? []);
  const [first] = credits;
  if (first === undefined) return null;
  const amount = credits.reduce((sum, one) => sum + toCents(one.amount.amount), 0);
  return { amount, expiresAt: first.expiresAt ?? null };
}

/**
 * What Shopify refuses about a refund before it looks at the units.
 * @throws GraphQLError NOT_EMULATED for duties.
 */
export function refundErrors(shop: ShopStore, order: Order, input: RefundInput): UserError[] {
  if (input.refundDuties?.length) throw notEmulated("Mutation", "refundCreate(refundDuties)");
  return [
    ...currencyErrors(order, input),
    ...lineErrors(input),
    ...shippingErrors(order, input),
    ...transactionErrors(order, input),
    ...methodErrors(shop, order, input),
  ];
}

function currencyErrors(order: Order, { currency, refundMethods }: RefundInput): UserError[] {
  const text = `Currency must be ${order.currencyCode}.`;
  if (currency && currency !== order.currencyCode) return [userError(["currency"], text)];
  return (refundMethods ?? []).flatMap(({ storeCreditRefund }, index) => {
    const given = storeCreditRefund?.amount.currencyCode;
    if (given === undefined || given === order.currencyCode) return [];
    return [userError(["refundMethods", String(index), "storeCreditRefund", "amount"], text)];
  });
}

function lineErrors({ refundLineItems }: RefundInput): UserError[] {
  return (refundLineItems ?? []).flatMap(({ quantity }, index) => {
    if (quantity > 0) return [];
    const field = ["refundLineItems", String(index), "quantity"];
    return [userError(field, "Quantity must be greater than 0")];
  });
}

/** No more shipping goes back than was paid for it and did not go back yet. */
function shippingErrors(order: Order, { shipping }: RefundInput): UserError[] {
  const amount = toCents(shipping?.amount ?? "0");
  const at = ["shipping", "amount"];
  if (amount < 0) return [userError(at, "Amount must be greater than or equal to 0")];
  if (amount <= computeOrderFigures(order).currentShipping) return [];
  return [userError(at, "Amount cannot refund more shipping than was purchased")];
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
  const worthless = transactions.findIndex(({ amount }) => toCents(amount) <= 0);
  if (worthless >= 0) {
    const field = ["transactions", String(worthless), "amount"];
    return [userError(field, "Amount must be greater than 0")];
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
