import { describe, expect, it } from "vitest";
import { extractOrderCandidates } from "./extract-order-candidates";
import type { ShopMatchSettings } from "./order-candidates";

const SHOP: ShopMatchSettings = { orderName: { prefix: "#", suffix: "" }, country: "FI" };

function read(text: string, shop = SHOP) {
  return extractOrderCandidates({ subject: null, text, quotedText: null }, shop);
}

/** "1042 named" for each number that is worth a look. */
function mentions(text: string, shop = SHOP): string[] {
  return read(text, shop)
    .numbers.filter(({ groups }) => groups === null)
    .map(({ nameKey, strength }) => `${nameKey} ${strength}`);
}

describe("numbers that are said to be an order's", () => {
  it.each([
    ["#1042", "named"],
    ["＃１０４２", "named"],
    ["(#1042)", "named"],
    ["My order #1 042 is late", "named"],
    ["۱۰۴۲# کجاست", "named"],
    ["order 1042", "cued"],
    ["Order no. 1042.", "cued"],
    ["order1042 is late", "cued"],
    ["ordr nubmer 1042", "cued"],
    ["Order number:\n1042", "cued"],
    ["1042", "cued"],
    ["Re: 1042", "cued"],
    ["tilaukseni 1042 puuttuu", "cued"],
    ["tilausnro: 1042", "cued"],
    ["Meine Bestellung vom 12.3.2026 mit der Nr. 1042", "cued"],
    ["commande n° 1042", "cued"],
    ["n.º de pedido 1042", "cued"],
    ["سفارش ۱۰۴۲", "cued"],
    ["طلبي رقم ١٠٤٢", "cued"],
    ["订单号1042的包裹", "cued"],
    ["1042号订单", "cued"],
    ["注文番号１０４２です", "cued"],
    ["1042番の注文", "cued"],
    ["Заказ №1042", "cued"],
    ["order 1O42", "cued"],
    ["parcel 1042 is lost", "cued"],
    ["Has 1042 left?", "bare"],
    ["Bestelnummer 1042, het servies kwam kapot aan", "cued"],
    ["Numéro de commande : 1042", "cued"],
    ["确认号是什么？单号：1042", "cued"],
  ])("%s", (text, strength) => {
    expect(mentions(text)).toContain(`1042 ${strength}`);
  });

  it("reads lists", () => {
    const cued = ["1041 cued", "1042 cued", "1043 cued"];
    for (const text of [
      "orders 1041, 1042 and 1043",
      "tilaukset 1041, 1042 ja 1043",
      "orders 1041-1042-1043",
      "订单1041、1042和1043",
      "1041/1042/1043 orders",
    ]) {
      expect([text, ...mentions(text).toSorted()]).toEqual([text, ...cued]);
    }
  });

  it("knows a shop's own prefix and suffix", () => {
    const shop = { ...SHOP, orderName: { prefix: "EN-", suffix: "-F" } };
    for (const text of ["EN-1042-F", "en1042", "EN 1042", "#1042"]) {
      expect([text, ...mentions(text, shop)]).toContain("1042 named");
    }
    expect(mentions("DB-1042", shop)).toContain("1042 weak");
  });
});

