import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  Address,
  Attribute,
  Cents,
  IsoTime,
  Metafield,
  Timestamped,
} from "tests/stand-ins/shopify/store/types";

/** A discount given by hand, on a line or on the whole draft. */
export interface AppliedDiscount {
  title: string | null;
  description: string;
  /** Per cent (10 is 10 %), or an amount in the currency's major unit. */
  value: number;
  valueType: "FIXED_AMOUNT" | "PERCENTAGE";
}

export interface DraftOrderLine {
  id: number;
  uuid: string;
  productId: number | null;
  variantId: number | null;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  vendor: string | null;
  quantity: number;
  unitPrice: Cents;
  /** The price was set by hand over the variant's own. */
  isPriceOverridden: boolean;
  appliedDiscount: AppliedDiscount | null;
  requiresShipping: boolean;
  taxable: boolean;
  isGiftCard: boolean;
  weightGrams: number;
  customAttributes: Attribute[];
}

/** An order that a merchant prepares for a customer. */
export interface DraftOrder extends Timestamped {
  id: number;
  /** `#D12`. */
  name: string;
  number: number;
  status: "COMPLETED" | "INVOICE_SENT" | "OPEN";
  customerId: number | null;
  email: string | null;
  phone: string | null;
  note: string | null;
  tags: string[];
  poNumber: string | null;
  customAttributes: Attribute[];
  taxExempt: boolean;
  lines: DraftOrderLine[];
  appliedDiscount: AppliedDiscount | null;
  discountCodes: string[];
  acceptAutomaticDiscounts: boolean;
  allowDiscountCodesInCheckout: boolean;
  visibleToCustomer: boolean;
  shippingLine: { title: string; price: Cents } | null;
  shippingAddress: Address | null;
  billingAddress: Address | null;
  reserveInventoryUntil: IsoTime | null;
  invoiceSentAt: IsoTime | null;
  /** Unguessable part of the invoice's address. */
  invoiceToken: string;
  completedAt: IsoTime | null;
  orderId: number | null;
  sourceName: string | null;
  metafields: Metafield[];
}

const collection = (shop: ShopStore) => shop.documents<DraftOrder>("draftOrders");

export function findDraftOrder(shop: ShopStore, id: number): DraftOrder | null {
  return collection(shop).get(String(id)) ?? null;
}

/** All drafts, oldest first. */
export function draftOrders(shop: ShopStore): DraftOrder[] {
  return collection(shop)
    .values()
    .toSorted((a, b) => a.id - b.id);
}

export function putDraftOrder(shop: ShopStore, draft: DraftOrder): void {
  collection(shop).set(String(draft.id), draft);
}

export function removeDraftOrder(shop: ShopStore, id: number): boolean {
  return collection(shop).delete(String(id));
}

/** The number of the next draft: `#D1`, `#D2` … */
export function nextDraftNumber(shop: ShopStore): number {
  return Math.max(0, ...draftOrders(shop).map(({ number }) => number)) + 1;
}
