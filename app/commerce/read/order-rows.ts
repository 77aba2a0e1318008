import type {
  CustomerDetails,
  FulfillmentView,
  OrderDetails,
  OrderLineView,
  PostalAddressView,
  RefundView,
  ReturnView,
  StockView,
  TrackingView,
} from "./views";

/** An address as mirrored, with Shopify's field names. */
export type MirroredAddress = Readonly<Record<string, string | null>>;

type MoneyField =
  | "total"
  | "subtotal"
  | "totalShipping"
  | "totalTax"
  | "totalDiscounts"
  | "totalRefunded"
  | "totalOutstanding";
type ChildField = "lines" | "hiddenLines" | "fulfillments" | "refunds" | "returns";
type AddressField = "shippingAddress" | "billingAddress";

interface OrderChild {
  orderId: string;
}

/** The order itself; its amounts are decimal strings in `currency`. */
export type OrderRow = Omit<OrderDetails, MoneyField | ChildField | AddressField> &
  Record<MoneyField, string> &
  Record<AddressField, MirroredAddress | null> & { currency: string };

export type LineRow = OrderChild &
  Omit<OrderLineView, "stock" | "unitPrice" | "discountedTotal"> & {
    position: number;
    unitPrice: string;
    discountedTotal: string;
  };

export type FulfillmentRow = OrderChild & Omit<FulfillmentView, "trackings">;
export type TrackingRow = TrackingView & { fulfillmentId: string; position: number };
export type RefundRow = OrderChild & Omit<RefundView, "total"> & { total: string };
export type ReturnRow = OrderChild & ReturnView;
export type StockLevelRow = [
  variantId: string,
  locationId: StockView["locationId"],
  available: number,
  incoming: number,
];
export type LocationRow = [id: string, name: string];

/** What SHOWN_ORDERS_JSON gives; null where there is none of a kind. */
export interface OrderRows {
  orders: OrderRow[] | null;
  lines: LineRow[] | null;
  fulfillments: FulfillmentRow[] | null;
  trackings: TrackingRow[] | null;
  refunds: RefundRow[] | null;
  returns: ReturnRow[] | null;
  stockLevels: StockLevelRow[] | null;
  locations: LocationRow[] | null;
}

/** What CUSTOMER_JSON gives. */
export interface CustomerRow extends Omit<CustomerDetails, "defaultAddress"> {
  defaultAddress: MirroredAddress | null;
}

/** A mirrored address as pages show it. */
export function toPostalAddress(address: MirroredAddress | null): PostalAddressView | null {
  if (!address) return null;
  const part = (key: string) => address[key] ?? null;
  const fullName = [part("firstName"), part("lastName")].filter(Boolean).join(" ");
  return {
    name: part("name") ?? (fullName || null),
    company: part("company"),
    address1: part("address1"),
    address2: part("address2"),
    city: part("city"),
    province: part("province"),
    zip: part("zip"),
    country: part("country"),
    countryCode: part("countryCode") ?? part("countryCodeV2"),
    phone: part("phone"),
  };
}

/** The customer as pages show them. */
export function toCustomerDetails(row: CustomerRow): CustomerDetails {
  return { ...row, defaultAddress: toPostalAddress(row.defaultAddress) };
}
