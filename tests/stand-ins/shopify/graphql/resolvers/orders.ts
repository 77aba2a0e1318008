import { typeResolvers, type FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import {
  typed,
  type AddressSource,
  type RefundSource,
  type ReturnSource,
  type TransactionSource,
} from "tests/stand-ins/shopify/graphql/sources";
import { displayFulfillmentStatus } from "tests/stand-ins/shopify/store/fulfillment-orders";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { orderFigures, type OrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Address, Order } from "tests/stand-ins/shopify/store/types";
import { discountApplications } from "./discounts";
import { fulfillmentOrderSources } from "./fulfillment-orders";
import { lineItemSources, shippingLineSources } from "./line-items";
import { metafieldFields } from "./metafields";
import { moneyBag, moneyScalar } from "./money";
import { suggestedRefund } from "./suggested-refund";
import { taxLines } from "./tax-lines";

type OrderField = FieldResolver<Order>;

const bag =
  (amount: (figures: OrderFigures) => number): OrderField =>
  (order) =>
    moneyBag(amount(orderFigures(order)), order.currencyCode);
const scalar =
  (amount: (figures: OrderFigures) => number): OrderField =>
  (order) =>
    moneyScalar(amount(orderFigures(order)));

const identityFields: Record<string, OrderField> = {
  id: ({ id }) => gid("Order", id),
  legacyResourceId: ({ id }) => String(id),
  name: ({ name }) => name,
  number: ({ number }) => number,
  confirmationNumber: ({ confirmationNumber }) => confirmationNumber,
  poNumber: ({ poNumber }) => poNumber,
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  processedAt: ({ processedAt }) => processedAt,
  closedAt: ({ closedAt }) => closedAt,
  cancelledAt: ({ cancelledAt }) => cancelledAt,
  cancelReason: ({ cancelReason }) => cancelReason,
  cancellation: ({ cancelledAt, cancelStaffNote }) =>
    cancelledAt ? { staffNote: cancelStaffNote } : null,
  closed: ({ closedAt }) => closedAt !== null,
  confirmed: () => true,
  edited: ({ edited }) => edited,
  test: ({ test }) => test,
  note: ({ note }) => note,
  tags: ({ tags }) => tags.toSorted((a, b) => a.localeCompare(b)),
  customAttributes: ({ customAttributes }) => customAttributes,
  sourceName: ({ sourceName }) => sourceName,
  sourceIdentifier: () => null,
  registeredSourceUrl: () => null,
  statusPageUrl: (order, _args, { shop }) =>
    `https://${shop.record.primaryHost}/${shop.record.id}/orders/${order.statusToken}/authenticate?key=${order.statusToken.slice(0, 16)}`,
  discountCode: ({ discountCodes }) => discountCodes[0] ?? null,
  discountCodes: ({ discountCodes }) => discountCodes,
  clientIp: ({ clientIp }) => clientIp,
  currencyCode: ({ currencyCode }) => currencyCode,
  presentmentCurrencyCode: ({ currencyCode }) => currencyCode,
  taxesIncluded: ({ taxesIncluded }) => taxesIncluded,
  taxExempt: () => false,
  estimatedTaxes: () => false,
  dutiesIncluded: () => false,
  customerLocale: ({ customerLocale }) => customerLocale,
  // The shops here have none of these.
  paymentTerms: () => null,
  staffMember: () => null,
  retailLocation: () => null,
  physicalLocation: () => null,
  merchantOfRecordApp: () => null,
  shopifyProtect: () => null,
  customerJourneySummary: () => null,
  localizedFields: () => new ArrayList<object>([], () => 0),
  productNetwork: () => false,
  cartToken: () => null,
  checkoutToken: () => null,
  metafield: metafieldFields<Order>("ORDER", ({ metafields }) => metafields).metafield,
  metafields: metafieldFields<Order>("ORDER", ({ metafields }) => metafields).metafields,
};

const contactFields: Record<string, OrderField> = {
  email: ({ email }) => email,
  phone: ({ phone }) => phone,
  customer: ({ customerId }, _args, { shop }) =>
    customerId === null ? null : (shop.customers.get(customerId) ?? null),
  customerAcceptsMarketing: ({ customerId }, _args, { shop }) =>
    customerId !== null && shop.customers.get(customerId)?.emailMarketing.state === "SUBSCRIBED",
  billingAddress: ({ billingAddress }) => addressSource(billingAddress),
  shippingAddress: ({ shippingAddress }) => addressSource(shippingAddress),
  displayAddress: ({ shippingAddress, billingAddress }) =>
    addressSource(shippingAddress ?? billingAddress),
  billingAddressMatchesShippingAddress: ({ shippingAddress, billingAddress }) =>
    sameAddress(shippingAddress, billingAddress),
  purchasingEntity: ({ customerId }, _args, { shop }) => {
    const customer = customerId === null ? undefined : shop.customers.get(customerId);
    return customer ? typed("Customer", customer) : null;
  },
  canNotifyCustomer: ({ email, phone }) => Boolean(email ?? phone),
};

const moneyFields: Record<string, OrderField> = {
  subtotalPriceSet: bag(({ subtotal }) => subtotal),
  totalPriceSet: bag(({ total }) => total),
  totalTaxSet: bag(({ tax }) => tax),
  totalShippingPriceSet: bag(({ shipping }) => shipping),
  totalDiscountsSet: bag(({ discounts }) => discounts),
  cartDiscountAmountSet: bag(({ discounts }) => discounts),
  originalTotalPriceSet: bag(({ originalTotal }) => originalTotal),
  currentSubtotalPriceSet: bag(({ currentSubtotal }) => currentSubtotal),
  currentTotalPriceSet: bag(({ currentTotal }) => currentTotal),
  currentTotalTaxSet: bag(({ currentTax }) => currentTax),
  currentShippingPriceSet: bag(({ currentShipping }) => currentShipping),
  currentTotalDiscountsSet: bag(({ currentDiscounts }) => currentDiscounts),
  currentCartDiscountAmountSet: bag(({ currentDiscounts }) => currentDiscounts),
  currentTotalDutiesSet: () => null,
  currentTotalAdditionalFeesSet: () => null,
  originalTotalDutiesSet: () => null,
  originalTotalAdditionalFeesSet: () => null,
  totalReceivedSet: bag(({ received }) => received),
  totalRefundedSet: bag(({ refunded }) => refunded),
  totalRefundedShippingSet: bag(({ refundedShipping }) => refundedShipping),
  // What is authorized is not outstanding, though it is still to be captured.
  totalOutstandingSet: bag(({ outstanding, capturable }) => outstanding - capturable),
  totalCapturableSet: bag(({ capturable }) => capturable),
  totalTipReceivedSet: bag(() => 0),
  totalCashRoundingAdjustment: ({ currencyCode }) => ({
    paymentSet: moneyBag(0, currencyCode),
    refundSet: moneyBag(0, currencyCode),
  }),
  netPaymentSet: bag(({ received, refunded }) => received - refunded),
  refundDiscrepancySet: bag(({ refundDiscrepancy }) => refundDiscrepancy),
  subtotalPrice: scalar(({ subtotal }) => subtotal),
  totalPrice: scalar(({ total }) => total),
  totalTax: scalar(({ tax }) => tax),
  totalShippingPrice: scalar(({ shipping }) => shipping),
  totalDiscounts: scalar(({ discounts }) => discounts),
  totalReceived: scalar(({ received }) => received),
  totalCapturable: scalar(({ capturable }) => capturable),
  totalRefunded: scalar(({ refunded }) => refunded),
  netPayment: scalar(({ received, refunded }) => received - refunded),
  taxLines: (order) => taxLines(order, orderFigures(order).tax),
  currentTaxLines: (order) => taxLines(order, orderFigures(order).currentTax),
};

const stateFields: Record<string, OrderField> = {
  displayFinancialStatus: (order) =>
    order.isPaymentUnstated === true && order.transactions.length === 0
      ? null
      : orderFigures(order).financialStatus,
  displayFulfillmentStatus: (order) => displayFulfillmentStatus(order),
  returnStatus: (order) => orderFigures(order).returnStatus,
  fullyPaid: (order) => {
    const { received, outstanding } = orderFigures(order);
    return received > 0 && outstanding <= 0;
  },
  unpaid: (order) => orderFigures(order).received === 0 && orderFigures(order).outstanding > 0,
  capturable: (order) => orderFigures(order).capturable > 0,
  canMarkAsPaid: (order) => {
    const { financialStatus, outstanding } = orderFigures(order);
    return !order.cancelledAt && outstanding > 0 && financialStatus !== "AUTHORIZED";
  },
  refundable: (order) => {
    const { received, refunded } = orderFigures(order);
    return received > refunded;
  },
  restockable: (order) => orderFigures(order).currentQuantity > 0,
  fulfillable: (order) => !order.cancelledAt && unfulfilledUnits(order) > 0,
  requiresShipping: (order) => order.lineItems.some((line) => line.requiresShipping),
  merchantEditable: (order) => !order.cancelledAt,
  merchantEditableErrors: () => [],
  hasTimelineComment: () => false,
  subtotalLineItemsQuantity: (order) => orderFigures(order).quantity,
  currentSubtotalLineItemsQuantity: (order) => orderFigures(order).currentQuantity,
  totalWeight: (order) => String(orderFigures(order).weightGrams),
  currentTotalWeight: (order) => String(orderFigures(order).currentWeightGrams),
  paymentGatewayNames: ({ transactions }) => [
    ...new Set(transactions.filter(({ kind }) => kind !== "REFUND").map((one) => one.gateway)),
  ],
  risk: ({ risk }) => ({
    assessments: [],
    recommendation: risk === "HIGH" ? "CANCEL" : risk === "MEDIUM" ? "INVESTIGATE" : "ACCEPT",
  }),
  riskLevel: ({ risk }) => (risk === "HIGH" || risk === "MEDIUM" ? risk : "LOW"),
};

const partFields: Record<string, OrderField> = {
  lineItems: (order) => new ArrayList(lineItemSources(order), ({ lineItem }) => lineItem.id),
  nonFulfillableLineItems: () => new ArrayList<object>([], () => 0),
  shippingLine: (order) => shippingLineSources(order)[0] ?? null,
  shippingLines: (order, args) =>
    new ArrayList(
      shippingLineSources(order, args.includeRemovals === true),
      ({ shippingLine }) => shippingLine.id,
    ),
  transactions: (order, args) => firstOf(transactionSources(order), args.first),
  transactionsCount: ({ transactions }) => exactCount(transactions.length),
  fulfillments: (order, args) =>
    firstOf(
      order.fulfillments.map((fulfillment) => ({ order, fulfillment })),
      args.first,
    ),
  fulfillmentsCount: ({ fulfillments }) => exactCount(fulfillments.length),
  suggestedRefund: (order, args) => suggestedRefund(order, args),
  refunds: (order, args) => firstOf(refundSources(order), args.first),
  returns: (order) => new ArrayList(returnSources(order), ({ orderReturn }) => orderReturn.id),
  fulfillmentOrders: (order) =>
    new ArrayList(fulfillmentOrderSources(order), ({ fulfillmentOrder }) => fulfillmentOrder.id),
  events: (order) =>
    new ArrayList(
      order.events.map((orderEvent) => ({ order, orderEvent })),
      ({ orderEvent }) => orderEvent.id,
    ),
  discountApplications: (order) =>
    new ArrayList(discountApplications(order), ({ position }) => position),
  additionalFees: () => [],
  alerts: () => [],
  disputes: () => [],
};

export const orderResolvers = [
  typeResolvers<Order>("Order", {
    ...identityFields,
    ...contactFields,
    ...moneyFields,
    ...stateFields,
    ...partFields,
  }),
];

/** `Count` of something counted to the end. */
export function exactCount(count: number): { count: number; precision: "EXACT" } {
  return { count, precision: "EXACT" };
}

export function addressSource(address: Address | null): AddressSource | null {
  return address && { address, owner: "Address" };
}

export function refundSources(order: Order): RefundSource[] {
  return order.refunds.map((refund) => ({ order, refund }));
}

export function returnSources(order: Order): ReturnSource[] {
  return order.returns.map((orderReturn) => ({ order, orderReturn }));
}

export function transactionSources(order: Order): TransactionSource[] {
  return order.transactions.map((transaction) => ({ order, transaction }));
}

function firstOf<T>(items: readonly T[], first: unknown): readonly T[] {
  return typeof first === "number" ? items.slice(0, first) : items;
}

function unfulfilledUnits(order: Order): number {
  let units = 0;
  for (const line of orderFigures(order).lines.values()) units += line.unfulfilledQuantity;
  return units;
}

function sameAddress(a: Address | null, b: Address | null): boolean {
  if (!a || !b) return false;
  return JSON.stringify({ ...a, id: 0 }) === JSON.stringify({ ...b, id: 0 });
}
