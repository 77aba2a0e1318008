import { Random } from "tests/stand-ins/shopify/seed/random";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Order } from "tests/stand-ins/shopify/store/types";
import type { Template } from "./templates/template";

/** Who ordered: a customer, or a guest who left an address at the checkout. */
export interface Person {
  email: string;
  phone: string | null;
  name: string;
  locale: string;
}

/** Orders that fill a template. */
export interface PickedOrders {
  person: Person;
  a: Order;
  b: Order | null;
  /** Of another customer. */
  x: Order;
}

interface Buyer {
  person: Person;
  /** Oldest first. */
  orders: Order[];
}

/** Of 2,000 orders in 14 months, those placed at least three months ago. */
const LAST_SETTLED_NUMBER = 2_500;

/** Chooses orders and customers of a shop for templates; the same seed chooses the same ones. */
export class OrderPicker {
  private readonly buyers: Buyer[];
  private readonly random: Random;

  constructor(shop: ShopStore, seed: number) {
    this.random = new Random(seed, 1);
    const byEmail = new Map<string, Buyer>();
    for (const order of shop.orders.values()) {
      const person = findPerson(shop, order);
      if (!person) continue;
      const buyer = byEmail.get(person.email) ?? { person, orders: [] };
      buyer.orders.push(order);
      byEmail.set(person.email, buyer);
    }
    this.buyers = [...byEmail.values()];
    for (const { orders } of this.buyers) orders.sort((one, two) => one.number - two.number);
  }

  number(limit: number): number {
    return this.random.between(0, limit - 1);
  }

  private pickFrom<T>(items: readonly T[]): T {
    const item = items[this.number(items.length)];
    if (item === undefined) throw new Error("the shop has nothing that fits a template");
    return item;
  }

  private pickOrder(template: Template, { orders }: Buyer): Order {
    if (template.from === "latest") return orders.at(-1) ?? this.pickFrom(orders);
    if (!template.text.includes("{tracking}")) return this.pickFrom(orders);
    return this.pickFrom(orders.filter(hasSettledTracking));
  }

  /** Orders for `template`, of customers who speak one of `locales` when there are such. */
  pick(template: Template, locales: readonly string[]): PickedOrders {
    const fitting = this.buyers.filter((buyer) => isFitting(template, buyer));
    const local = fitting.filter(({ person }) => locales.includes(person.locale));
    const buyer = this.pickFrom(local.length > 3 ? local : fitting);
    const a = this.pickOrder(template, buyer);
    const rest = buyer.orders.filter((order) => order !== a);
    const stranger = this.pickFrom(this.buyers.filter((other) => other !== buyer));
    const b = rest.length > 0 ? this.pickFrom(rest) : null;
    return { person: buyer.person, a, b, x: this.pickFrom(stranger.orders) };
  }

  /** Somebody else who has ordered. */
  pickOther(person: Person): Person {
    return this.pickFrom(this.buyers.filter((buyer) => buyer.person !== person)).person;
  }
}

function findPerson(shop: ShopStore, order: Order): Person | null {
  const customer = order.customerId === null ? null : shop.customers.get(order.customerId);
  const email = customer?.email ?? order.email;
  const who = customer ?? order.shippingAddress;
  if (!email || !who) return null;
  return {
    email,
    phone: customer?.phone ?? order.phone,
    name: [who.firstName, who.lastName].filter(Boolean).join(" "),
    locale: customer?.locale ?? order.customerLocale ?? "en",
  };
}

// What was sent long ago has the same tracking number whenever the shop is seeded.
function hasSettledTracking(order: Order): boolean {
  const isOld = order.number <= LAST_SETTLED_NUMBER;
  return isOld && order.fulfillments.some(({ tracking }) => Boolean(tracking[0]?.number));
}

function isFitting(template: Template, { person, orders }: Buyer): boolean {
  if (template.from === "whatsapp" && !person.phone) return false;
  if (template.from === "single" && orders.length !== 1) return false;
  if (template.from === "latest" && orders.length < 2) return false;
  if (template.text.includes("{phone}") && !person.phone) return false;
  if (template.text.includes("{tracking}") && !orders.some(hasSettledTracking)) return false;
  return !template.about.includes("b") || orders.length > 1;
}
