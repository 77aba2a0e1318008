import type { FieldArguments } from "tests/stand-ins/shopify/graphql/field-resolver";
import { toCents } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { typed } from "tests/stand-ins/shopify/graphql/sources";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import {
  allRefundableLines,
  suggestRefund,
  type RefundSuggestion,
} from "tests/stand-ins/shopify/store/actions/suggest-refund";
import type { Order, RestockType } from "tests/stand-ins/shopify/store/types";
import { moneyBag, moneyScalar } from "./money";
import { formattedGateway } from "./refunds";

interface SuggestedRefundArguments {
  refundLineItems?:
    { lineItemId: string; quantity: number; restockType?: RestockType | null }[] | null;
  refundShipping?: boolean | null;
  shippingAmount?: string | null;
  suggestFullRefund?: boolean | null;
  refundMethodAllocation?: "ORIGINAL_PAYMENT_METHODS" | "STORE_CREDIT" | null;
}

/** `Order.suggestedRefund`: with `suggestFullRefund` all that is left, whatever lines are named. */
export function suggestedRefund(order: Order, args: FieldArguments) {
  const given = args as SuggestedRefundArguments;
  const isFull = given.suggestFullRefund === true;
  const lines = (given.refundLineItems ?? []).map((line) => ({
    lineItemId: idOf(line.lineItemId, "LineItem"),
    quantity: line.quantity,
    restockType: line.restockType ?? ("NO_RESTOCK" as const),
  }));
  const suggestion = suggestRefund(order, {
    lines: isFull ? allRefundableLines(order) : lines,
    shipping:
      isFull || given.refundShipping === true ? "all" : toCents(given.shippingAmount ?? "0"),
  });
  return refundFields(suggestion, given.refundMethodAllocation === "STORE_CREDIT");
}

function refundFields(suggestion: RefundSuggestion, isStoreCredit: boolean) {
  const { order, refund, amount, maximum } = suggestion;
  const bag = (cents: number) => moneyBag(cents, order.currencyCode);
  const subtotal = refund.lineItems.reduce((sum, line) => sum + line.subtotal, 0);
  const tax = refund.lineItems.reduce((sum, line) => sum + line.tax, refund.shippingTax);
  return {
    amount: moneyScalar(amount),
    amountSet: bag(amount),
    maximumRefundable: moneyScalar(maximum),
    maximumRefundableSet: bag(maximum),
    subtotal: moneyScalar(subtotal),
    subtotalSet: bag(subtotal),
    discountedSubtotalSet: bag(subtotal),
    totalCartDiscountAmountSet: bag(0),
    totalDutiesSet: bag(0),
    totalTaxes: moneyScalar(tax),
    totalTaxSet: bag(tax),
    refundDuties: [],
    refundLineItems: refund.lineItems.map((line) => ({ order, refund, line })),
    shipping: shippingFields(suggestion),
    suggestedTransactions: isStoreCredit ? [] : suggestedTransactions(suggestion),
    suggestedRefundMethods: isStoreCredit ? storeCreditMethods(suggestion) : [],
  };
}

/** `ShippingRefund` of a suggestion. */
export function shippingFields({ order, shipping }: RefundSuggestion) {
  const bag = (cents: number) => moneyBag(cents, order.currencyCode);
  return {
    amount: moneyScalar(shipping.amount),
    amountSet: bag(shipping.amount),
    maximumRefundable: moneyScalar(shipping.maximum),
    maximumRefundableSet: bag(shipping.maximum),
    tax: moneyScalar(shipping.tax),
    taxSet: bag(shipping.tax),
  };
}

export function suggestedTransactions({ order, transactions }: RefundSuggestion) {
  return transactions.map(({ parent, amount, maximum }) => ({
    kind: "SUGGESTED_REFUND",
    amount: moneyScalar(amount),
    amountSet: moneyBag(amount, order.currencyCode),
    maximumRefundable: moneyScalar(maximum),
    maximumRefundableSet: moneyBag(maximum, order.currencyCode),
    gateway: parent.gateway,
    formattedGateway: formattedGateway(parent.gateway),
    accountNumber: null,
    paymentDetails: null,
    parentTransaction: { order, transaction: parent },
  }));
}

export function storeCreditMethods({ order, amount, maximum }: RefundSuggestion) {
  return [
    typed("SuggestedStoreCreditRefund", {
      amount: moneyBag(amount, order.currencyCode),
      maximumRefundable: moneyBag(maximum, order.currencyCode),
      expiresAt: null,
    }),
  ];
}
