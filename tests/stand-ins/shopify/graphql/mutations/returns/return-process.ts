import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import {
  argumentsOf,
  below,
  failed,
  mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { findReturn } from "tests/stand-ins/shopify/store/actions/edit-return";
import {
  processReturn,
  type ProcessReturnInput,
} from "tests/stand-ins/shopify/store/actions/process-return";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ReturnDisposition, UserError } from "tests/stand-ins/shopify/store/types";

interface RefundInput {
  allowOverRefunding?: boolean | null;
  orderTransactions: { parentId: string; transactionAmount: MoneyInput }[];
  refundMethods?:
    { storeCreditRefund?: { amount: MoneyInput; expiresAt?: string | null } | null }[] | null;
}

interface ProcessInput {
  returnId: string;
  returnLineItems?:
    | {
        id: string;
        quantity: number;
        dispositions?:
          | {
              dispositionType: ReturnDisposition["type"];
              quantity: number;
              locationId?: string | null;
            }[]
          | null;
      }[]
    | null;
  exchangeLineItems?: { id: string; quantity: number }[] | null;
  financialTransfer?: { issueRefund?: RefundInput | null } | null;
  refundShipping?: { fullRefund?: boolean | null; shippingRefundAmount?: MoneyInput | null } | null;
  note?: string | null;
}

export const returnProcess = mutation("returnProcess", {
  scope: "write_returns",
  fields: ["return", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: ProcessInput }>(args);
    const returnId = idOf(input.returnId, "Return");
    const errors = moneyErrors(shop, returnId, input.financialTransfer?.issueRefund);
    if (errors.length > 0) return failed(errors, ["return"]);
    const result = processReturn(shop, { returnId, ...toProcess(input) });
    if (result.ok) return { return: result.value, userErrors: [] };
    return failed(below(["input"], result.errors), ["return"]);
  },
});

function toProcess(input: ProcessInput): Omit<ProcessReturnInput, "returnId"> {
  const { returnLineItems, exchangeLineItems, financialTransfer } = input;
  const isNothingNamed = !returnLineItems && !exchangeLineItems;
  return {
    ...(isNothingNamed ? {} : { lines: (returnLineItems ?? []).map(toLine) }),
    exchangeLines: (exchangeLineItems ?? []).map(({ id, quantity }) => ({
      exchangeLineItemId: idOf(id, "ExchangeLineItem"),
      quantity,
    })),
    refund: toRefund(input, financialTransfer?.issueRefund),
  };
}

function toLine({
  id,
  quantity,
  dispositions,
}: NonNullable<ProcessInput["returnLineItems"]>[number]) {
  return {
    returnLineItemId: idOf(id, "ReturnLineItem"),
    quantity,
    ...(dispositions
      ? {
          dispositions: dispositions.map((one) => ({
            type: one.dispositionType,
            quantity: one.quantity,
            locationId: one.locationId ? idOf(one.locationId, "Location") : null,
          })),
        }
      : {}),
  };
}

function toRefund(
  { refundShipping, note }: ProcessInput,
  given: RefundInput | null | undefined,
): ProcessReturnInput["refund"] {
  if (!given) return false;
  const parents = given.orderTransactions.map(({ parentId, transactionAmount }) => ({
    transactionId: idOf(parentId, "OrderTransaction"),
    amount: toCents(transactionAmount.amount),
  }));
  const credit = storeCreditOf(given);
  const shipping = refundShipping?.fullRefund
    ? ("all" as const)
    : toCents(refundShipping?.shippingRefundAmount?.amount ?? 0);
  return {
    parents,
    storeCredit: credit,
    shipping,
    note: note ?? null,
    amount: parents.reduce((sum, { amount }) => sum + amount, credit?.amount ?? 0),
  };
}

function storeCreditOf({ refundMethods }: RefundInput) {
  const [first] = (refundMethods ?? []).flatMap(({ storeCreditRefund }) => storeCreditRefund ?? []);
  if (first === undefined) return null;
  return { amount: toCents(first.amount.amount), expiresAt: first.expiresAt ?? null };
}

function moneyErrors(
  shop: ShopStore,
  returnId: number,
  given: RefundInput | null | undefined,
): UserError[] {
  const order = findReturn(shop, returnId)?.order;
  if (!given || order === undefined) return [];
  const at = ["input", "financialTransfer", "issueRefund"];
  const credit = storeCreditOf(given);
  if (credit !== null && order.customerId === null) {
    const text = "Cannot refund to store credit because the order has no customer";
    return [userError([...at, "refundMethods"], text, "INVALID")];
  }
  const amount = given.orderTransactions.reduce(
    (sum, { transactionAmount }) => sum + toCents(transactionAmount.amount),
    credit?.amount ?? 0,
  );
  const { received, refunded } = computeOrderFigures(order);
  if (amount <= received - refunded || given.allowOverRefunding === true) return [];
  const dollars = (cents: number) => `$${(cents / 100).toFixed(2)}`;
  const text = `Refund amount ${dollars(amount)} is greater than net payment received ${dollars(received - refunded)}`;
  return [userError([...at, "orderTransactions"], text, "INVALID")];
}
