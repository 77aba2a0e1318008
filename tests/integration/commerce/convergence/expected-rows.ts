import { fulfillmentDisplayStatus } from "tests/stand-ins/shopify/store/fulfillment-status";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type {
  Address,
  Customer,
  Fulfillment,
  LineItem,
  Order,
} from "tests/stand-ins/shopify/store/types";
import { putProduct } from "./expected-products";
import { id, MIRRORED_TABLES, sorted, time, type Put, type Row, type Source } from "./rows";

/** Table → its rows, by their key. */
export type Tables = Record<string, Map<string, Row>>;

const key = (email: string | null) => email?.toLowerCase() ?? null;

const fullName = (person: { firstName: string | null; lastName: string | null }) =>
  [person.firstName, person.lastName].filter(Boolean).join(" ");

function address(given: Address | null): Row | null {
  if (!given) return null;
  const { id: _id, ...parts } = given;
  return { ...parts, name: fullName(given) || null };
}

/**
 * What the mirror of a shop must hold, read from the local Shopify's records and not through the Admin API. It is
 * written a second time on purpose, after the documentation of Shopify's fields: an error in the mirror's mapping must
 * not hide here.
 */
export function readExpectedTables(shop: ShopStore, cdnOrigin: string): Tables {
  const tables = new Map<string, Map<string, Row>>();
  const put = (table: string, names: readonly unknown[], row: Row) => {
    const rows = tables.get(table) ?? new Map<string, Row>();
    tables.set(table, rows.set(names.join("/"), row));
  };
  for (const table of MIRRORED_TABLES) tables.set(table, new Map());
  for (const customer of shop.customers.values())
    put("customers", [customer.id], customerRow(shop, customer));
  for (const order of shop.orders.values()) putOrder({ shop, cdnOrigin }, order, put);
  for (const product of shop.products.values()) putProduct({ shop, cdnOrigin }, product, put);
  for (const location of shop.locations.values()) {
    const { name, isActive, address: at } = location;
    const row = {
      id: id(location.id),
      name,
      is_active: isActive,
      country: at.countryCode,
      city: at.city,
    };
    put("locations", [location.id], row);
  }
  return Object.fromEntries(tables);
}

function customerRow(shop: ShopStore, customer: Customer): Row {
  const orders = [...shop.orders.values()].filter((order) => order.customerId === customer.id);
  const spent = orders
    .map(orderFigures)
    .reduce((sum, figures) => sum + figures.received - figures.refunded, 0);
  const fallback = customer.email ?? customer.phone;
  return {
    id: id(customer.id),
    first_name: customer.firstName,
    last_name: customer.lastName,
    display_name: fullName(customer) || fallback,
    email: customer.email,
    email_key: key(customer.email),
    phone: customer.phone,
    locale: customer.locale,
    state: customer.state,
    verified_email: customer.verifiedEmail,
    email_marketing: customer.email === null ? null : customer.emailMarketing.state,
    tags: sorted(customer.tags),
    note: customer.note,
    number_of_orders: orders.length,
    amount_spent: spent,
    currency: shop.record.currencyCode,
    default_address: address(
      customer.addresses.find((one) => one.id === customer.defaultAddressId) ?? null,
    ),
    created_at: time(customer.createdAt),
    updated_at: time(customer.updatedAt),
  };
}

function putOrder(source: Source, order: Order, put: Put): void {
  put("orders", [order.id], orderRow(source.shop, order));
  // The names of these shops are a sign and a number.
  const key = order.name.slice(source.shop.record.orderNumberPrefix.length);
  put("order_name_keys", [order.id, key], { order_id: id(order.id), key, rank: 0 });
  order.lineItems.forEach((line, position) => {
    put("order_lines", [order.id, line.id], lineRow(source, order, line, position));
  });
  for (const fulfillment of order.fulfillments) putFulfillment(order, fulfillment, put);
  for (const refund of order.refunds) {
    const paid = order.transactions.filter(
      (one) => one.refundId === refund.id && one.kind === "REFUND",
    );
    put("refunds", [order.id, refund.id], {
      order_id: id(order.id),
      id: id(refund.id),
      created_at: time(refund.createdAt),
      note: refund.note,
      total: paid
        .filter(({ status }) => status === "SUCCESS")
        .reduce((sum, { amount }) => sum + amount, 0),
    });
  }
  for (const orderReturn of order.returns) {
    put("order_returns", [order.id, orderReturn.id], {
      order_id: id(order.id),
      id: id(orderReturn.id),
      name: orderReturn.name,
      status: orderReturn.status,
      total_quantity: orderReturn.lineItems.reduce((sum, { quantity }) => sum + quantity, 0),
      created_at: time(orderReturn.createdAt),
    });
  }
}

