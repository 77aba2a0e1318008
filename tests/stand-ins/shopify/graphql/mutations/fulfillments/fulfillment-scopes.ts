/** Who ships may say so: the shop's own staff, an app for goods assigned to it, or for another service's. */
export const FULFILLMENT_SCOPES = [
  "write_assigned_fulfillment_orders",
  "write_merchant_managed_fulfillment_orders",
  "write_third_party_fulfillment_orders",
] as const;
