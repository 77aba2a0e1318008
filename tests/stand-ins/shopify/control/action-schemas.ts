import { z } from "zod";
import type { ShopActions } from "tests/stand-ins/shopify/store/actions/types";

/*
 * Bodies of POST /control/shops/:shop/actions/:action, one per action of store/actions. Ids are
 * numeric, money is in cents, times are ISO.
 */

const id = z.number().int().positive();
const text = z.string().nullable().optional();
const quantity = z.number().int();
const cents = z.number().int();
const attributes = z.array(z.object({ key: z.string(), value: z.string() })).optional();
const tags = z.array(z.string()).optional();

const address = z.object({
  firstName: text,
  lastName: text,
  company: text,
  address1: text,
  address2: text,
  city: text,
  province: text,
  provinceCode: text,
  zip: text,
  country: text,
  countryCode: text,
  phone: text,
});

const orderLine = z.object({
  variantId: id.optional(),
  title: z.string().optional(),
  quantity: quantity.positive(),
  unitPrice: cents.optional(),
  discount: cents.optional(),
  customAttributes: attributes,
});

const shippingOffer = z.object({ title: z.string(), price: cents });
const tracking = z.array(
  z.object({
    company: z.string().nullable().default(null),
    number: z.string().nullable().default(null),
    url: z.string().nullable().default(null),
  }),
);
const restockType = z.enum(["CANCEL", "LEGACY_RESTOCK", "NO_RESTOCK", "RETURN"]);

const customer = z.object({
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  addresses: z.array(address).optional(),
  tags,
  note: text,
  locale: z.string().optional(),
  taxExempt: z.boolean().optional(),
});

const product = z.object({
  title: z.string().optional(),
  handle: z.string().optional(),
  descriptionHtml: z.string().optional(),
  vendor: z.string().optional(),
  productType: z.string().optional(),
  tags,
  status: z.enum(["ACTIVE", "ARCHIVED", "DRAFT", "UNLISTED"]).optional(),
  options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })).optional(),
  variants: z
    .array(
      z.object({
        id: id.optional(),
        optionValues: z.array(z.string()).optional(),
        price: cents.optional(),
        compareAtPrice: cents.nullable().optional(),
        sku: text,
        barcode: text,
        available: quantity.optional(),
      }),
    )
    .optional(),
});

const returnLine = z.object({
  fulfillmentLineItemId: id,
  quantity: quantity.positive(),
  reason: z.enum([
    "COLOR",
    "DEFECTIVE",
    "NOT_AS_DESCRIBED",
    "OTHER",
    "SIZE_TOO_LARGE",
    "SIZE_TOO_SMALL",
    "STYLE",
    "UNKNOWN",
    "UNWANTED",
    "WRONG_ITEM",
  ]),
  reasonNote: z.string().optional(),
  customerNote: text,
});

const order = z.object({ orderId: id });
const fulfillment = z.object({ fulfillmentId: id });
const orderReturn = z.object({ returnId: id });
const inventoryPlace = z.object({ inventoryItemId: id, locationId: id });