describe("numbers that are something else", () => {
  it.each([
    "on 10.04.2026 at 10:42",
    "12 March 2026",
    "2026年3月12日",
    "1 042,00 €",
    "1042 EUR",
    "$1042",
    "۱۰۴۲ تومان",
    "1042元",
    "1042円",
    "call +358 40 123 1042",
    "Puh. 040 123 1042",
    "555-1042",
    "112-4479918-3381042",
    "FI21 1042 5600 0007 85",
    "card **** 1042",
    "ref 4471 1042 1183",
    "伝票番号4012-1042-8891",
    "1042.5 or so",
    "https://example.com/1042",
    "a1042@example.com",
  ])("not at all: %s", (text) => {
    expect(mentions(text).filter((mention) => mention.startsWith("1042"))).toEqual([]);
  });

  it.each([
    "my Zalando order 1042",
    "AB-1042",
    "I need 1042 pieces",
    "1042kg",
    "phone number 1042",
    "customer number 1042",
    "zip 1042",
    "1042 Elm Street",
    "Mannerheimintie 1042",
    "1042 AB Amsterdam",
    "Not 1042 but 1043",
    "Es geht um 1043, nicht um die 1042",
    "c'est la 1043 qui est cassée hier, pas la 1042",
    "il mio ordine è il 1043 non il 1042",
    "Unsere Debitorennummer: 1042",
    "Kundennr. 1042 / Auftragsnr. 1043",
    "Mon numéro client est le 1042",
    "Votre n° de dossier 1042",
    "رقم العملية 1042",
    "お問い合わせ番号1042で返事がありません。注文番号は1043です",
  ])("probably not: %s", (text) => {
    expect(mentions(text)).toContain("1042 weak");
  });

  it.each([
    ["Passt der Filter für Modell HX9352?", "hx9352"],
    ["laptop T480 z 16 GB RAM?", "t480"],
    ["digicode 42B19, 3e étage", "42b19"],
    ["UPS 1Z999AA10123456784 is lost", "1z999aa10123456784"],
    ["colissimo 6A12345678901 est perdu", "6a12345678901"],
    ["Guten Tag, auf der Rechnung RE-2026-0815 fehlt etwas", "re20260815"],
    ["Abrí la incidencia por el artículo 0440-B", "0440b"],
  ])("codes of other things: %s", (text, key) => {
    expect(mentions(text)).toContain(`${key} weak`);
  });

  it.each([
    ["EX1001 has not arrived", "ex1001"],
    ["MX-10233 is here, MX-10233-R2 is not", "mx10233r2"],
    ["ordernr SE6996-2 har inte kommit", "se69962"],
  ])("codes that may be an order's: %s", (text, key) => {
    expect(mentions(text)).toContain(`${key} named`);
  });

  it("leaves an order word to the number behind it", () => {
    expect(mentions("تذكرة 44120 بخصوص الطلب 8812").toSorted()).toEqual([
      "44120 bare",
      "8812 cued",
    ]);
  });

  it("takes a year for one unless it is said to be an order's", () => {
    expect(mentions("I bought it in 2025")).toEqual(["2025 weak"]);
    expect(mentions("my order in 2025 was fine")).toEqual(["2025 weak"]);
    expect(mentions("order 2025")).toEqual(["2025 cued"]);
    expect(mentions("orders 2024 and 2025").toSorted()).toEqual(["2024 cued", "2025 cued"]);
  });
});

describe("what a message is about", () => {
  it("tells an order from a question before buying", () => {
    expect(read("Where is my parcel?")).toMatchObject({ isAboutAnOrder: true, isWaiting: true });
    expect(read("Do you ship to Norway?")).toMatchObject({
      isAboutAnOrder: false,
      isBeforeBuying: true,
    });
    expect(read("Lovely shop!")).toMatchObject({ isAboutAnOrder: false, isBeforeBuying: false });
    expect(read("آخرین سفارش من کجاست؟")).toMatchObject({ isAboutLatest: true, isWaiting: true });
  });

  it("finds codes and addresses", () => {
    expect(read("JJFI 6000 0012 and XPAV284CT, aino@Example.com, 040 123 4567")).toMatchObject({
      trackingNumbers: expect.arrayContaining([{ key: "JJFI60000012", place: "text" }]),
      confirmationNumbers: expect.arrayContaining([{ key: "XPAV284CT", place: "text" }]),
      emails: ["aino@example.com"],
      phones: expect.arrayContaining(["+358401234567"]),
    });
  });

  it("stays bounded whatever it is given", () => {
    const hostile = read(`${"1042 ".repeat(50_000)}${"a1".repeat(50_000)}`);
    expect(hostile.numbers.length).toBeLessThanOrEqual(40);
    expect(hostile.trackingNumbers.length).toBeLessThanOrEqual(60);
  });
});
