import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { typed, type ReturnSource } from "tests/stand-ins/shopify/graphql/sources";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { findVariant, shopTax } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { suggestRefund } from "tests/stand-ins/shopify/store/actions/suggest-refund";
import { share, taxOf } from "tests/stand-ins/shopify/store/line-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { moneyBag } from "./money";
import { shippingFields, storeCreditMethods, suggestedTransactions } from "./suggested-refund";

export interface OutcomeArguments {
  returnLineItems: { id: string; quantity: number }[];
  exchangeLineItems: { id: string; quantity: number }[];
  refundShipping?: { fullRefund?: boolean | null; shippingRefundAmount?: MoneyInput | null } | null;
  refundMethodAllocation?: "ORIGINAL_PAYMENT_METHODS" | "STORE_CREDIT" | null;
}

/**
 * What a return comes to when these units are processed: money to give back, or money that the
 * customer owes for what is exchanged. Fees come off what is given back.
 */
export function suggestedOutcome(source: ReturnSource, args: OutcomeArguments, shop: ShopStore) {
  const { order } = source;
  const bag = (cents: number) => moneyBag(cents, order.currencyCode);
  const suggestion = suggestRefund(order, {
    lines: args.returnLineItems.flatMap((line) => refundLine(source, line)),
    shipping: args.refundShipping?.fullRefund
      ? "all"
      : toCents(args.refundShipping?.shippingRefundAmount?.amount ?? 0),
  });
  const { refund, shipping } = suggestion;
  const subtotal = refund.lineItems.reduce((sum, line) => sum + line.subtotal, 0);
  const tax = refund.lineItems.reduce((sum, line) => sum + line.tax, refund.shippingTax);
  const fees = feesOf(source, args);
  const exchanged = exchangedWorth(source, args, shop);
  const back = subtotal + shipping.amount + (order.taxesIncluded ? 0 : tax) - fees - exchanged;
  const amount = Math.max(0, Math.min(back, suggestion.maximum));
  return {
    discountedSubtotal: bag(subtotal),
    maximumRefundable: bag(suggestion.maximum),
    refundDuties: [],
    shipping: shippingFields(suggestion),
    totalAdditionalFees: bag(fees),
    totalCartDiscountAmount: bag(0),
    totalDuties: bag(0),
    totalTax: bag(tax),
    financialTransfer:
      back < 0
        ? typed("InvoiceReturnOutcome", { amount: bag(-back) })
        : back === 0
          ? null
          : refundOutcome(
              { ...suggestion, amount },
              args.refundMethodAllocation === "STORE_CREDIT",
            ),
  };
}

function refundOutcome(suggestion: ReturnType<typeof suggestRefund>, isStoreCredit: boolean) {
  let left = suggestion.amount;
  const transactions = suggestion.transactions.map((one) => {
    const amount = Math.min(left, one.maximum);
    left -= amount;
    return { ...one, amount };
  });
  const reckoned = { ...suggestion, transactions };
  return typed("RefundReturnOutcome", {
    amount: moneyBag(suggestion.amount, suggestion.order.currencyCode),
    suggestedTransactions: isStoreCredit ? [] : suggestedTransactions(reckoned),
    suggestedRefundMethods: isStoreCredit ? storeCreditMethods(reckoned) : [],
  });
}

function refundLine(
  { order, orderReturn }: ReturnSource,
  { id, quantity }: { id: string; quantity: number },
) {
  const line = orderReturn.lineItems.find((one) => one.id === idOf(id, "ReturnLineItem"));
  const shipped = order.fulfillments
    .flatMap(({ lineItems }) => lineItems)
    .find((one) => one.id === line?.fulfillmentLineItemId);
  if (shipped === undefined) return [];
  return [{ lineItemId: shipped.lineItemId, quantity, restockType: "RETURN" as const }];
}

function feesOf(
  { order, orderReturn }: ReturnSource,
  { returnLineItems }: OutcomeArguments,
): number {
  let fees = orderReturn.shippingFee ?? 0;
  for (const { id, quantity } of returnLineItems) {
    const line = orderReturn.lineItems.find((one) => one.id === idOf(id, "ReturnLineItem"));
    const [shipped] = line ? refundLine({ order, orderReturn }, { id, quantity }) : [];
    const item = order.lineItems.find((one) => one.id === shipped?.lineItemId);
    if (!line || !item) continue;
    const whole = item.unitPrice * item.quantity - item.discount;
    const worth = share(whole, item.quantity, quantity);
    fees += Math.round((worth * (line.restockingPercentage ?? 0)) / 100);
  }
  return fees;
}

/** What the exchanged units cost with their tax. */
function exchangedWorth(
  { order, orderReturn }: ReturnSource,
  { exchangeLineItems }: OutcomeArguments,
  shop: ShopStore,
): number {
  let worth = 0;
  for (const { id, quantity } of exchangeLineItems) {
    const line = orderReturn.exchangeLineItems?.find(
      (one) => one.id === idOf(id, "ExchangeLineItem"),
    );
    const price = line ? (findVariant(shop, line.variantId)?.variant.price ?? 0) : 0;
    if (!line) continue;
    const net = price * quantity - share(line.discount, line.quantity, quantity);
    worth += net + (order.taxesIncluded ? 0 : taxOf(shopTax(shop, net)));
  }
  return worth;
}