export const ACTION_SCHEMAS = {
  placeOrder: z.object({
    lines: z.array(orderLine).min(1),
    customerId: id.nullable().optional(),
    email: text,
    phone: text,
    shippingAddress: address.nullable().optional(),
    billingAddress: address.nullable().optional(),
    shipping: shippingOffer.nullable().optional(),
    discountCodes: z.array(z.string()).optional(),
    note: text,
    tags,
    customAttributes: attributes,
    customerLocale: text,
    sourceName: z.string().optional(),
    payment: z.enum(["authorized", "paid", "pending"]).optional(),
    gateway: z.string().optional(),
    poNumber: text,
    name: z.string().optional(),
  }),
  payOrder: order.extend({ gateway: z.string().optional() }),
  fulfillOrder: order.extend({
    lines: z.array(z.object({ lineItemId: id, quantity: quantity.positive() })).optional(),
    tracking: tracking.optional(),
    locationId: id.optional(),
  }),
  cancelFulfillment: fulfillment,
  updateTracking: fulfillment.extend({ tracking }),
  addFulfillmentEvent: fulfillment.extend({
    status: z.enum([
      "ATTEMPTED_DELIVERY",
      "CARRIER_PICKED_UP",
      "CONFIRMED",
      "DELAYED",
      "DELIVERED",
      "FAILURE",
      "IN_TRANSIT",
      "LABEL_PRINTED",
      "LABEL_PURCHASED",
      "OUT_FOR_DELIVERY",
      "PICKED_UP",
      "READY_FOR_PICKUP",
    ]),
    message: text,
    happenedAt: z.string().optional(),
  }),
  deliverOrder: order.extend({ fulfillmentId: id.optional() }),
  refundOrder: order.extend({
    lines: z
      .array(
        z.object({
          lineItemId: id,
          quantity: quantity.positive(),
          restockType: restockType.optional(),
          locationId: id.nullable().optional(),
        }),
      )
      .optional(),
    shipping: z.union([cents, z.literal("all")]).optional(),
    amount: cents.optional(),
    note: text,
    returnId: id.nullable().optional(),
  }),
  cancelOrder: order.extend({
    reason: z
      .enum(["CUSTOMER", "DECLINED", "FRAUD", "INVENTORY", "OTHER", "STAFF"])
      .default("CUSTOMER"),
    restock: z.boolean().default(true),
    refund: z.boolean().default(true),
    staffNote: text,
  }),
  editOrder: order.extend({
    setQuantities: z
      .array(
        z.object({ lineItemId: id, quantity: quantity.min(0), restock: z.boolean().optional() }),
      )
      .optional(),
    addLines: z.array(orderLine).optional(),
    addShipping: z.array(shippingOffer).optional(),
    staffNote: text,
  }),
  updateOrder: order.extend({
    email: text,
    phone: text,
    note: text,
    tags,
    customAttributes: attributes,
    shippingAddress: address.nullable().optional(),
    poNumber: text,
    customerId: id.nullable().optional(),
  }),
  closeOrder: order,
  reopenOrder: order,
  deleteOrder: order,
  createCustomer: customer,
  updateCustomer: customer.extend({ customerId: id }),
  deleteCustomer: z.object({ customerId: id }),
  createProduct: product.extend({ title: z.string() }),
  updateProduct: product.extend({ productId: id }),
  deleteVariants: z.object({ productId: id, variantIds: z.array(id) }),
  deleteProduct: z.object({ productId: id }),
  setInventory: inventoryPlace.extend({
    name: z
      .enum(["available", "committed", "damaged", "incoming", "on_hand", "reserved"])
      .optional(),
    quantity,
    relative: z.boolean().optional(),
  }),
  activateInventory: inventoryPlace.extend({ available: quantity.optional() }),
  deactivateInventory: inventoryPlace,
  requestReturn: order.extend({
    lines: z.array(returnLine).min(1),
    approved: z.boolean().optional(),
  }),
  approveReturn: orderReturn,
  declineReturn: orderReturn.extend({
    reason: z.enum(["FINAL_SALE", "OTHER", "RETURN_PERIOD_ENDED"]).default("OTHER"),
    note: text,
  }),
  processReturn: orderReturn.extend({
    lines: z.array(z.object({ returnLineItemId: id, quantity: quantity.positive() })).optional(),
    refund: z.boolean().optional(),
  }),
  setReturnStatus: orderReturn.extend({ status: z.enum(["CANCELED", "CLOSED", "OPEN"]) }),
  updateShop: z.object({
    name: z.string().optional(),
    email: z.string().optional(),
    contactEmail: z.string().optional(),
    description: z.string().optional(),
    ianaTimezone: z.string().optional(),
    orderNumberPrefix: z.string().optional(),
    orderNumberSuffix: z.string().optional(),
  }),
} satisfies Record<keyof ShopActions, z.ZodType>;

export type ActionName = keyof typeof ACTION_SCHEMAS;
