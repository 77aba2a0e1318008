import { makeAddress } from "tests/stand-ins/shopify/seed/customers";
import {
  customerPositionOf,
  placedAtSeconds,
  type OrderPlan,
} from "tests/stand-ins/shopify/seed/order-plan";
import { COUNTRIES } from "tests/stand-ins/shopify/seed/people";
import type { Random } from "tests/stand-ins/shopify/seed/random";
import { CHILD_SPAN } from "tests/stand-ins/shopify/store/gid";
import { isoTime } from "tests/stand-ins/shopify/store/iso-time";
import type { Address, Customer, Order } from "tests/stand-ins/shopify/store/types";
import { newLine, shippingLineOf } from "./new-line";

/** The order as its buyer placed it: nothing is paid or sent yet. */
export function newOrder(plan: OrderPlan, index: number, random: Random): Order {
  const position = customerPositionOf(plan, index);
  const customer = position < 0 ? null : plan.customerAt(position);
  const guestCountry = random.pick(COUNTRIES);
  const home =
    customer?.addresses.find(({ id }) => id === customer.defaultAddressId) ??
    guestAddress(guestCountry.code, random);
  const order: Order = {
    ...whoOrdered(plan.firstNumber + index, customer, random),
    ...nothingHappened(isoTime(placedAtSeconds(plan, index) * 1000)),
    ...whatTheySaid(random),
    id: plan.firstOrderId + index,
    currencyCode: plan.currencyCode,
    taxesIncluded: true,
    customerLocale: customer?.locale ?? guestCountry.locale,
    sourceName: random.chance(0.03) ? "shopify_draft_order" : "web",
    confirmationNumber: confirmationNumber(random),
    poNumber: null,
    statusToken: random.hex(32),
    clientIp: null,
    test: false,
    risk: random.chance(0.02) ? "MEDIUM" : "LOW",
  };
  fill(order, { plan, random, home, customer });
  return order;
}

function whoOrdered(number: number, customer: Customer | null, random: Random) {
  return {
    name: `#${number}`,
    number,
    customerId: customer?.id ?? null,
    email: customer ? customer.email : `guest${number}@example.com`,
    phone: random.chance(0.25) ? (customer?.phone ?? null) : null,
  };
}

function whatTheySaid(random: Random) {
  return {
    discountCodes: random.chance(0.12) ? [random.pick(["WELCOME10", "SAUNA15", "SPRING"])] : [],
    note: random.chance(0.08) ? random.pick(ORDER_NOTES) : null,
    tags: random.chance(0.05) ? [random.pick(["gift", "priority", "fragile"])] : [],
    customAttributes: random.chance(0.04) ? [{ key: "gift_wrap", value: "yes" }] : [],
  };
}

function nothingHappened(createdAt: string) {
  return {
    createdAt,
    updatedAt: createdAt,
    processedAt: createdAt,
    closedAt: null,
    cancelledAt: null,
    cancelReason: null,
    cancelStaffNote: null,
    edited: false,
    lineItems: [],
    shippingLines: [],
    shippingAddress: null,
    billingAddress: null,
    transactions: [],
    fulfillments: [],
    refunds: [],
    returns: [],
    events: [],
    metafields: [],
    nextChild: 1,
  };
}

interface Basket {
  plan: OrderPlan;
  random: Random;
  home: Address;
  customer: Customer | null;
}

/** Addresses, goods, shipping and the first line of the timeline. */
function fill(order: Order, { plan, random, home, customer }: Basket): void {
  const nextId = (): number => order.id * CHILD_SPAN + order.nextChild++;
  order.shippingAddress = { ...home, id: nextId() };
  order.billingAddress = { ...home, id: nextId() };
  const lineCount = 1 + Math.floor(random.next() * random.next() * 2 * 5.4);
  const discounted = order.discountCodes.length > 0;
  const used = new Set<number>();
  for (let i = 0; i < lineCount; i++) {
    const line = newLine({ plan, random, nextId, discounted, used });
    if (line) order.lineItems.push(line);
  }
  order.shippingLines.push(shippingLineOf(order, nextId(), plan, random));
  const buyer = customer ? `${customer.firstName} ${customer.lastName}` : "A customer";
  order.events.push({
    id: nextId(),
    action: "placed",
    message: `${buyer} placed this order on Online Store.`,
    createdAt: order.createdAt,
  });
}

const ORDER_NOTES = [
  "Please leave the parcel with the neighbour.",
  "It's a birthday present, no invoice in the box please.",
  "Ring twice, the bell is quiet.",
  "Käytäthän ovikoodia 1234.",
];

function confirmationNumber(random: Random): string {
  const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
  let text = "";
  for (let i = 0; i < 9; i++) text += alphabet[random.between(0, alphabet.length - 1)];
  return text;
}

function guestAddress(countryCode: string, random: Random): Address {
  const country = COUNTRIES.find(({ code }) => code === countryCode) ?? random.pick(COUNTRIES);
  const [firstName] = random.pick(country.firstNames);
  const [lastName] = random.pick(country.lastNames);
  return { ...makeAddress(country, random), firstName, lastName };
}
