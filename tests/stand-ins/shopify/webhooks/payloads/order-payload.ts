import { gid } from "tests/stand-ins/shopify/store/gid";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Customer, Order, TaxLine } from "tests/stand-ins/shopify/store/types";
import {
  addressPayload,
  lower,
  type Payload,
  type PayloadFormat,
} from "tests/stand-ins/shopify/webhooks/payload-format";
import { customerFields } from "./customer-payload";
import { orderFulfillmentPayload } from "./fulfillment-payload";
import { lineItemPayload, shippingLinePayload, taxLinePayload } from "./line-item-payload";
import { refundPayload } from "./refund-payload";
import { returnPayload } from "./return-payload";

export interface OrderPayloadOptions {
  order: Order;
  customer: Customer | null;
  /** Host of the order status page. */
  shopHost: string;
  shopId: number;
  /** Staff member who refunds are by. */
  userId: number;
  format: PayloadFormat;
}

/** Body of every `orders/*` topic that carries the whole order. */
export function orderPayload(options: OrderPayloadOptions): Payload {
  const { order, customer, format } = options;
  return {
    id: order.id,
    admin_graphql_api_id: gid("Order", order.id),
    ...sourceFields(options),
    ...stateFields(options),
    ...moneyFields(order, format),
    billing_address: addressPayload(order.billingAddress),
    customer: customer ? customerFields(customer, format) : null,
    discount_applications: discountApplications(order, format),
    fulfillments: order.fulfillments.map((fulfillment) =>
      orderFulfillmentPayload(order, fulfillment, format),
    ),
    line_item_groups: [],
    line_items: order.lineItems.map((line) => lineItemPayload(order, line, format)),
    payment_terms: null,
    refunds: order.refunds.map((refund) => refundPayload(order, refund, options.userId, format)),
    returns: order.returns.map((orderReturn) => returnPayload(order, orderReturn)),
    shipping_address: addressPayload(order.shippingAddress),
    shipping_lines: order.shippingLines.map((line) => shippingLinePayload(line, format)),
  };
}

function sourceFields({ order, shopHost, shopId }: OrderPayloadOptions): Payload {
  return {
    app_id: order.sourceName === "web" ? 580111 : null,
    browser_ip: order.clientIp,
    buyer_accepts_marketing: false,
    cart_token: null,
    checkout_token: null,
    client_details: {
      accept_language: order.customerLocale,
      browser_height: null,
      browser_ip: order.clientIp ?? "0.0.0.0",
      browser_width: null,
    },
    customer_locale: order.customerLocale,
    device_id: null,
    landing_site: null,
    landing_site_ref: null,
    location_id: null,
    merchant_business_entity_id: String(shopId),
    merchant_of_record_app_id: null,
    order_status_url: `https://${shopHost}/${shopId}/orders/${order.statusToken}/authenticate?key=${order.statusToken}`,
    reference: null,
    referring_site: null,
    source_identifier: null,
    source_name: order.sourceName ?? "web",
    source_url: null,
    test: order.test,
    token: order.statusToken,
    user_id: null,
  };
}

function stateFields({ order, format }: OrderPayloadOptions): Payload {
  const { financialStatus, fulfillmentStatus } = orderFigures(order);
  const fulfillment = { FULFILLED: "fulfilled", PARTIALLY_FULFILLED: "partial", UNFULFILLED: null };
  return {
    cancel_reason: order.cancelReason === null ? null : lower(order.cancelReason),
    cancelled_at: format.timeOrNull(order.cancelledAt),
    closed_at: format.timeOrNull(order.closedAt),
    company: null,
    confirmation_number: order.confirmationNumber,
    confirmed: true,
    contact_email: order.email,
    created_at: format.time(order.createdAt),
    currency: order.currencyCode,
    duties_included: false,
    email: order.email,
    estimated_taxes: false,
    financial_status: lower(financialStatus),
    fulfillment_status: fulfillment[fulfillmentStatus],
    name: order.name,
    note: order.note,
    note_attributes: order.customAttributes.map(({ key, value }) => ({ name: key, value })),
    // `number` counts from 1 where the order number counts from 1001.
    number: order.number - 1000,
    order_number: order.number,
    payment_gateway_names: [...new Set(order.transactions.map(({ gateway }) => gateway))],
    phone: order.phone,
    po_number: order.poNumber,
    presentment_currency: order.currencyCode,
    processed_at: format.time(order.processedAt),
    tags: order.tags.join(", "),
    tax_exempt: false,
    taxes_included: order.taxesIncluded,
    updated_at: format.time(order.updatedAt),
  };
}

function moneyFields(order: Order, format: PayloadFormat): Payload {
  const figures = orderFigures(order);
  const { money, moneySet } = format;
  const itemsPrice = order.lineItems.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  return {
    current_shipping_price_set: moneySet(figures.currentShipping),
    current_subtotal_price: money(figures.currentSubtotal),
    current_subtotal_price_set: moneySet(figures.currentSubtotal),
    current_total_additional_fees_set: null,
    current_total_discounts: money(figures.currentDiscounts),
    current_total_discounts_set: moneySet(figures.currentDiscounts),
    current_total_duties_set: null,
    current_total_price: money(figures.currentTotal),
    current_total_price_set: moneySet(figures.currentTotal),
    current_total_tax: money(figures.currentTax),
    current_total_tax_set: moneySet(figures.currentTax),
    discount_codes: discountCodes(order, format),
    original_total_additional_fees_set: null,
    original_total_duties_set: null,
    subtotal_price: money(figures.subtotal),
    subtotal_price_set: moneySet(figures.subtotal),
    tax_lines: totalTaxLines(order, format),
    total_cash_rounding_payment_adjustment_set: moneySet(0),
    total_cash_rounding_refund_adjustment_set: moneySet(0),
    total_discounts: money(figures.discounts),
    total_discounts_set: moneySet(figures.discounts),
    total_line_items_price: money(itemsPrice),
    total_line_items_price_set: moneySet(itemsPrice),
    total_outstanding: money(figures.outstanding),
    total_price: money(figures.total),
    total_price_set: moneySet(figures.total),
    total_shipping_price_set: moneySet(figures.shipping),
    total_tax: money(figures.tax),
    total_tax_set: moneySet(figures.tax),
    total_tip_received: "0.00",
    total_weight: figures.weightGrams,
  };
}

function totalTaxLines(order: Order, format: PayloadFormat): Payload[] {
  const totals = new Map<string, TaxLine>();
  for (const line of [...order.lineItems, ...order.shippingLines].flatMap(
    ({ taxLines }) => taxLines,
  )) {
    const key = `${line.title} ${line.rate}`;
    totals.set(key, { ...line, amount: line.amount + (totals.get(key)?.amount ?? 0) });
  }
  return [...totals.values()].map((line) => taxLinePayload(line, format));
}

function discountCodes(order: Order, format: PayloadFormat): Payload[] {
  const amount = format.money(orderFigures(order).discounts);
  return order.discountCodes.map((code) => ({ code, amount, type: "fixed_amount" }));
}

function discountApplications(order: Order, format: PayloadFormat): Payload[] {
  const { discounts } = orderFigures(order);
  if (discounts === 0) return [];
  const code = order.discountCodes[0];
  return [
    {
      target_type: "line_item",
      type: code ? "discount_code" : "manual",
      value: format.money(discounts),
      value_type: "fixed_amount",
      allocation_method: "across",
      target_selection: "all",
      ...(code ? { code } : { title: "Discount", description: "Discount" }),
    },
  ];
}
