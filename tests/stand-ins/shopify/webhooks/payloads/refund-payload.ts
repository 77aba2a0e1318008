import { gid } from "tests/stand-ins/shopify/store/gid";
import type {
  Order,
  Refund,
  RefundLineItem,
  Transaction,
} from "tests/stand-ins/shopify/store/types";
import {
  lower,
  type Payload,
  type PayloadFormat,
} from "tests/stand-ins/shopify/webhooks/payload-format";
import { plainLineItem } from "./line-item-payload";

/** `refunds/create`, and a refund inside an order. */
export function refundPayload(
  order: Order,
  refund: Refund,
  userId: number,
  format: PayloadFormat,
): Payload {
  return {
    id: refund.id,
    order_id: order.id,
    created_at: format.time(refund.createdAt),
    note: refund.note ?? "",
    user_id: userId,
    processed_at: format.time(refund.createdAt),
    duties: [],
    total_duties_set: format.moneySet(0),
    return:
      refund.returnId === null
        ? null
        : { id: refund.returnId, admin_graphql_api_id: gid("Return", refund.returnId) },
    refund_shipping_lines: [],
    restock: refund.lineItems.some(({ restockType }) => restockType !== "NO_RESTOCK"),
    admin_graphql_api_id: gid("Refund", refund.id),
    order_adjustments: adjustments(order, refund, format),
    refund_line_items: refund.lineItems.map((line) => refundLine(order, line, format)),
    transactions: order.transactions
      .filter(({ refundId }) => refundId === refund.id)
      .map((transaction) => transactionPayload(order, transaction, userId, format)),
  };
}

function refundLine(order: Order, line: RefundLineItem, format: PayloadFormat): Payload {
  const item = order.lineItems.find(({ id }) => id === line.lineItemId);
  return {
    id: line.id,
    quantity: line.quantity,
    line_item_id: line.lineItemId,
    location_id: line.locationId,
    restock_type: lower(line.restockType),
    // Alone in REST, these two are numbers.
    subtotal: line.subtotal / 100,
    total_tax: line.tax / 100,
    subtotal_set: format.moneySet(line.subtotal),
    total_tax_set: format.moneySet(line.tax),
    line_item: item ? plainLineItem(order, item, format) : null,
  };
}

/** This one set says `currency` where all others say `currency_code`. */
function unsettled(currency: string): Payload {
  const nothing = { amount: "0.0", currency };
  return { presentment_money: nothing, shop_money: nothing };
}

function adjustments(order: Order, refund: Refund, format: PayloadFormat): Payload[] {
  const entries = [
    {
      n: 1,
      kind: "shipping_refund",
      reason: "Shipping refund",
      amount: refund.shipping,
      tax: refund.shippingTax,
    },
    {
      n: 2,
      kind: "refund_discrepancy",
      reason: "Refund discrepancy",
      amount: refund.adjustment,
      tax: 0,
    },
  ];
  return entries
    .filter(({ amount }) => amount !== 0)
    .map(({ n, kind, reason, amount, tax }) => ({
      id: refund.id * 10 + n,
      order_id: order.id,
      refund_id: refund.id,
      amount: format.money(-amount),
      tax_amount: format.money(-tax),
      kind,
      reason,
      amount_set: format.moneySet(-amount),
      tax_amount_set: format.moneySet(-tax),
    }));
}

function transactionPayload(
  order: Order,
  transaction: Transaction,
  userId: number,
  format: PayloadFormat,
): Payload {
  return {
    id: transaction.id,
    order_id: order.id,
    kind: lower(transaction.kind),
    gateway: transaction.gateway,
    status: lower(transaction.status),
    message: null,
    created_at: format.time(transaction.createdAt),
    test: order.test,
    authorization: null,
    location_id: null,
    user_id: userId,
    parent_id: transaction.parentId,
    processed_at: format.time(transaction.processedAt),
    device_id: null,
    error_code: null,
    source_name: order.sourceName ?? "web",
    receipt: {},
    amount: format.money(transaction.amount),
    currency: order.currencyCode,
    payment_id: `${order.name}.${order.transactions.indexOf(transaction) + 1}`,
    total_unsettled_set: unsettled(order.currencyCode),
    manual_payment_gateway: transaction.gateway === "manual",
    amount_rounding: null,
    admin_graphql_api_id: gid("OrderTransaction", transaction.id),
  };
}