function orderRow(shop: ShopStore, order: Order): Row {
  const figures = orderFigures(order);
  const { primaryHost, id: shopId } = shop.record;
  const shipping = order.shippingLines.find(({ isRemoved }) => !isRemoved);
  const gateways = order.transactions
    .filter(({ kind }) => kind !== "REFUND")
    .map(({ gateway }) => gateway);
  return {
    id: id(order.id),
    name: order.name,
    number: order.number,
    confirmation_number: order.confirmationNumber,
    customer_id: id(order.customerId),
    email: order.email,
    email_key: key(order.email),
    phone: order.phone,
    customer_locale: order.customerLocale,
    created_at: time(order.createdAt),
    processed_at: time(order.processedAt),
    updated_at: time(order.updatedAt),
    closed_at: time(order.closedAt),
    cancelled_at: time(order.cancelledAt),
    cancel_reason: order.cancelReason,
    financial_status: figures.financialStatus,
    fulfillment_status: figures.fulfillmentStatus,
    return_status: figures.returnStatus,
    currency: order.currencyCode,
    presentment_currency: order.currencyCode,
    original_total: figures.originalTotal,
    total: figures.currentTotal,
    subtotal: figures.currentSubtotal,
    total_tax: figures.currentTax,
    total_shipping: figures.currentShipping,
    total_discounts: figures.currentDiscounts,
    total_refunded: figures.refunded,
    total_outstanding: figures.outstanding - figures.capturable,
    is_edited: order.edited,
    is_test: order.test,
    source_name: order.sourceName,
    status_page_url: `https://${primaryHost}/${shopId}/orders/${order.statusToken}/authenticate?key=${order.statusToken.slice(0, 16)}`,
    note: order.note,
    tags: sorted(order.tags),
    discount_codes: order.discountCodes,
    payment_gateways: [...new Set(gateways)],
    custom_attributes: order.customAttributes,
    shipping_lines: shipping
      ? [
          {
            title: shipping.title,
            code: shipping.code,
            carrier: null,
            price: (shipping.price - shipping.discount) / 100,
          },
        ]
      : [],
    shipping_address: address(order.shippingAddress),
    billing_address: address(order.billingAddress),
  };
}

function lineRow({ shop, cdnOrigin }: Source, order: Order, line: LineItem, position: number): Row {
  const figures = orderFigures(order).lines.get(line.id);
  const product = line.productId === null ? undefined : shop.products.get(line.productId);
  const variant = product?.variants.find((one) => one.id === line.variantId);
  const media = product?.media.find((one) => one.id === variant?.mediaId) ?? product?.media[0];
  return {
    order_id: id(order.id),
    id: id(line.id),
    position,
    product_id: product ? id(product.id) : null,
    variant_id: variant ? id(variant.id) : null,
    title: line.title,
    variant_title: line.variantTitle,
    sku: line.sku,
    vendor: line.vendor,
    image_url: media ? `${cdnOrigin}${media.path}` : null,
    quantity: line.quantity,
    current_quantity: figures?.currentQuantity,
    unfulfilled_quantity: figures?.unfulfilledQuantity,
    unit_price: line.unitPrice,
    discounted_total: line.unitPrice * line.quantity - line.discount,
    requires_shipping: line.requiresShipping,
    custom_attributes: line.customAttributes,
  };
}

function putFulfillment(order: Order, fulfillment: Fulfillment, put: Put): void {
  const place = { order_id: id(order.id) };
  put("fulfillments", [order.id, fulfillment.id], {
    ...place,
    id: id(fulfillment.id),
    name: fulfillment.name,
    status: fulfillment.status,
    display_status: fulfillmentDisplayStatus(fulfillment),
    total_quantity: fulfillment.lineItems.reduce((sum, { quantity }) => sum + quantity, 0),
    created_at: time(fulfillment.createdAt),
    updated_at: time(fulfillment.updatedAt),
    in_transit_at: time(fulfillment.inTransitAt),
    delivered_at: time(fulfillment.deliveredAt),
    estimated_delivery_at: time(fulfillment.estimatedDeliveryAt),
  });
  fulfillment.tracking.forEach(({ company, number, url }, position) => {
    const numberKey = number?.toUpperCase().replaceAll(/[^A-Z0-9]/g, "") ?? null;
    put("fulfillment_trackings", [order.id, fulfillment.id, position], {
      ...place,
      fulfillment_id: id(fulfillment.id),
      position,
      company,
      number,
      number_key: numberKey,
      url,
    });
  });
}
