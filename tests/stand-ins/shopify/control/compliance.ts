import { orderList } from "tests/stand-ins/shopify/graphql/order-list";
import { HttpError } from "tests/stand-ins/shopify/http/exchange";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Payload } from "tests/stand-ins/shopify/webhooks/payload-format";

export interface ComplianceRequest {
  customerId?: number;
  orderIds?: number[];
}

/** Sends `customers/data_request`: a customer asked the shop for their data. */
export function requestCustomerData(
  platform: Platform,
  shop: ShopStore,
  request: ComplianceRequest,
): Payload {
  const payload = {
    ...shopFields(shop),
    orders_requested: orderIds(shop, request),
    customer: customerFields(shop, request),
    data_request: { id: shop.nextId() },
  };
  platform.webhooks.sendTopic(shop, "customers/data_request", payload);
  return payload;
}

/** Sends `customers/redact`. */
export function redactCustomer(
  platform: Platform,
  shop: ShopStore,
  request: ComplianceRequest,
): Payload {
  const payload = {
    ...shopFields(shop),
    customer: customerFields(shop, request),
    orders_to_redact: orderIds(shop, request),
  };
  platform.webhooks.sendTopic(shop, "customers/redact", payload);
  return payload;
}

/** Sends `shop/redact`, which Shopify does 48 hours after an uninstall. */
export function redactShop(platform: Platform, shop: ShopStore): Payload {
  const payload = shopFields(shop);
  platform.webhooks.sendTopic(shop, "shop/redact", payload);
  return payload;
}

function shopFields(shop: ShopStore): Payload {
  return { shop_id: shop.record.id, shop_domain: shop.domain };
}

function customerFields(shop: ShopStore, { customerId }: ComplianceRequest): Payload {
  const customer = customerId === undefined ? undefined : shop.customers.get(customerId);
  if (!customer) throw new HttpError(404, "No such customer");
  return { id: customer.id, email: customer.email ?? "", phone: customer.phone ?? "" };
}

function orderIds(shop: ShopStore, request: ComplianceRequest): number[] {
  if (request.orderIds) return request.orderIds;
  const ids = orderList.lookups?.customer_id?.(shop, String(request.customerId)) ?? [];
  return [...new Set(ids)].filter((id) => shop.orders.get(id)?.customerId === request.customerId);
}
