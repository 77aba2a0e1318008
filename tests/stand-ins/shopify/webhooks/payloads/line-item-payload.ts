import { gid } from "tests/stand-ins/shopify/store/gid";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { LineItem, Order, ShippingLine, TaxLine } from "tests/stand-ins/shopify/store/types";
import {
  lower,
  type Payload,
  type PayloadFormat,
} from "tests/stand-ins/shopify/webhooks/payload-format";

export function taxLinePayload(line: TaxLine, format: PayloadFormat): Payload {
  return {
    price: format.money(line.amount),
    rate: line.rate,
    title: line.title,
    price_set: format.moneySet(line.amount),
    channel_liable: false,
  };
}

/** A line item inside an order. */
export function lineItemPayload(order: Order, line: LineItem, format: PayloadFormat): Payload {
  return {
    ...plainLineItem(order, line, format),
    attributed_staffs: [],
    current_quantity: orderFigures(order).lines.get(line.id)?.currentQuantity ?? 0,
    sales_line_item_group_id: null,
  };
}

/** A line item inside a fulfillment (with the units it ships) or a refund. */
export function plainLineItem(
  order: Order,
  line: LineItem,
  format: PayloadFormat,
  quantity = line.quantity,
): Payload {
  return {
    id: line.id,
    admin_graphql_api_id: gid("LineItem", line.id),
    ...statusFields(order, line),
    fulfillment_service: "manual",
    gift_card: line.isGiftCard,
    grams: line.weightGrams,
    name: line.variantTitle ? `${line.title} - ${line.variantTitle}` : line.title,
    price: format.money(line.unitPrice),
    price_set: format.moneySet(line.unitPrice),
    product_exists: line.productId !== null,
    product_id: line.productId,
    properties: line.customAttributes.map(({ key, value }) => ({ name: key, value })),
    quantity,
    requires_shipping: line.requiresShipping,
    sku: line.sku ?? "",
    taxable: line.taxable,
    title: line.title,
    // Discounts are allocations; `total_discount` counts only discounts given on the line itself.
    total_discount: "0.00",
    total_discount_set: format.moneySet(0),
    variant_id: line.variantId,
    variant_inventory_management: line.variantId === null ? null : "shopify",
    variant_title: line.variantTitle,
    vendor: line.vendor,
    tax_lines: line.taxLines.map((tax) => taxLinePayload(tax, format)),
    duties: [],
    discount_allocations: line.discount === 0 ? [] : [allocation(line.discount, format)],
  };
}

function statusFields(order: Order, line: LineItem): Payload {
  const figures = orderFigures(order).lines.get(line.id);
  const fulfilled = figures?.fulfilledQuantity ?? 0;
  const unfulfilled = figures?.unfulfilledQuantity ?? 0;
  const status = fulfilled === 0 ? null : unfulfilled > 0 ? "partial" : "fulfilled";
  return { fulfillable_quantity: unfulfilled, fulfillment_status: status };
}

export function shippingLinePayload(line: ShippingLine, format: PayloadFormat): Payload {
  const discounted = line.price - line.discount;
  return {
    id: line.id,
    carrier_identifier: null,
    code: line.code,
    current_discounted_price_set: format.moneySet(line.isRemoved ? 0 : discounted),
    discounted_price: format.money(discounted),
    discounted_price_set: format.moneySet(discounted),
    is_removed: line.isRemoved,
    phone: null,
    price: format.money(line.price),
    price_set: format.moneySet(line.price),
    requested_fulfillment_service_id: null,
    source: line.source === null ? null : lower(line.source),
    title: line.title,
    tax_lines: line.taxLines.map((tax) => taxLinePayload(tax, format)),
    discount_allocations: line.discount === 0 ? [] : [allocation(line.discount, format)],
  };
}

function allocation(amount: number, format: PayloadFormat): Payload {
  return {
    amount: format.money(amount),
    amount_set: format.moneySet(amount),
    discount_application_index: 0,
  };
}
