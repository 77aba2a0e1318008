import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import type {
  RefundLineItemSource,
  RefundSource,
  TransactionSource,
} from "tests/stand-ins/shopify/graphql/sources";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Order, Transaction } from "tests/stand-ins/shopify/store/types";
import { lineItemOf } from "./fulfillments";
import { money, moneyBag, moneyScalar } from "./money";

export const refundResolvers = [
  typeResolvers<RefundSource>("Refund", {
    id: ({ refund }) => gid("Refund", refund.id),
    legacyResourceId: ({ refund }) => String(refund.id),
    createdAt: ({ refund }) => refund.createdAt,
    updatedAt: ({ refund }) => refund.updatedAt,
    processedAt: ({ refund }) => refund.createdAt,
    note: ({ refund }) => refund.note,
    order: ({ order }) => order,
    return: ({ order, refund }) => {
      const orderReturn = order.returns.find(({ id }) => id === refund.returnId);
      return orderReturn ? { order, orderReturn } : null;
    },
    staffMember: () => null,
    duties: () => [],
    totalRefunded: ({ order, refund }) =>
      money(refundedMoney(order, refund.id), order.currencyCode),
    totalRefundedSet: ({ order, refund }) =>
      moneyBag(refundedMoney(order, refund.id), order.currencyCode),
    refundLineItems: ({ order, refund }) =>
      new ArrayList(
        refund.lineItems.map((line) => ({ order, refund, line })),
        ({ line }) => line.id,
      ),
    refundShippingLines: ({ order, refund }) =>
      new ArrayList(refund.shipping === 0 ? [] : [shippingRefund(order, refund)], () => refund.id),
    orderAdjustments: ({ order, refund }) =>
      new ArrayList(refund.adjustment === 0 ? [] : [adjustment(order, refund)], () => refund.id),
    transactions: ({ order, refund }) =>
      new ArrayList(
        order.transactions
          .filter(({ refundId }) => refundId === refund.id)
          .map((transaction) => ({ order, transaction })),
        ({ transaction }) => transaction.id,
      ),
  }),
  typeResolvers<RefundLineItemSource>("RefundLineItem", {
    id: ({ line }) => gid("RefundLineItem", line.id),
    quantity: ({ line }) => line.quantity,
    restockType: ({ line }) => line.restockType,
    restocked: ({ line }) => line.restockType !== "NO_RESTOCK",
    lineItem: ({ order, line }) => lineItemOf(order, line.lineItemId),
    location: ({ line }, _args, { shop }) =>
      line.locationId === null ? null : (shop.locations.get(line.locationId) ?? null),
    price: ({ order, line }) => moneyScalar(unitPrice(order, line.lineItemId)),
    priceSet: ({ order, line }) => moneyBag(unitPrice(order, line.lineItemId), order.currencyCode),
    subtotal: ({ line }) => moneyScalar(line.subtotal),
    subtotalSet: ({ order, line }) => moneyBag(line.subtotal, order.currencyCode),
    totalTax: ({ line }) => moneyScalar(line.tax),
    totalTaxSet: ({ order, line }) => moneyBag(line.tax, order.currencyCode),
  }),
  typeResolvers<TransactionSource>("OrderTransaction", {
    id: ({ transaction }) => gid("OrderTransaction", transaction.id),
    kind: ({ transaction }) => transaction.kind,
    status: ({ transaction }) => transaction.status,
    gateway: ({ transaction }) => transaction.gateway,
    formattedGateway: ({ transaction }) => formattedGateway(transaction.gateway),
    amount: ({ transaction }) => moneyScalar(transaction.amount),
    amountSet: ({ order, transaction }) => moneyBag(transaction.amount, order.currencyCode),
    amountV2: ({ order, transaction }) => money(transaction.amount, order.currencyCode),
    amountRoundingSet: () => null,
    createdAt: ({ transaction }) => transaction.createdAt,
    processedAt: ({ transaction }) => transaction.processedAt,
    order: ({ order }) => order,
    parentTransaction: ({ order, transaction }) => {
      const parent = order.transactions.find(({ id }) => id === transaction.parentId);
      return parent ? { order, transaction: parent } : null;
    },
    test: ({ order }) => order.test,
    errorCode: () => null,
    accountNumber: () => null,
    authorizationCode: () => null,
    authorizationExpiresAt: () => null,
    fees: () => [],
    location: () => null,
    manualPaymentGateway: ({ transaction }) => isManual(transaction),
    manuallyCapturable: ({ transaction }) => transaction.kind === "AUTHORIZATION",
    multiCapturable: () => false,
    maximumRefundableV2: ({ order, transaction }) =>
      transaction.kind === "SALE" || transaction.kind === "CAPTURE"
        ? money(maximumRefundable(order, transaction), order.currencyCode)
        : null,
    paymentId: ({ order, transaction }) => `${order.name}.${transaction.id % 10_000}`,
    receiptJson: () => "{}",
    settlementCurrency: () => null,
    settlementCurrencyRate: () => null,
    totalUnsettledSet: ({ order, transaction }) =>
      moneyBag(transaction.kind === "AUTHORIZATION" ? transaction.amount : 0, order.currencyCode),
    user: () => null,
    device: () => null,
    shopifyPaymentsSet: () => null,
    currencyExchangeAdjustment: () => null,
    paymentDetails: () => null,
    paymentIcon: () => null,
  }),
];

function refundedMoney(order: Order, refundId: number): number {
  let total = 0;
  for (const transaction of order.transactions) {
    const counts = transaction.refundId === refundId && transaction.status === "SUCCESS";
    if (counts && transaction.kind === "REFUND") total += transaction.amount;
  }
  return total;
}

function shippingRefund(order: Order, refund: RefundSource["refund"]) {
  const shippingLine = order.shippingLines[0];
  return {
    id: gid("RefundShippingLine", refund.id),
    shippingLine: shippingLine ? { order, shippingLine } : null,
    subtotalAmountSet: moneyBag(refund.shipping, order.currencyCode),
    taxAmountSet: moneyBag(refund.shippingTax, order.currencyCode),
  };
}

function adjustment(order: Order, refund: RefundSource["refund"]) {
  return {
    id: gid("OrderAdjustment", refund.id),
    amountSet: moneyBag(-refund.adjustment, order.currencyCode),
    taxAmountSet: moneyBag(0, order.currencyCode),
    reason: "REFUND_DISCREPANCY",
  };
}

function unitPrice(order: Order, lineItemId: number): number {
  return lineItemOf(order, lineItemId).lineItem.unitPrice;
}

function maximumRefundable(order: Order, parent: Transaction): number {
  let left = parent.amount;
  for (const { parentId, kind, status, amount } of order.transactions) {
    if (parentId === parent.id && kind === "REFUND" && status === "SUCCESS") left -= amount;
  }
  return Math.max(0, left);
}

function isManual({ gateway }: Transaction): boolean {
  return ["manual", "bank_deposit", "cash_on_delivery"].includes(gateway);
}

export function formattedGateway(gateway: string): string {
  const words = gateway.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
