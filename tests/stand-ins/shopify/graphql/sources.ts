import type {
  Address,
  Fulfillment,
  FulfillmentEvent,
  FulfillmentHold,
  FulfillmentLineItem,
  FulfillmentOrder,
  FulfillmentOrderLine,
  InventoryLevelRecord,
  LineItem,
  Metafield,
  Order,
  OrderEvent,
  OrderReturn,
  Product,
  ProductMedia,
  ProductOption,
  Refund,
  RefundLineItem,
  ReturnLineItem,
  ShippingLine,
  Transaction,
  Variant,
} from "tests/stand-ins/shopify/store/types";

/*
 * What resolvers of each type get. Order, Customer, Product, Collection and Location are the store's
 * records themselves; parts of them come with their owner.
 */

export interface LineItemSource {
  order: Order;
  lineItem: LineItem;
}
export interface ShippingLineSource {
  order: Order;
  shippingLine: ShippingLine;
}
export interface FulfillmentSource {
  order: Order;
  fulfillment: Fulfillment;
}
export interface FulfillmentEventSource extends FulfillmentSource {
  event: FulfillmentEvent;
}
export interface FulfillmentLineItemSource extends FulfillmentSource {
  line: FulfillmentLineItem;
}
export interface FulfillmentOrderSource {
  order: Order;
  fulfillmentOrder: FulfillmentOrder;
}
export interface FulfillmentOrderLineItemSource extends FulfillmentOrderSource {
  fulfillmentOrderLine: FulfillmentOrderLine;
}
export interface FulfillmentHoldSource {
  hold: FulfillmentHold;
}
export interface RefundSource {
  order: Order;
  refund: Refund;
}
export interface RefundLineItemSource extends RefundSource {
  line: RefundLineItem;
}
export interface TransactionSource {
  order: Order;
  transaction: Transaction;
}
export interface ReturnSource {
  order: Order;
  orderReturn: OrderReturn;
}
export interface ReturnLineItemSource extends ReturnSource {
  line: ReturnLineItem;
}
export interface OrderEventSource {
  order: Order;
  orderEvent: OrderEvent;
}
export interface AddressSource {
  address: Address;
  /** Decides the gid's `model_name`. */
  owner: "Address" | "CustomerAddress";
}
export interface VariantSource {
  product: Product;
  variant: Variant;
}
/** Distinct from `VariantSource` only by the type that resolves it. */
export interface InventoryItemSource {
  product: Product;
  variant: Variant;
}
export interface InventoryLevelSource extends InventoryItemSource {
  level: InventoryLevelRecord;
}
export interface MediaSource {
  product: Product;
  media: ProductMedia;
}
export interface OptionSource {
  product: Product;
  option: ProductOption;
}
export interface MetafieldSource {
  metafield: Metafield;
  ownerType: string;
}

const typeNames = new WeakMap<object, string>();

/**
 * Tells which object type a source is, for fields whose type is an interface or union (`node`,
 * `tagsAdd.node`, `featuredMedia` …).
 */
export function typed<Source extends object>(typeName: string, source: Source): Source {
  typeNames.set(source, typeName);
  return source;
}

/** The type given by `typed`, or by a `__typename` in the value itself. */
export function typeNameOf(source: unknown): string | undefined {
  if (typeof source !== "object" || source === null) return undefined;
  const known = typeNames.get(source);
  if (known) return known;
  return "__typename" in source && typeof source.__typename === "string"
    ? source.__typename
    : undefined;
}
