import { describe, expect, it } from "vitest";
import { analyseText, foldQuery } from "./analyse-text";
import { joinNeighbours, splitCompound } from "./compounds";
import { countSlips, findSimilarTerms } from "./find-similar-terms";
import { planSearch } from "./plan-search";
import { stemWord } from "./stem-word";
import { makeVocabulary, rarity } from "./vocabulary";
import { weighTerms } from "./weigh-terms";

const vocabularyOf = (terms: string[]) =>
  makeVocabulary(
    terms.map((term) => ({ term, documents: 1 })),
    20,
  );
const texts = (text: string, locale: string) => analyseText(text, locale).map((term) => term.text);

describe("analyseText", () => {
  it.each([
    [
      "en",
      "Shipped deliveries, the customer's SHOES!",
      ["ship", "deliveri", "the", "custom", "shoe"],
    ],
    ["fr", "L'échange d’une taille", ["echang", "une", "taill"]],
    ["fa", "كتاب‌ها ي ١٢", ["کتاب", "ی", "12", "کتاب"]],
    ["en", "pre-order", ["pre", "order", "preorder"]],
    ["xx", "Žluťoučký kůň", ["zlutoucky", "kun"]],
  ])("%s: %j", (locale, text, terms) => {
    expect(texts(text, locale)).toEqual(terms);
  });

  it("cuts scripts without spaces into words, pairs and characters", () => {
    expect(texts("如何退货", "zh-CN")).toEqual(
      expect.arrayContaining(["如何", "退货", "退", "货"]),
    );
    expect(texts("キャンセルする", "ja")).toContain("キャンセル");
    expect(texts("ｷｬﾝｾﾙ", "ja")).toContain("キャンセル");
    expect(texts("サーバー", "ja")).toEqual(texts("サーバ", "ja"));
  });

  it("counts a query alike however it is typed", () => {
    expect(foldQuery("  Où est MON colis ?? ")).toBe("ou est mon colis");
    expect(foldQuery("سفارشِ من كجاست؟")).toBe("سفارش من کجاست");
    expect(foldQuery("?!")).toBe("");
  });
});

describe("stemming", () => {
  it.each([
    ["fa", "سفارش‌هایم", "سفارش"],
    ["fa", "می‌فرستید", "میفرستم"],
    ["en", "returning", "returns"],
    ["fi", "paketissa", "pakettini"],
    ["de", "Bestellungen", "Bestellung"],
    ["de", "Rueckgabefrist", "Rückgabefrist"],
    ["ar", "بالشحن", "الشحن"],
    ["ar", "والغاء", "إلغاء"],
    ["fa", "تائید", "تأیید"],
    ["ko", "배송은", "배송"],
    ["he", "החבילה", "חבילה"],
    ["zh", "退貨", "退货"],
  ])("%s: %s and %s are the same word", (locale, one, other) => {
    expect(texts(one, locale)[0]).toBe(texts(other, locale)[0]);
  });

  it("leaves codes and numbers as they are", () => {
    expect(stemWord("abc123s", "en")).toBe("abc123s");
  });
});

describe("similar terms", () => {
  it("are a few slips away", () => {
    expect(countSlips("cancle", "cancel", 2)).toBe(1);
    expect(countSlips("abc", "xyz", 2)).toBe(3);
    const vocabulary = vocabularyOf(["cancel", "candl", "refund", "shipment"]);
    expect(findSimilarTerms("cancle", vocabulary)[0]?.term).toBe("cancel");
    expect(findSimilarTerms("refnud", vocabulary)[0]?.term).toBe("refund");
    expect(findSimilarTerms("tea", vocabulary)).toEqual([]);
    expect(findSimilarTerms("refund1", vocabulary)).toEqual([]);
  });

  it("or begin alike", () => {
    const found = findSimilarTerms(
      "palautuks",
      vocabularyOf(["palautusoikeus", "palvelu", "paino"]),
    );
    expect(found.map(({ term }) => term)).toEqual(["palautusoikeus"]);
  });
});

describe("compounds", () => {
  const vocabulary = vocabularyOf(["gift", "card", "lahjakort"]);
  it("are cut and joined as the shop writes them", () => {
    expect(splitCompound("giftcard", "en", vocabulary)).toEqual(["gift", "card"]);
    expect(splitCompound("giftwrap", "en", vocabulary)).toEqual([]);
    const joined = joinNeighbours(analyseText("lahja kortti", "fi"), "fi", vocabulary);
    expect(joined.map(({ text }) => text)).toEqual([stemWord("lahjakortti", "fi")]);
  });
});

describe("planning a search", () => {
  it("leaves out what says nothing, unless there is nothing else", () => {
    const vocabulary = vocabularyOf(["cancel", "how"]);
    const slots = planSearch("how can I cancel", "en", vocabulary);
    expect(slots.flatMap(({ terms }) => [...terms.keys()])).toEqual(["cancel"]);
    expect(planSearch("how", "en", vocabulary)[0]?.terms.get("how")).toBeGreaterThan(0);
    expect(planSearch("", "en", vocabulary)).toEqual([]);
  });

  it("a thing that no text names counts towards what is asked, though there is nothing to look for", () => {
    const askedOf = (query: string) =>
      planSearch(query, "en", vocabularyOf(["gift", "card"])).reduce(
        (sum, { asked, worth }) => sum + asked - worth,
        0,
      );
    expect(askedOf("gift card with a warranty")).toBeGreaterThan(askedOf("gift card"));
  });

  it("a rare term says more than a common one, and a title more than the text", () => {
    expect(rarity(1, 100)).toBeGreaterThan(rarity(50, 100));
    expect(rarity(100, 100)).toBeGreaterThan(0);
    const weights = weighTerms({
      locale: "en",
      title: "Returns",
      summary: "",
      bodyText: "Parcels",
    });
    expect(weights.get("return") ?? 0).toBeGreaterThan(weights.get("parcel") ?? 0);
  });
});
