import { isoTime, jsonObject, knownFreshAt, money } from "~/database/sql-json.server";

/** SQL that gives the row `customer` of `customers` as JSON. Shape: CustomerRow. */
export const CUSTOMER_JSON = jsonObject({
  id: "customer.id::text",
  displayName: "customer.display_name",
  email: "customer.email",
  phone: "customer.phone",
  locale: "customer.locale",
  isEmailVerified: "customer.verified_email",
  tags: "customer.tags",
  note: "customer.note",
  numberOfOrders: "customer.number_of_orders",
  amountSpent: money("customer.amount_spent", "COALESCE(customer.currency, shop.currency)"),
  defaultAddress: "customer.default_address",
  createdAt: isoTime("customer.created_at"),
  syncedAt: knownFreshAt("customer.synced_at", "customers"),
});
