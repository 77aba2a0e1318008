import { value } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import * as actions from "tests/stand-ins/shopify/store/actions";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Customer, Location, Order, Product } from "tests/stand-ins/shopify/store/types";

const ADDRESS = {
  firstName: "Aino",
  lastName: "Virtanen",
  company: "Aino Oy",
  address1: "1 Market Street",
  address2: "Suite 12",
  city: "San Francisco",
  province: "California",
  provinceCode: "CA",
  zip: "94105",
  country: "United States",
  countryCode: "US",
  phone: "+14155550123",
};

/** Lets everything happen in an empty shop once, and leaves an order and a customer. */
export function fillShop(shop: ShopStore): { orderId: number; customerId: number } {
  const product = makeProduct(shop);
  const location = makeLocations(shop);
  const stock = { inventoryItemId: variantIds(product).small, locationId: location.id };
  value(actions.setInventory(shop, { ...stock, quantity: 30 }));
  const customer = makeCustomer(shop);
  const order = place(shop, product, customer, "pending");
  value(actions.payOrder(shop, { orderId: order.id }));
  edit(shop, order);
  ship(shop, order);
  refund(shop, order, location);
  makeReturns(shop, order.id);
  const orderId = place(shop, product, customer, "paid").id;
  const reason = "CUSTOMER" as const;
  value(actions.cancelOrder(shop, { orderId, reason, restock: true, refund: true }));
  value(actions.updateProduct(shop, { productId: product.id, title: "Wool mittens" }));
  const elsewhere = { ...stock, locationId: location.id + 1 };
  value(actions.activateInventory(shop, { ...elsewhere, available: 4 }));
  value(actions.deactivateInventory(shop, elsewhere));
  actions.updateShop(shop, { name: "Northwind" });
  makeAndDeleteCustomer(shop);
  value(actions.deleteProduct(shop, { productId: product.id }));
  return { orderId: order.id, customerId: customer.id };
}

function makeProduct(shop: ShopStore): Product {
  const product = value(
    actions.createProduct(shop, {
      title: "Wool mitten",
      descriptionHtml: "<p>Warm</p>",
      vendor: "Northwind",
      productType: "Mittens",
      tags: ["winter", "wool"],
      options: [{ name: "Size", values: ["S", "M"] }],
      variants: [
        { optionValues: ["S"], price: 2400, sku: "WM-S", available: 20 },
        { optionValues: ["M"], price: 2400, sku: "WM-M", available: 20 },
      ],
    }),
  );
  addImage(shop, product.id);
  return product;
}

function variantIds({ variants: [small, medium] }: Product): { small: number; medium: number } {
  if (!small || !medium) throw new Error("no variants");
  return { small: small.id, medium: medium.id };
}

/** Uploading pictures is not an action; without one, the sample's `image` object is null. */
function addImage(shop: ShopStore, productId: number): void {
  const at = shop.nowIso();
  const times = { createdAt: at, updatedAt: at };
  const path = `/cdn/shop/products/1-mitten.svg`;
  shop.editProduct(productId, (draft) => {
    draft.media.push({ id: 1, alt: "Mitten", path, width: 800, height: 800, ...times });
  });
}

/** The shop's own location, off and on again, and a second one. */
function makeLocations(shop: ShopStore): Location {
  const location = [...shop.locations.values()][0];
  if (!location) throw new Error("no location");
  shop.locations.put({ ...location, isActive: false });
  shop.locations.put(location);
  shop.locations.put({ ...location, id: location.id + 1, name: "Tampere store", isPrimary: false });
  return location;
}

function makeCustomer(shop: ShopStore): Customer {
  const customer = value(
    actions.createCustomer(shop, {
      firstName: "Aino",
      lastName: "Virtanen",
      email: "aino@example.com",
      phone: "+358401112223",
      note: "Prefers e-mail",
      tags: ["vip"],
      addresses: [ADDRESS],
    }),
  );
  const consent = {
    state: "SUBSCRIBED" as const,
    optInLevel: "SINGLE_OPT_IN" as const,
    updatedAt: shop.nowIso(),
  };
  value(
    actions.updateCustomer(shop, {
      customerId: customer.id,
      tags: ["wholesale"],
      emailMarketing: consent,
      smsMarketing: consent,
    }),
  );
  return customer;
}

