import { orderList } from "tests/stand-ins/shopify/graphql/order-list";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Address, Customer, Order } from "tests/stand-ins/shopify/store/types";

/** Liquid's `customer`; nil for a guest. */
export function customerObject(shop: ShopStore, customer: Customer, rootUrl: string) {
  const orders = ordersOf(shop, customer.id);
  const address = customer.addresses.find(({ id }) => id === customer.defaultAddressId);
  return {
    id: customer.id,
    email: customer.email,
    first_name: customer.firstName,
    last_name: customer.lastName,
    name: [customer.firstName, customer.lastName].filter(Boolean).join(" "),
    phone: customer.phone,
    has_account: true,
    accepts_marketing: customer.emailMarketing.state === "SUBSCRIBED",
    tags: customer.tags,
    tax_exempt: customer.taxExempt,
    orders_count: orders.length,
    orders: orders.slice(0, 20).map((order) => orderObject(order, rootUrl)),
    default_address: address ? addressObject(address) : null,
    addresses: customer.addresses.map(addressObject),
  };
}

/** The customer's orders, newest first. */
export function ordersOf(shop: ShopStore, customerId: number): Order[] {
  const ids = orderList.lookups?.customer_id?.(shop, String(customerId)) ?? [];
  return [...new Set(ids)]
    .map((id) => shop.orders.get(id))
    .filter((order): order is Order => order?.customerId === customerId)
    .toSorted((a, b) => (a.processedAt < b.processedAt ? 1 : -1));
}

/** Liquid's `order`. */
export function orderObject(order: Order, rootUrl: string) {
  const figures = computeOrderFigures(order);
  return {
    id: order.id,
    name: order.name,
    order_number: order.number,
    created_at: order.createdAt,
    email: order.email,
    cancelled: order.cancelledAt !== null,
    financial_status: figures.financialStatus?.toLowerCase() ?? null,
    fulfillment_status: figures.fulfillmentStatus.toLowerCase(),
    total_price: figures.total,
    customer_url: `${rootUrl}/account/orders/${order.statusToken}`,
    confirmation_number: order.confirmationNumber,
    shipping_address: order.shippingAddress ? addressObject(order.shippingAddress) : null,
    line_items: order.lineItems.map((line) => ({
      title: line.title,
      variant_title: line.variantTitle,
      quantity: line.quantity,
      final_line_price: line.unitPrice * line.quantity - line.discount,
    })),
    fulfillments: order.fulfillments.map(({ tracking }) => ({
      tracking_company: tracking[0]?.company ?? null,
      tracking_number: tracking[0]?.number ?? null,
      tracking_url: tracking[0]?.url ?? null,
    })),
  };
}

function addressObject(address: Address) {
  return {
    name: [address.firstName, address.lastName].filter(Boolean).join(" "),
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    province: address.province,
    zip: address.zip,
    country: { name: address.country, iso_code: address.countryCode },
    country_code: address.countryCode,
    phone: address.phone,
  };
}
