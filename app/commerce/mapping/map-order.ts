import { makeOrderNameKeys } from "~/commerce/read/order-name";
import type {
  OrderFieldsFragment,
  OrderLineFieldsFragment,
  OrderReturnFieldsFragment,
} from "~/shopify/generated/graphql";
import { gidNumber } from "./gid";
import { emailKey, trackingKey } from "./lookup-keys";
import { mapAddress } from "./map-address";
import type { MappingScope } from "./mapping-scope";
import type { EmitRow } from "./table";
import {
  fulfillmentsTable,
  orderLinesTable,
  orderNameKeysTable,
  ordersTable,
  refundsTable,
  returnsTable,
  trackingsTable,
} from "./tables";

/** Order → its row and those of its names, fulfillments, trackings and refunds. Amounts are in the shop's currency. */
export function mapOrder(scope: MappingScope, order: OrderFieldsFragment, emit: EmitRow): void {
  const id = gidNumber(order.id);
  emit(ordersTable, {
    shop_id: scope.shopId,
    id,
    name: order.name,
    number: order.number,
    confirmation_number: order.confirmationNumber,
    customer_id: order.customer ? gidNumber(order.customer.id) : null,
    email: order.email,
    email_key: emailKey(order.email),
    phone: order.phone,
    customer_locale: order.customerLocale,
    created_at: order.createdAt,
    processed_at: order.processedAt,
    updated_at: order.updatedAt,
    closed_at: order.closedAt,
    cancelled_at: order.cancelledAt,
    cancel_reason: order.cancelReason,
    financial_status: order.displayFinancialStatus,
    fulfillment_status: order.displayFulfillmentStatus,
    return_status: order.returnStatus,
    currency: order.currencyCode,
    presentment_currency: order.presentmentCurrencyCode,
    original_total: order.originalTotalPriceSet.shopMoney.amount,
    total: order.currentTotalPriceSet.shopMoney.amount,
    subtotal: order.currentSubtotalPriceSet.shopMoney.amount,
    total_tax: order.currentTotalTaxSet.shopMoney.amount,
    total_shipping: order.currentShippingPriceSet.shopMoney.amount,
    total_discounts: order.currentTotalDiscountsSet.shopMoney.amount,
    total_refunded: order.totalRefundedSet.shopMoney.amount,
    total_outstanding: order.totalOutstandingSet.shopMoney.amount,
    is_edited: order.edited,
    is_test: order.test,
    source_name: order.sourceName,
    status_page_url: order.statusPageUrl,
    note: order.note,
    tags: order.tags,
    discount_codes: order.discountCodes,
    payment_gateways: order.paymentGatewayNames,
    custom_attributes: mapAttributes(order.customAttributes),
    shipping_lines: mapShippingLine(order.shippingLine),
    shipping_address: mapAddress(order.shippingAddress),
    billing_address: mapAddress(order.billingAddress),
    synced_at: scope.readAt,
  });
  for (const { key, rank } of makeOrderNameKeys(order.name, scope.orderNameFormat))
    emit(orderNameKeysTable, { shop_id: scope.shopId, key, order_id: id, rank });
  for (const fulfillment of order.fulfillments) mapFulfillment(scope, id, fulfillment, emit);
  for (const refund of order.refunds) {
    emit(refundsTable, {
      shop_id: scope.shopId,
      order_id: id,
      id: gidNumber(refund.id),
      created_at: refund.createdAt,
      note: refund.note,
      total: refund.totalRefundedSet.shopMoney.amount,
    });
  }
}

function mapAttributes(attributes: OrderFieldsFragment["customAttributes"]) {
  return attributes.map(({ key, value }) => ({ key, value }));
}

function mapShippingLine(line: OrderFieldsFragment["shippingLine"]) {
  if (!line) return [];
  const price = line.currentDiscountedPriceSet.shopMoney.amount;
  return [{ title: line.title, code: line.code, carrier: line.carrierIdentifier, price }];
}

function mapFulfillment(
  scope: MappingScope,
  orderId: string,
  fulfillment: OrderFieldsFragment["fulfillments"][number],
  emit: EmitRow,
): void {
  const id = gidNumber(fulfillment.id);
  emit(fulfillmentsTable, {
    shop_id: scope.shopId,
    order_id: orderId,
    id,
    name: fulfillment.name,
    status: fulfillment.status,
    display_status: fulfillment.displayStatus,
    total_quantity: fulfillment.totalQuantity,
    created_at: fulfillment.createdAt,
    updated_at: fulfillment.updatedAt,
    in_transit_at: fulfillment.inTransitAt,
    delivered_at: fulfillment.deliveredAt,
    estimated_delivery_at: fulfillment.estimatedDeliveryAt,
  });
  for (const [position, { company, number, url }] of fulfillment.trackingInfo.entries()) {
    emit(trackingsTable, {
      shop_id: scope.shopId,
      order_id: orderId,
      fulfillment_id: id,
      position,
      company,
      number,
      number_key: trackingKey(number),
      url,
    });
  }
}

/** Line item → one row; `position` counts from 0 in the order Shopify lists them. */
export function mapOrderLine(
  scope: MappingScope,
  place: { orderId: string; position: number },
  line: OrderLineFieldsFragment,
  emit: EmitRow,
): void {
  emit(orderLinesTable, {
    shop_id: scope.shopId,
    order_id: place.orderId,
    id: gidNumber(line.id),
    position: place.position,
    product_id: line.product ? gidNumber(line.product.id) : null,
    variant_id: line.variant ? gidNumber(line.variant.id) : null,
    title: line.title,
    variant_title: line.variantTitle,
    sku: line.sku,
    vendor: line.vendor,
    image_url: line.image?.url ?? null,
    quantity: line.quantity,
    current_quantity: line.currentQuantity,
    unfulfilled_quantity: line.unfulfilledQuantity,
    unit_price: line.originalUnitPriceSet.shopMoney.amount,
    discounted_total: line.discountedTotalSet.shopMoney.amount,
    requires_shipping: line.requiresShipping,
    custom_attributes: mapAttributes(line.customAttributes),
  });
}

/** Return → one row. */
export function mapOrderReturn(
  scope: MappingScope,
  orderId: string,
  orderReturn: OrderReturnFieldsFragment,
  emit: EmitRow,
): void {
  emit(returnsTable, {
    shop_id: scope.shopId,
    order_id: orderId,
    id: gidNumber(orderReturn.id),
    name: orderReturn.name,
    status: orderReturn.status,
    total_quantity: orderReturn.totalQuantity,
    created_at: orderReturn.createdAt,
  });
}
