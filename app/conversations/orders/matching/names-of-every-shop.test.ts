import { describe, expect, it } from "vitest";
import type { FoundOrder } from "~/commerce/read/found-orders";
import { makeOrderNameKeys, toNameKey, type OrderNameFormat } from "~/commerce/read/order-name";
import { readOrderNumber } from "~/storefront/order-lookup/read-order-number";
import { Random } from "tests/stand-ins/shopify/seed/random";
import { extractOrderCandidates } from "./extract-order-candidates";
import { matchOrders } from "./match-orders";

const PREFIXES = [
  "#",
  "#5",
  "#EX",
  "EN",
  "ÄÖ-",
  "FBA-111-",
  "ЗАКАЗ-",
  "Ωλ-",
  "订单-",
  "سفارش-",
  "S/",
  "20-",
];
const SUFFIXES = ["", "", "-R1", "-A", "/26", "-ÄÖ", "B"];
const ROUNDS = 2_000;

const shift = (text: string, zero: number): string =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** The ways in which people write a name that they read somewhere. */
const WAYS: Record<string, (name: string) => string> = {
  "as it is": (name) => name,
  "small letters": (name) => name.toLowerCase(),
  capitals: (name) => name.toUpperCase(),
  "without the sign": (name) => name.replace("#", ""),
  "with a sign before": (name) => `#${name.replace("#", "")}`,
  "a space after the sign": (name) => name.replace("#", "# "),
  "accents apart": (name) => name.normalize("NFD"),
  "without accents": (name) => name.normalize("NFD").replace(/\p{M}/gu, ""),
  "wide digits": (name) => shift(name, 0xff10),
  "Persian digits": (name) => shift(name, 0x06f0),
  "Arabic digits": (name) => shift(name, 0x0660),
  "long dashes": (name) => name.replaceAll("-", "–"),
  "marks of direction": (name) => `\u200f${name}\u200e`,
};
const TEXTS: readonly ((written: string) => string)[] = [
  (written) => written,
  (written) => `order ${written}`,
  (written) => `Where is my order ${written}?`,
  (written) => `Hello,\n\nOrder number: ${written}.\nThanks`,
  (written) => `سفارش ${written} کجاست`,
];

function toOrder(id: string, name: string, format: OrderNameFormat): FoundOrder {
  return {
    id,
    name,
    nameKeys: makeOrderNameKeys(name, format),
    confirmationNumber: null,
    customerId: null,
    emails: ["aino@example.com"],
    phones: [],
    personNames: [],
    trackingKeys: [],
    processedAt: "2026-11-20T12:00:00Z",
    isCancelled: false,
    isFulfilled: false,
    deliveredAt: null,
  };
}

function attachedNames(text: string, orders: FoundOrder[], orderName: OrderNameFormat): string[] {
  const candidates = extractOrderCandidates(
    { subject: null, text, quotedText: null },
    { orderName, country: "FI" },
  );
  const keys = new Set(candidates.numbers.map(({ nameKey }) => nameKey));
  const found = orders.filter(({ nameKeys }) => nameKeys.some(({ key }) => keys.has(key)));
  const sender = {
    proof: "proven" as const,
    claimedEmails: [],
    emails: ["aino@example.com"],
    phones: [],
    name: null,
    customerIds: [],
    signedInCustomerId: null,
    cartOrderIds: [],
  };
  return matchOrders({
    candidates,
    sender,
    text,
    found: { orders: found, customers: [] },
    hasAttachedOrder: false,
    now: new Date("2026-11-22T12:00:00Z"),
  }).flatMap(({ orderId, state }) =>
    state === "attached" ? orders.filter(({ id }) => id === orderId).map(({ name }) => name) : [],
  );
}

/** Every prefix with every suffix, numbers of 3 to 18 digits, in random ways. */
function* randomNames() {
  const random = new Random(20261130, 1);
  const pick = <T>(items: readonly T[]): T => random.pick(items);
  for (let round = 0; round < ROUNDS; round += 1) {
    const format = {
      prefix: PREFIXES[round % PREFIXES.length] ?? "#",
      suffix: SUFFIXES[Math.floor(round / PREFIXES.length) % SUFFIXES.length] ?? "",
    };
    const digits = Array.from({ length: random.between(4, 12) }, () => random.between(1, 9)).join(
      "",
    );
    const way = pick(Object.keys(WAYS));
    yield {
      format,
      digits,
      name: `${format.prefix}${digits}${format.suffix}`,
      way,
      toText: pick(TEXTS),
    };
  }
}

describe("names of every shop", () => {
  it("are found however people write them, and no part of them is taken for another's", () => {
    const wrong: string[] = [];
    for (const { format, digits, name, way, toText } of randomNames()) {
      const written = WAYS[way]?.(name) ?? name;
      const text = toText(written);
      const order = toOrder("1", name, format);
      const others = [`#${digits}`, `#${digits}7`, `X-${digits}`]
        .filter((other) => toNameKey(other) !== toNameKey(name))
        .map((other, index) => toOrder(String(index + 2), other, format));
      const attached = attachedNames(text, [order, ...others], format);
      if (attached.join() !== name)
        wrong.push(`${name} as ${JSON.stringify(text)} (${way}): ${attached.join(" ") || "none"}`);
      if (!readOrderNumber(written, format)?.nameKeys.includes(toNameKey(name)))
        wrong.push(`${name} typed as ${JSON.stringify(written)}`);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
  });

  it.each([
    ["#EX1001", "1001"],
    ["ÄÖ-1001", "1001"],
    ["FBA-111-2222222-3333333", "111-2222222-3333333"],
    ["#123456789012345678", "123456789012345678"],
    ["1001-R1", "1001-R1"],
  ])("%s is found by %s", (name, written) => {
    const format = { prefix: "#", suffix: "" };
    expect(attachedNames(`order ${written}`, [toOrder("1", name, format)], format)).toEqual([name]);
  });

  it("gives way to the order whose whole name was written", () => {
    const format = { prefix: "#5", suffix: "" };
    const [part, whole] = [toOrder("1", "#53007", format), toOrder("2", "#3007", format)];
    expect(attachedNames("order 3007", [part, whole], format)).toEqual(["#3007"]);
    expect(attachedNames("order 53007", [part, whole], format)).toEqual(["#53007"]);
    expect(attachedNames("order 3007", [part], format)).toEqual([]);
  });
});
