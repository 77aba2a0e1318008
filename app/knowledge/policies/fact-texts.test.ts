import { describe, expect, it } from "vitest";
import {
  factTextsSchema,
  findRestated,
  findUnsaidLocales,
  followFacts,
  keepFactTexts,
  listFactTexts,
  translateFacts,
} from "./fact-texts";
import { hasFacts, POLICY_KINDS, readFacts } from "./policy-facts";

const option = (name: string, regions: string[] = []) => ({
  name,
  price: null,
  currency: "EUR",
  deliveryDays: null,
  regions,
});
const shipping = (...options: ReturnType<typeof option>[]) => readFacts("shipping", { options });
const returns = readFacts("returns", { windowDays: 30, condition: "Unworn", how: "By post" });
const contact = readFacts("contact", { address: "Katu 1", hours: "9 to 17", phone: "1" });

const keysOf = (facts: ReturnType<typeof readFacts>) => listFactTexts(facts).map(({ key }) => key);

describe("the texts among facts", () => {
  it("are those that are words, each once", () => {
    expect(keysOf(returns)).toEqual(["condition", "how"]);
    expect(keysOf(contact)).toEqual(["address", "hours"]);
    const twice = shipping(option("Standard", ["Finland", "Sweden"]), option("Standard", ["EU"]));
    expect(keysOf(twice)).toEqual(["option:Standard", "regions:Finland, Sweden"]);
    expect(keysOf(null)).toEqual([]);
  });

  it("leave a list that fits no field as it is", () => {
    const many = Array.from({ length: 60 }, (_, index) => `Municipality ${index}`);
    expect(keysOf(shipping(option("Post", many)))).toEqual(["option:Post"]);
  });
});

describe("a translation of facts", () => {
  it("says what it has, and the rest in the first language", () => {
    if (!returns) throw new Error("returns have facts");
    expect(translateFacts(returns, { condition: "Käyttämätön", how: "" })).toMatchObject({
      windowDays: 30,
      condition: "Käyttämätön",
      how: "By post",
    });
  });

  it("says shipping options and where they go to", () => {
    const facts = shipping(option("Standard", ["Finland", "Sweden"]), option("Posti", ["FI"]));
    if (!facts) throw new Error("shipping has facts");
    const texts = { "option:Standard": "پست عادی", "regions:Finland, Sweden": "فنلاند، سوئد" };
    expect(translateFacts(facts, texts)).toMatchObject({
      options: [
        { name: "پست عادی", regions: ["فنلاند", "سوئد"] },
        { name: "Posti", regions: ["FI"] },
      ],
    });
  });

  it("keeps nothing of what the facts do not have", () => {
    const given = { condition: "K", exceptions: "E", "option:Standard": "S", how: "" };
    expect(keepFactTexts(returns, given)).toEqual({ condition: "K" });
    expect(keepFactTexts(null, given)).toEqual({});
  });

  it("is refused when it is too long, in words, and loses what no database keeps", () => {
    const result = factTextsSchema.safeParse({ condition: "x".repeat(501) });
    expect(result.error?.issues[0]).toMatchObject({
      path: ["condition"],
      message: "Longer than 500 characters. Put the details in the text.",
    });
    expect(factTextsSchema.parse({ how: " a\u0000b\nc " })).toEqual({ how: "ab\nc" });
  });
});

describe("facts that change", () => {
  const texts = { "option:Home": "Kotiin", "option:Pick-up": "Nouto" };
  const before = shipping(option("Home"), option("Pick-up"));

  it("take the translation of a renamed option along, as out of date", () => {
    const change = { before, after: shipping(option("To your door"), option("Pick-up")) };
    expect(findRestated(change)).toEqual([{ from: "option:Home", to: "option:To your door" }]);
    expect(followFacts(texts, change)).toEqual({
      "option:To your door": "Kotiin",
      "option:Pick-up": "Nouto",
    });
  });

  it("lose that of a removed one, whatever came at its place", () => {
    const change = { before, after: shipping(option("Pick-up"), option("Courier")) };
    expect(findRestated(change)).toEqual([]);
    expect(followFacts(texts, change)).toEqual({ "option:Pick-up": "Nouto" });
  });

  it("are restated by another text, not by a first one or none", () => {
    const after = readFacts("returns", { condition: "New", exceptions: "Sale" });
    expect(findRestated({ before: returns, after })).toEqual([
      { from: "condition", to: "condition" },
    ]);
    expect(findRestated({ before: returns, after: contact })).toEqual([]);
  });
});

it("a language lacks facts when it says not all that must be said, once the first language is there", () => {
  const translations = [
    { locale: "en", factTexts: {} },
    { locale: "fi", factTexts: { hours: "9–17" } },
    { locale: "fa", factTexts: { address: "خیابان" } },
  ];
  expect(findUnsaidLocales(contact, translations, "en")).toEqual(new Set(["fa"]));
  expect(findUnsaidLocales(contact, translations, "sv")).toEqual(new Set());
});

it.each(POLICY_KINDS)("an untouched policy on %s states nothing", (kind) => {
  expect(hasFacts(readFacts(kind, {}))).toBe(false);
});

it("a policy states something by any of its facts", () => {
  expect(hasFacts(readFacts("returns", { windowDays: 0 }))).toBe(true);
  expect(hasFacts(readFacts("taxes", { isIncluded: false }))).toBe(true);
  expect(hasFacts(shipping(option("Posti")))).toBe(true);
  expect(hasFacts(null)).toBe(false);
});
