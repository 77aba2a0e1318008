import { describe, expect, it } from "vitest";
import type { FoundOrder } from "~/commerce/read/found-orders";
import { extractOrderCandidates } from "./extract-order-candidates";
import type { MatchInput } from "./match-case";
import { matchOrders } from "./match-orders";
import type { Sender } from "./sender";

const NOW = new Date("2026-11-22T12:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();

function order(number: number, facts: Partial<FoundOrder> = {}): FoundOrder {
  return {
    id: String(number),
    name: `#${number}`,
    nameKeys: [{ key: String(number), rank: 0 }],
    confirmationNumber: null,
    customerId: null,
    emails: ["aino@example.com"],
    phones: [],
    personNames: ["Aino Virtanen"],
    trackingKeys: [],
    processedAt: daysAgo(10),
    isCancelled: false,
    isFulfilled: false,
    deliveredAt: null,
    ...facts,
  };
}

const NOBODY: Sender = {
  proof: "proven",
  claimedEmails: [],
  emails: [],
  phones: [],
  name: null,
  customerIds: [],
  signedInCustomerId: null,
  cartOrderIds: [],
};
const AINO: Sender = { ...NOBODY, emails: ["aino@example.com"] };
const BEN: Sender = { ...NOBODY, emails: ["ben@example.com"] };

const CLAIMANT: Sender = { ...NOBODY, proof: "claimed", claimedEmails: ["aino@example.com"] };
const FORGER: Sender = { ...CLAIMANT, proof: "failed", name: "Aino Virtanen" };

interface Given extends Partial<MatchInput> {
  quotedText?: string;
}

/** "#1042 attached" for each link, the surest first. */
function match(text: string, orders: FoundOrder[], given: Given = {}): string[] {
  const { quotedText = null, ...input } = given;
  const shop = { orderName: { prefix: "#", suffix: "" }, country: "FI" };
  const decisions = matchOrders({
    candidates: extractOrderCandidates({ subject: null, text, quotedText }, shop),
    sender: AINO,
    text,
    found: { orders, customers: [] },
    hasAttachedOrder: false,
    now: NOW,
    ...input,
  });
  return decisions.map(({ orderId, state }) => `#${orderId} ${state}`);
}

describe("a number in the text", () => {
  it("attaches the sender's own order", () => {
    expect(match("order 1042", [order(1042)])).toEqual(["#1042 attached"]);
    expect(match("1042 is late", [order(1042), order(1043)])).toEqual(["#1042 attached"]);
  });

  it("only offers the order of somebody else, and says why", () => {
    expect(match("order #1042", [order(1042)], { sender: BEN })).toEqual(["#1042 offered"]);
    const ownOrder = order(1001, { emails: ["ben@example.com"] });
    const links = match("order #1042", [order(1042), ownOrder], { sender: BEN });
    expect(links).toEqual(["#1042 offered", "#1001 offered"]);
  });

  it("attaches it when the owner's name, e-mail or phone is written too", () => {
    const orders = [order(1042, { phones: ["+358401234567"] })];
    for (const text of [
      "Order 1042.\nBest regards,\nAino Virtanen",
      "I ordered with aino@example.com, number 1042",
      "Order 1042, my phone is 040 123 4567",
    ]) {
      expect([text, ...match(text, orders, { sender: BEN })]).toEqual([text, "#1042 attached"]);
    }
    const named = { ...BEN, name: "Virtanen Aino" };
    expect(match("Order 1042", orders, { sender: named })).toEqual(["#1042 attached"]);
    expect(match("Order 1042. Aino", orders, { sender: BEN })).toEqual(["#1042 offered"]);
  });

  it("takes a signature as evidence for what is called an order alone", () => {
    const namesakes = [2210, 1205].map((number) =>
      order(number, { emails: [`o${number}@example.com`], personNames: ["Olivia Carmichael"] }),
    );
    const text = "Order: 2210\nParcel left in the rain, box no 1205 soaked.\nOlivia Carmichael";
    expect(match(text, namesakes, { sender: BEN })).toEqual(["#2210 attached"]);
    expect(match("No. 1205 is broken\nOlivia Carmichael", namesakes, { sender: BEN })).toEqual([
      "#1205 attached",
    ]);
  });

  it("offers nobody an order for a number that is something else", () => {
    for (const text of [
      "My order came. I paid 1,204.50 already",
      "My order cost 1 290 Kč, where is it?",
      "Bestellung fehlt, price 1.199,00",
      "Liefern Sie meine Bestellung nach 1010 Wien?",
      "Where is my order? My address: Hauptstr. 7, 50667 Köln",
      "My order of 2024 never came",
      "I ordered 1000 business cards",
      "The parcel is broken, invoice 300451",
      "My parcel with the nokia is lost, 0401234567",
      "Tilasin 300 lankaa, 15 % puuttuu",
      "返品したい、身長160cmです",
    ]) {
      const numbers = [1204, 1290, 1199, 1010, 50667, 2024, 1000, 300451, 300, 160, 120450];
      const orders = numbers.map((number) => order(number));
      expect([text, ...match(text, orders, { sender: BEN })]).toEqual([text]);
    }
  });

  it("attaches the order that an invoice is wanted for", () => {
    for (const text of [
      "Please send me an invoice for #1042",
      "I need a receipt for 1042",
      "Rechnung zu #1042 fehlt",
      "Lasku tilauksesta 1042?",
      "Pouvez-vous m'envoyer la facture pour #1042 ?",
      "Necesito la factura de #1042",
      "#1042 の請求書をください",
    ])
      expect([text, ...match(text, [order(1042)])]).toEqual([text, "#1042 attached"]);
  });

  it("reads an order's number with thousands marks", () => {
    for (const written of ["1'516", "1’516", "1,516", "1.516", "1 516", "1٬516", "#1 516"])
      expect([written, ...match(`order ${written}`, [order(1516)])]).toEqual([
        written,
        "#1516 attached",
      ]);
  });

  it("offers the sender's order whose number is almost the one written", () => {
    for (const slip of ["1024", "104", "10422", "1043"]) {
      expect([slip, ...match(`order ${slip}`, [order(1042)])]).toEqual([slip, "#1042 offered"]);
    }
  });

  it("does not attach for a count, another shop's order or a denial", () => {
    expect(match("I'd take 1042 pieces", [order(1042)])).toEqual(["#1042 offered"]);
    expect(match("my eBay order 1042", [order(1042)])).toEqual(["#1042 offered"]);
    for (const text of [
      "not 1042 but 1043",
      "sorry typo, not 1042, i meant 1043",
      "no era 1042, es 1043 perdon",
      "ببخشید ۱۰۴۲ نه، ۱۰۴۳",
      "c'est la 1043 pas la 1042",
      "すみません、1042ではなく1043です",
      "1042 değil 1043",
      "не 1042, а 1043, ошибся",
    ]) {
      const links = match(text, [order(1042), order(1043)]);
      expect([text, ...links]).toEqual([text, "#1043 attached"]);
    }
  });

  it("reads quoted text only when the message names nothing itself", () => {
    const orders = [order(1042), order(1043)];
    const quotedText = "> Your order #1042";
    expect(match("Thanks!", orders, { quotedText })).toEqual(["#1042 attached"]);
    expect(match("No, #1043", orders, { quotedText })).toEqual(["#1043 attached", "#1042 offered"]);
    expect(match("Thanks!", orders, { quotedText, sender: BEN })).toEqual(["#1042 offered"]);
  });
});

describe("codes", () => {
  it("attach whoever writes, unless many orders share one", () => {
    const parcel = order(1042, { trackingKeys: ["JJFI60000012"] });
    expect(match("JJFI 6000 0012", [parcel], { sender: BEN })).toEqual(["#1042 attached"]);
    const placeholder = [1, 2, 3].map((n) => order(1040 + n, { trackingKeys: ["000000000000"] }));
    expect(match("000000000000", placeholder, { sender: BEN })).toHaveLength(3);
    expect(match("000000000000", placeholder, { sender: BEN }).join()).not.toContain("attached");
    const confirmed = order(1042, { confirmationNumber: "XPAV284CT" });
    expect(match("xpav284ct", [confirmed], { sender: BEN })).toEqual(["#1042 attached"]);
  });
});

describe("a message without a number", () => {
  const old = order(1001, { processedAt: daysAgo(300), deliveredAt: daysAgo(290) });
  const recent = order(1042);

  it("attaches the sender's only order when it is about one", () => {
    expect(match("Where is my parcel?", [recent])).toEqual(["#1042 attached"]);
    expect(match("Do you have it in blue?", [recent])).toEqual(["#1042 offered"]);
    expect(match("My Amazon parcel is lost", [recent])).toEqual(["#1042 offered"]);
    expect(match("Where is order 4711?", [recent])).toEqual(["#1042 offered"]);
  });

  it("attaches the one that is on its way, and offers when it is not clear", () => {
    expect(match("Where is my parcel?", [old, recent])).toEqual(["#1042 attached"]);
    expect(match("The mug was broken", [old, recent])).toEqual(["#1042 offered", "#1001 offered"]);
    expect(match("Where is my parcel?", [order(1041), recent]).join()).not.toContain("attached");
    expect(
      match("Cancel my last order", [order(1041, { processedAt: daysAgo(20) }), recent]),
    ).toEqual(["#1042 attached"]);
  });

  it("adds nothing when the conversation has its order", () => {
    expect(match("Thanks!", [recent], { hasAttachedOrder: true })).toEqual([]);
  });

  it("gives nothing of others", () => {
    expect(match("Where is my parcel?", [recent], { sender: BEN })).toEqual([]);
    expect(match("Where is my parcel?", [recent], { sender: NOBODY })).toEqual([]);
  });
});

describe("who writes", () => {
  it("knows phone, customer, signed-in customer and cart", () => {
    const mine = order(1042, { emails: [], phones: ["+358401234567"], customerId: "7" });
    for (const sender of [
      { ...NOBODY, phones: ["+358401234567"] },
      { ...NOBODY, customerIds: ["7"] },
      { ...NOBODY, signedInCustomerId: "7" },
      { ...NOBODY, cartOrderIds: ["1042"] },
    ]) {
      expect(match("Where is it? order 1042", [mine], { sender })).toEqual(["#1042 attached"]);
    }
  });
});

describe("a sender who is not proven", () => {
  const mine = order(1042, {
    customerId: "1",
    phones: ["+358401234567"],
    trackingKeys: ["JJFI60000012"],
    confirmationNumber: "XPAV284CT",
  });

  it.each([CLAIMANT, FORGER])("gets nothing attached for who they say they are", (sender) => {
    const texts = [
      "Where is my order #1042?",
      "Order 1042, aino@example.com, Aino Virtanen, +358401234567",
      "Where is my parcel?",
      "I want to return my latest order",
    ];
    for (const text of texts)
      expect([text, ...match(text, [mine], { sender })]).toEqual([text, "#1042 offered"]);
  });

  it("gets an order attached by what cannot be guessed, unless something speaks against them", () => {
    for (const code of ["JJFI 6000 0012", "XPAV284CT"]) {
      expect(match(code, [mine], { sender: CLAIMANT })).toEqual(["#1042 attached"]);
      expect(match(code, [mine], { sender: FORGER })).toEqual(["#1042 offered"]);
    }
  });
});