function makeAndDeleteCustomer(shop: ShopStore): void {
  const passing = value(
    actions.createCustomer(shop, {
      firstName: "Ben",
      lastName: "Carter",
      email: "ben@example.com",
      note: "Passing by",
      addresses: [ADDRESS],
    }),
  );
  value(actions.deleteCustomer(shop, { customerId: passing.id }));
}

function place(
  shop: ShopStore,
  product: Product,
  customer: Customer,
  payment: "paid" | "pending",
): Order {
  const { small, medium } = variantIds(product);
  return value(
    actions.placeOrder(shop, {
      lines: [
        { variantId: small, quantity: 2, discount: 240 },
        { variantId: medium, quantity: 1 },
      ],
      customerId: customer.id,
      email: "aino@example.com",
      phone: "+358401112223",
      shippingAddress: ADDRESS,
      billingAddress: ADDRESS,
      shipping: { title: "Posti", price: 490 },
      discountCodes: ["WINTER"],
      note: "Please hurry",
      tags: ["gift"],
      customAttributes: [{ key: "gift", value: "yes" }],
      customerLocale: "fi",
      payment,
    }),
  );
}

function edit(shop: ShopStore, order: Order): void {
  const lineItemId = order.lineItems[1]?.id ?? 0;
  value(
    actions.editOrder(shop, {
      orderId: order.id,
      setQuantities: [{ lineItemId, quantity: 2 }],
      staffNote: "One more",
    }),
  );
}

/** In two parcels, the first of which arrives. */
function ship(shop: ShopStore, order: Order): void {
  const tracking = [{ company: "Posti", number: "JJFI1", url: "https://posti.example.com/JJFI1" }];
  const lines = [{ lineItemId: order.lineItems[0]?.id ?? 0, quantity: 1 }];
  const orderId = order.id;
  const { fulfillmentId } = value(actions.fulfillOrder(shop, { orderId, lines, tracking }));
  const message = "On its way";
  value(actions.addFulfillmentEvent(shop, { fulfillmentId, status: "IN_TRANSIT", message }));
  value(actions.fulfillOrder(shop, { orderId, tracking }));
  value(actions.deliverOrder(shop, { orderId, fulfillmentId }));
}

function refund(shop: ShopStore, order: Order, location: Location): void {
  const lineItemId = order.lineItems[0]?.id ?? 0;
  value(
    actions.refundOrder(shop, {
      orderId: order.id,
      lines: [{ lineItemId, quantity: 1, restockType: "RETURN", locationId: location.id }],
      shipping: "all",
      note: "Damaged",
    }),
  );
}

function makeReturns(shop: ShopStore, orderId: number): void {
  const fulfillment = shop.orders.get(orderId)?.fulfillments[1];
  const line =
    fulfillment?.lineItems.find(({ quantity }) => quantity > 1) ?? fulfillment?.lineItems[0];
  if (!line) throw new Error("no fulfillment line");
  const request = {
    orderId,
    lines: [{ fulfillmentLineItemId: line.id, quantity: 1, reason: "UNWANTED" as const }],
  };
  const declined = value(actions.requestReturn(shop, request)).orderReturn.id;
  value(actions.declineReturn(shop, { returnId: declined, reason: "OTHER", note: "Too late" }));
  const returnId = value(actions.requestReturn(shop, request)).orderReturn.id;
  value(actions.approveReturn(shop, { returnId }));
  value(actions.setReturnStatus(shop, { returnId, status: "CLOSED" }));
  value(actions.setReturnStatus(shop, { returnId, status: "OPEN" }));
  value(actions.setReturnStatus(shop, { returnId, status: "CANCELED" }));
}
