import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import { argumentsOf } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import {
  typed,
  type FulfillmentLineItemSource,
  type ReturnLineItemSource,
  type ReturnSource,
} from "tests/stand-ins/shopify/graphql/sources";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { share } from "tests/stand-ins/shopify/store/line-figures";
import type { ReturnReason } from "tests/stand-ins/shopify/store/types";
import { moneyBag } from "./money";
import { suggestedOutcome, type OutcomeArguments } from "./return-outcome";

export const returnResolvers = [
  typeResolvers<ReturnSource>("Return", {
    id: ({ orderReturn }) => gid("Return", orderReturn.id),
    name: ({ orderReturn }) => orderReturn.name,
    status: ({ orderReturn }) => orderReturn.status,
    createdAt: ({ orderReturn }) => orderReturn.createdAt,
    closedAt: ({ orderReturn }) => orderReturn.closedAt,
    requestApprovedAt: ({ orderReturn }) => orderReturn.requestApprovedAt,
    decline: ({ orderReturn }) => orderReturn.decline,
    order: ({ order }) => order,
    staffMember: () => null,
    totalQuantity: ({ orderReturn }) =>
      orderReturn.lineItems.reduce((total, { quantity }) => total + quantity, 0),
    returnLineItems: ({ order, orderReturn }) =>
      new ArrayList(
        orderReturn.lineItems.map((line) => typed("ReturnLineItem", { order, orderReturn, line })),
        ({ line }) => line.id,
      ),
    exchangeLineItems: ({ order, orderReturn }) =>
      new ArrayList(
        (orderReturn.exchangeLineItems ?? []).map((exchangeLine) => ({ order, exchangeLine })),
        ({ exchangeLine }) => exchangeLine.id,
      ),
    returnShippingFees: ({ order, orderReturn }) =>
      orderReturn.shippingFee
        ? [
            {
              id: gid("ReturnShippingFee", orderReturn.id),
              amountSet: moneyBag(orderReturn.shippingFee, order.currencyCode),
            },
          ]
        : [],
    // Goods are expected from the moment the return is open.
    reverseFulfillmentOrders: (source) =>
      new ArrayList(
        source.orderReturn.requestApprovedAt === null ? [] : [{ reverseOf: source }],
        ({ reverseOf }) => reverseOf.orderReturn.id,
      ),
    suggestedFinancialOutcome: (source, args, { shop }) =>
      suggestedOutcome(source, argumentsOf<OutcomeArguments>(args), shop),
    transactions: ({ order, orderReturn }) => {
      const ids = new Set(
        order.refunds.filter(({ returnId }) => returnId === orderReturn.id).map(({ id }) => id),
      );
      const own = order.transactions.filter(
        ({ refundId }) => refundId !== null && ids.has(refundId),
      );
      return new ArrayList(
        own.map((transaction) => ({ order, transaction })),
        ({ transaction }) => transaction.id,
      );
    },
    refunds: ({ order, orderReturn }) =>
      new ArrayList(
        order.refunds
          .filter(({ returnId }) => returnId === orderReturn.id)
          .map((refund) => ({ order, refund })),
        ({ refund }) => refund.id,
      ),
  }),
  typeResolvers<ReturnLineItemSource>("ReturnLineItem", {
    id: ({ line }) => gid("ReturnLineItem", line.id),
    quantity: ({ line }) => line.quantity,
    processedQuantity: ({ line }) => line.processedQuantity,
    processableQuantity: ({ line }) => line.quantity - line.processedQuantity,
    unprocessedQuantity: ({ line }) => line.quantity - line.processedQuantity,
    refundedQuantity: (source) => refundedQuantity(source),
    refundableQuantity: (source) => source.line.quantity - refundedQuantity(source),
    returnReason: ({ line }) => line.reason,
    returnReasonNote: ({ line }) => line.reasonNote,
    returnReasonDefinition: ({ line }) => reasonDefinition(line.reason),
    customerNote: ({ line }) => line.customerNote,
    restockingFee: (source) => restockingFee(source),
    fulfillmentLineItem: (source) => fulfillmentLineOf(source),
    totalWeight: (source) => {
      const { lineItem } = orderLineOf(source);
      return { value: lineItem.weightGrams * source.line.quantity, unit: "GRAMS" };
    },
    withCodeDiscountedTotalPriceSet: (source) => {
      const { lineItem } = orderLineOf(source);
      const whole = lineItem.unitPrice * lineItem.quantity - lineItem.discount;
      return moneyBag(
        share(whole, lineItem.quantity, source.line.quantity),
        source.order.currencyCode,
      );
    },
  }),
];

