import type { ContextView, OrderView } from "~/conversations/views";
import { AINO, ago, SARA } from "./people";

const eur = (amount: string) => ({ amount, currency: "EUR" });

const swatch = (colour: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><rect width="40" height="40" fill="${colour}"/></svg>`)}`;

const address = {
  name: "Aino Virtanen",
  company: null,
  address1: "Mannerheimintie 12 B 34",
  address2: null,
  city: "Helsinki",
  province: null,
  zip: "00100",
  country: "Finland",
  countryCode: "FI",
  phone: "+358 40 123 4567",
};

function order(name: string, more: Partial<OrderView> = {}): OrderView {
  return {
    id: `6000${name.replace("#", "")}`,
    name,
    confirmationNumber: "XPAV284CT",
    email: "aino.virtanen@example.com",
    phone: null,
    customerId: "7001",
    createdAt: ago(60 * 24 * 7),
    updatedAt: ago(60),
    isOfAnotherCustomer: false,
    processedAt: ago(60 * 24 * 7),
    cancelledAt: null,
    cancelReason: null,
    closedAt: null,
    financialStatus: "PAID",
    fulfillmentStatus: "FULFILLED",
    returnStatus: "NO_RETURN",
    isEdited: false,
    total: eur("101.80"),
    subtotal: eur("96.00"),
    totalShipping: eur("5.80"),
    totalTax: eur("19.70"),
    totalDiscounts: eur("12.00"),
    totalRefunded: eur("0"),
    totalOutstanding: eur("0"),
    discountCodes: ["WINTER12"],
    shippingMethod: "Posti, home delivery",
    statusPageUrl: null,
    note: "Please leave with the neighbour on floor 2",
    tags: [],
    customAttributes: [{ key: "Gift wrap", value: "Yes, with a card: “Hyvää joulua!”" }],
    shippingAddress: address,
    billingAddress: address,
    lines: [
      {
        id: "l1",
        productId: "1",
        variantId: "1",
        title: "Wool mittens Lumi",
        variantTitle: "M / Moss green",
        sku: "LUMI-M-MG",
        imageUrl: swatch("#7a8b5c"),
        quantity: 2,
        currentQuantity: 2,
        unfulfilledQuantity: 0,
        unitPrice: eur("24.00"),
        discountedTotal: eur("48.00"),
        stock: {
          available: 14,
          locations: [
            { locationId: "1", location: "Helsinki", available: 12, incoming: 40 },
            { locationId: "2", location: "Tampere", available: 2, incoming: 0 },
          ],
        },
      },
      {
        id: "l2",
        productId: "2",
        variantId: "2",
        title: "Merino blanket with a very long name that wraps to a second line",
        variantTitle: "130 × 180 cm",
        sku: null,
        imageUrl: null,
        quantity: 1,
        currentQuantity: 0,
        unfulfilledQuantity: 0,
        unitPrice: eur("48.00"),
        discountedTotal: eur("48.00"),
        stock: { available: 0, locations: [] },
      },
    ],
    hiddenLines: 0,
    fulfillments: [
      {
        id: "f1",
        name: `${name}-F1`,
        status: "SUCCESS",
        displayStatus: "IN_TRANSIT",
        totalQuantity: 3,
        createdAt: ago(60 * 24 * 4),
        inTransitAt: ago(60 * 24 * 3),
        deliveredAt: null,
        estimatedDeliveryAt: ago(-60 * 24),
        trackings: [
          {
            company: "Posti",
            number: "JJFI65431234567890123",
            url: "https://www.posti.fi/fi/seuranta",
          },
        ],
      },
    ],
    refunds: [
      { id: "r1", createdAt: ago(60 * 30), note: "Sent in the wrong colour", total: eur("48.00") },
    ],
    returns: [
      { id: "rt1", name: `${name}-R1`, status: "OPEN", totalQuantity: 1, createdAt: ago(60 * 40) },
    ],
    syncedAt: ago(0.2),
    link: {
      state: "attached",
      confidence: 0.99,
      evidence: [
        { kind: "order-number", detail: name, place: "text" },
        { kind: "email", detail: "aino.virtanen@example.com" },
      ],
      decidedBy: null,
    },
    ...more,
  } as OrderView;
}

export const CONTEXT: ContextView = {
  conversationId: "conversation-214",
  contact: AINO,
  customerState: "found",
  customer: {
    id: "7001",
    displayName: "Aino Virtanen",
    email: "aino.virtanen@example.com",
    phone: "+358401234567",
    locale: "fi",
    isEmailVerified: true,
    tags: ["VIP", "newsletter"],
    note: null,
    numberOfOrders: 7,
    amountSpent: eur("412.30"),
    defaultAddress: address,
    createdAt: ago(60 * 24 * 500),
    updatedAt: ago(60),
    syncedAt: ago(0.2),
    evidence: { kind: "email", value: "aino.virtanen@example.com" },
  } as ContextView["customer"],
  ordersState: "shown",
  orders: [
    order("#1042", {
      financialStatus: "PARTIALLY_REFUNDED",
      totalRefunded: eur("48.00"),
      returnStatus: "IN_PROGRESS",
    }),
    order("#1024", {
      fulfillmentStatus: "UNFULFILLED",
      link: {
        state: "offered",
        confidence: 0.55,
        evidence: [
          { kind: "similar-order-number", detail: "1042", place: "text" },
          { kind: "email", detail: "matti@example.com", isContrary: true },
        ],
        decidedBy: null,
      },
      isOfAnotherCustomer: true,
    }),
    order("#0987", {
      link: null,
      cancelledAt: ago(60 * 24 * 90),
      cancelReason: "INVENTORY",
      financialStatus: "REFUNDED",
      fulfillmentStatus: "UNFULFILLED",
      processedAt: ago(60 * 24 * 91),
    }),
    order("#0911", { link: null, processedAt: ago(60 * 24 * 200), financialStatus: "PENDING" }),
  ],
  detachedOrders: [
    order("#0905", { link: { state: "detached", confidence: 0.4, evidence: [], decidedBy: SARA } }),
  ],
  hiddenOlderOrders: 0,
  earlierConversations: [
    {
      id: "conversation-180",
      number: 180,
      channel: "email",
      subject: "Kokotaulukko lapasille",
      preview: "",
      status: "closed",
      lastActivityAt: ago(60 * 24 * 40),
    },
    {
      id: "conversation-90",
      number: 90,
      channel: "email",
      subject: "Ihana peitto, kiitos!",
      preview: "",
      status: "closed",
      lastActivityAt: ago(60 * 24 * 340),
    },
  ],
};

export const UNKNOWN_CONTEXT: ContextView = {
  ...CONTEXT,
  customerState: "not-found",
  customer: null,
  ordersState: "not-verified",
  orders: [],
  detachedOrders: [],
  earlierConversations: [],
};
