import {
  discountAmount,
  draftFigures,
} from "tests/stand-ins/shopify/store/draft-orders/draft-figures";
import type {
  AppliedDiscount,
  DraftOrder,
  DraftOrderLine,
} from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { TaxLine } from "tests/stand-ins/shopify/store/types";
import {
  addressPayload,
  lower,
  type Payload,
  type PayloadFormat,
} from "tests/stand-ins/shopify/webhooks/payload-format";
import { customerFields } from "./customer-payload";

/** `draft_orders/create`, `draft_orders/update`. */
export function draftOrderPayload(
  shop: ShopStore,
  draft: DraftOrder,
  format: PayloadFormat,
): Payload {
  const figures = draftFigures(shop, draft);
  const customer = draft.customerId === null ? undefined : shop.customers.get(draft.customerId);
  const before = figures.subtotal + figures.orderDiscount;
  return {
    id: draft.id,
    note: draft.note,
    email: draft.email,
    taxes_included: shop.record.taxesIncluded,
    currency: format.currency,
    invoice_sent_at: format.timeOrNull(draft.invoiceSentAt),
    created_at: format.time(draft.createdAt),
    updated_at: format.time(draft.updatedAt),
    tax_exempt: draft.taxExempt,
    completed_at: format.timeOrNull(draft.completedAt),
    name: draft.name,
    "allow_discount_codes_in_checkout?": draft.allowDiscountCodesInCheckout,
    "b2b?": false,
    status: lower(draft.status),
    line_items: draft.lines.map((line) => linePayload(line, format)),
    api_client_id: null,
    shipping_address: addressPayload(draft.shippingAddress),
    billing_address: addressPayload(draft.billingAddress),
    invoice_url: `https://${shop.domain}/${shop.record.id}/invoices/${draft.invoiceToken}`,
    created_on_api_version_handle: null,
    applied_discount: discountPayload(draft.appliedDiscount, before, format),
    order_id: draft.orderId,
    shipping_line: draft.shippingLine && {
      custom: true,
      handle: null,
      title: draft.shippingLine.title,
      price: format.money(draft.shippingLine.price),
    },
    tax_lines: figures.preview.lineItems
      .flatMap(({ taxLines }) => taxLines)
      .map((line) => taxPayload(line, format)),
    tags: draft.tags.join(", "),
    note_attributes: draft.customAttributes.map(({ key, value }) => ({ name: key, value })),
    total_price: format.money(figures.total),
    subtotal_price: format.money(figures.subtotal),
    total_tax: format.money(figures.tax),
    payment_terms: null,
    admin_graphql_api_id: gid("DraftOrder", draft.id),
    customer: customer ? customerFields(customer, format) : null,
  };
}

function linePayload(line: DraftOrderLine, format: PayloadFormat): Payload {
  return {
    id: line.id,
    variant_id: line.variantId,
    product_id: line.productId,
    title: line.title,
    variant_title: line.variantTitle,
    sku: line.sku,
    vendor: line.vendor,
    quantity: line.quantity,
    requires_shipping: line.requiresShipping,
    taxable: line.taxable,
    gift_card: line.isGiftCard,
    fulfillment_service: "manual",
    grams: line.weightGrams,
    tax_lines: [],
    applied_discount: discountPayload(line.appliedDiscount, line.unitPrice * line.quantity, format),
    name: [line.title, line.variantTitle].filter(Boolean).join(" - "),
    properties: line.customAttributes.map(({ key, value }) => ({ name: key, value })),
    custom: line.variantId === null,
    price: format.money(line.unitPrice),
    admin_graphql_api_id: gid("DraftOrderLineItem", line.id),
  };
}

function discountPayload(
  discount: AppliedDiscount | null,
  amount: number,
  format: PayloadFormat,
): Payload | null {
  if (discount === null) return null;
  return {
    description: discount.description,
    value: discount.value.toFixed(1),
    title: discount.title,
    amount: format.money(discountAmount(discount, amount)),
    value_type: lower(discount.valueType),
  };
}

function taxPayload({ rate, title, amount }: TaxLine, format: PayloadFormat): Payload {
  return { rate, title, price: format.money(amount) };
}