/** Shopify's library of return reasons, as far as the classic reasons go. */
export function reasonDefinition(reason: ReturnReason) {
  const position = RETURN_REASONS.indexOf(reason) + 1;
  const [name, handle] = REASON_NAMES[reason];
  return { id: gid("ReturnReasonDefinition", position), handle, name, deleted: false };
}

/** Names and handles of the definitions, as recorded. */
const REASON_NAMES: Record<ReturnReason, [name: string, handle: string]> = {
  UNKNOWN: ["Unknown", "unknown"],
  UNWANTED: ["Changed my mind", "changed-my-mind"],
  NOT_AS_DESCRIBED: ["Item not as described", "item-not-as-described"],
  WRONG_ITEM: ["Received the wrong item", "received-the-wrong-item"],
  OTHER: ["Other", "other-reason"],
  DEFECTIVE: ["Damaged or defective", "damaged-or-defective"],
  SIZE_TOO_SMALL: ["Too small", "too-small"],
  SIZE_TOO_LARGE: ["Too big", "too-big"],
  STYLE: ["Style", "style"],
  COLOR: ["Color", "color"],
};

/** In the order of their definitions' ids (1 …). */
export const RETURN_REASONS: readonly ReturnReason[] = [
  "UNKNOWN",
  "UNWANTED",
  "NOT_AS_DESCRIBED",
  "WRONG_ITEM",
  "OTHER",
  "DEFECTIVE",
  "SIZE_TOO_SMALL",
  "SIZE_TOO_LARGE",
  "STYLE",
  "COLOR",
];

function fulfillmentLineOf({ order, line }: ReturnLineItemSource): FulfillmentLineItemSource {
  for (const fulfillment of order.fulfillments) {
    const found = fulfillment.lineItems.find(({ id }) => id === line.fulfillmentLineItemId);
    if (found) return { order, fulfillment, line: found };
  }
  throw new Error(`Return line ${line.id} has no fulfillment line`);
}

function orderLineOf(source: ReturnLineItemSource) {
  const { lineItemId } = fulfillmentLineOf(source).line;
  const lineItem = source.order.lineItems.find(({ id }) => id === lineItemId);
  if (!lineItem) throw new Error(`Return line ${source.line.id} has no line item`);
  return { lineItem };
}

function restockingFee(source: ReturnLineItemSource) {
  const percentage = source.line.restockingPercentage ?? 0;
  if (percentage === 0) return null;
  const { lineItem } = orderLineOf(source);
  const whole = lineItem.unitPrice * lineItem.quantity - lineItem.discount;
  const worth = share(whole, lineItem.quantity, source.line.quantity);
  return {
    id: gid("RestockingFee", source.line.id),
    percentage,
    amountSet: moneyBag(Math.round((worth * percentage) / 100), source.order.currencyCode),
  };
}

function refundedQuantity(source: ReturnLineItemSource): number {
  const { lineItemId } = fulfillmentLineOf(source).line;
  let refunded = 0;
  for (const refund of source.order.refunds) {
    if (refund.returnId !== source.orderReturn.id) continue;
    for (const line of refund.lineItems) {
      if (line.lineItemId === lineItemId) refunded += line.quantity;
    }
  }
  return Math.min(refunded, source.line.quantity);
}
