import { describe, expect, it } from "vitest";
import { addTerms } from "./index-terms";
import { planSearch, toTsquery, type SearchTerm } from "./plan-search";
import { groupWords, readWords } from "./read-words";

const LANGUAGES = ["en", "fi", "de", "fa", "fr", "ar"];

/** Whether the terms of a text hold what a search asks for, as PostgreSQL would say it. */
function isFound(text: string, search: string): boolean {
  const terms = new Set<string>();
  addTerms(terms, text, LANGUAGES);
  const all = [...terms];
  const holds = ({ text: term, isPrefix }: SearchTerm) =>
    terms.has(term) || (isPrefix && all.some((one) => one.startsWith(term)));
  const units = planSearch(search, LANGUAGES);
  return units.length > 0 && units.every(({ ways }) => ways.some((way) => way.every(holds)));
}

it("reads an address and a code as words that signs hold together", () => {
  const groups = groupWords(readWords("To jane.doe@example.com: AB-12/3, l’été می‌خواهم"));
  expect(groups.map((group) => group.map(({ text }) => text))).toEqual([
    ["to"],
    ["jane", "doe", "example", "com"],
    ["ab", "12", "3"],
    ["l", "été"],
    ["می", "خواهم"],
  ]);
});

describe("what stands in a text is found", () => {
  const TEXTS: readonly (readonly [text: string, searches: readonly string[]])[] = [
    [
      "Write to Jane.Doe+shop@Example.co.uk, please",
      ["jane.doe+shop@example.co.uk", "doe+shop", "example.co", "JANE", "jane.d", "co.uk"],
    ],
    ["Code AB-12-34/X of order #DB1001", ["ab-12-34", "AB1234X", "12-34/x", "#DB1001", "db1001"]],
    ["pre-order and follow up", ["pre-order", "preorder", "pre order", "order", "follow-up"]],
    ["Größe, Straße, naïve café", ["grösse", "strasse", "Straße", "naive", "cafe", "CAFÉ"]],
    ["İstanbul Iğdır ılık", ["istanbul", "İSTANBUL", "igdir", "ilik", "ILIK"]],
    ["سفارش علی را می‌خواهم", ["سفارش", "علي", "می‌خواهم", "می خواهم", "خواهم", "میخواهم"]],
    ["کتاب كتاب ۱۲۳۴", ["كتاب", "کتاب", "1234", "۱۲۳۴"]],
    ["商品を返品したいです。ｻｰﾊﾞｰ", ["返品", "品を返", "返", "したい", "サーバー", "サーバ"]],
    ["我想退貨，謝謝", ["退貨", "退货", "谢谢", "想退"]],
    ["ฉันต้องการคืนสินค้า", ["คืนสินค้า", "สินค้า", "ต้องการ"]],
    ["환불을 받고 싶어요", ["환불", "환불을", "환불 받고"]],
    ["Η ΟΔΌΣ μας", ["οδός", "οδος", "ΟΔΟΣ"]],
    ["Refunds were promised", ["refund", "refunds", "promise refund", "REFUNDED promi"]],
    ["l'article qu'il a reçu", ["article", "l'article", "l’article", "recu"]],
    ["O'Brien and McDonald's", ["o'brien", "obrien", "brien", "mcdonalds"]],
    ["Call +49 (170) 123 45-67", ["+491701234567", "491701234567", "+49 170 1234567", "4567"]],
    ["https://shop.example/a/b?id=7#top", ["shop.example/a", "id=7", "https://shop.example/a/b"]],
    ["thanks 😀👍🏽", ["😀", "👍"]],
    ["ﬁne １２３ ＡＢＣ", ["fine", "123", "abc"]],
    ["हिन्दी में संदेश", ["हिन्दी", "संदेश"]],
  ];
  it.each(TEXTS)("%s", (text, searches) => {
    expect(searches.filter((search) => !isFound(text, search))).toEqual([]);
  });
});

it.each([
  ["jane.doe@example.com", "jane.doe@example.org"],
  ["Jane wrote. A doe at example.", "jane.doe@example.com"],
  ["AB-12 and 34-X", "AB-12-34"],
  ["order 1001", "order 1002"],
  ["商品を返品", "品返"],
  ["orders", "preorder"],
])("%s is not found by %s", (text, search) => {
  expect(isFound(text, search)).toBe(false);
});

const PIECES = [
  ..."hello Straße İzmir café it's pre-order jane@x.example #A-1/2 ٣٤ علی‌ها می‌خواهم 返品する ก็ดี 😀 12,50€ (foo) ﬁ".split(
    " ",
  ),
  "\u00ad",
  "a".repeat(90),
  "1-2-3-4-5-6-7-8-9-10",
  "한국어",
  "Ω",
];

it("any token of any text finds it", () => {
  let seed = 7;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const character = () =>
    next(3) === 0
      ? String.fromCodePoint(0x21 + next(0x2ff0))
      : String.fromCodePoint(0x61 + next(26));
  const token = () =>
    next(2) === 0
      ? (PIECES[next(PIECES.length)] ?? "")
      : Array.from({ length: 1 + next(12) }, character).join("");
  for (let round = 0; round < 400; round += 1) {
    const text = Array.from({ length: 1 + next(12) }, token).join(next(9) === 0 ? "\n" : " ");
    for (const one of text.split(/\s+/u)) {
      // What is nothing but signs has no word.
      if (planSearch(one, LANGUAGES).length === 0) continue;
      expect([text, one, isFound(text, one)]).toEqual([text, one, true]);
    }
  }
});

it("quotes what PostgreSQL would read as signs of its own", () => {
  expect(toTsquery(40, [{ ways: [[{ text: "o'\\b", isPrefix: true }]] }])).toBe(
    "(('14:o''\\\\b':*))",
  );
});
