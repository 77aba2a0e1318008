import type { MailingAddressInput } from "tests/stand-ins/shopify/graphql/mutations/customers/customer-input";
import type { MetafieldInput } from "tests/stand-ins/shopify/graphql/mutations/metafields/metafield-input";
import type { MoneyBagInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import type {
  Attribute,
  OrderCancelReason,
  TransactionKind,
  TransactionStatus,
} from "tests/stand-ins/shopify/store/types";

export interface TaxLineInput {
  title: string;
  rate: string | number;
  priceSet?: MoneyBagInput | null;
}

export interface OrderLineInput {
  variantId?: string | null;
  productId?: string | null;
  title?: string | null;
  variantTitle?: string | null;
  sku?: string | null;
  vendor?: string | null;
  quantity: number;
  priceSet?: MoneyBagInput | null;
  taxLines?: TaxLineInput[] | null;
  properties?: { name: string; value: string }[] | null;
  requiresShipping?: boolean | null;
  taxable?: boolean | null;
  giftCard?: boolean | null;
  weight?: { value: number; unit: string } | null;
}

interface OrderShippingInput {
  title: string;
  code?: string | null;
  source?: string | null;
  priceSet: MoneyBagInput;
  taxLines?: TaxLineInput[] | null;
}

interface OrderTransactionCreateInput {
  kind?: TransactionKind | null;
  status?: TransactionStatus | null;
  gateway?: string | null;
  amountSet: MoneyBagInput;
  processedAt?: string | null;
}

interface OrderCustomerInput {
  toAssociate?: { id?: string | null; email?: string | null } | null;
  toUpsert?: {
    id?: string | null;
    email?: string | null;
    phone?: string | null;
    firstName?: string | null;
    lastName?: string | null;
    note?: string | null;
    tags?: string[] | null;
    addresses?: (MailingAddressInput & { countryCode?: string | null })[] | null;
  } | null;
}

/** The part of `OrderCreateOrderInput` that is emulated. */
export interface OrderCreateInput {
  name?: string | null;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  tags?: string[] | null;
  test?: boolean | null;
  currency?: string | null;
  presentmentCurrency?: string | null;
  poNumber?: string | null;
  sourceName?: string | null;
  taxesIncluded?: boolean | null;
  processedAt?: string | null;
  closedAt?: string | null;
  financialStatus?: string | null;
  fulfillmentStatus?: "FULFILLED" | "PARTIAL" | "RESTOCKED" | null;
  fulfillment?: {
    locationId: string;
    trackingCompany?: string | null;
    trackingNumber?: string | null;
    shipmentStatus?: string | null;
  } | null;
  customAttributes?: Attribute[] | null;
  customer?: OrderCustomerInput | null;
  customerId?: string | null;
  billingAddress?: MailingAddressInput | null;
  shippingAddress?: MailingAddressInput | null;
  lineItems?: OrderLineInput[] | null;
  shippingLines?: OrderShippingInput[] | null;
  transactions?: OrderTransactionCreateInput[] | null;
  metafields?: MetafieldInput[] | null;
  discountCode?: {
    itemFixedDiscountCode?: { code: string; amountSet?: MoneyBagInput | null } | null;
    itemPercentageDiscountCode?: { code: string; percentage?: number | null } | null;
    freeShippingDiscountCode?: { code: string } | null;
  } | null;
}

export interface OrderCreateArguments {
  order: OrderCreateInput;
  options?: { inventoryBehaviour?: string | null } | null;
}

export interface OrderCancelArguments {
  orderId: string;
  reason: OrderCancelReason;
  restock: boolean;
  refund?: boolean | null;
  refundMethod?: {
    originalPaymentMethodsRefund?: boolean | null;
    storeCreditRefund?: { expiresAt?: string | null } | null;
  } | null;
  staffNote?: string | null;
}
