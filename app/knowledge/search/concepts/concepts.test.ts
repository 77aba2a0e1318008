import { describe, expect, it } from "vitest";
import { LANGUAGES } from "~/knowledge/search/languages";
import { conceptsOf, countConcepts } from "./find-concepts";
import { addForm, dropContained, makeTrie, matchForms } from "./form-trie";
import { isConcept, RULE_IDS } from "./read-concepts";

const named = (text: string, locale: string) => [...conceptsOf(text, locale).keys()];

describe("concepts of a text", () => {
  it.each([
    ["en", "my parcel never came", "What if my order has not arrived?", "not-arrived"],
    ["en", "how do i buy", "How do I place an order?", "how-to-order"],
    ["en", "how long until it arrives", "What are your delivery times?", "delivery-time"],
    ["en", "reset pw", "I forgot my password", "password-reset"],
    ["fr", "prix de la livraison", "Quels sont les frais de port ?", "delivery-cost"],
    ["fr", "j'ai toujours rien reçu", "Mon colis n'est pas arrivé", "not-arrived"],
    ["fr", "en combien de temps je suis livré", "Délais de livraison", "delivery-time"],
    ["fi", "paljonko postikulut on", "Toimituskulut ja hinnasto", "delivery-cost"],
    ["fi", "lähetättekö ruotsiin", "Toimitus ulkomaille", "ship-abroad"],
    ["de", "was kostet der Versand", "Versandkosten", "delivery-cost"],
    ["es", "¿cuánto sale el envío?", "Gastos de envío", "delivery-cost"],
    ["fa", "اصله یا فیک", "ضمانت اصالت کالا", "authentic"],
    ["fa", "موجوده؟", "موجودی کالا", "stock"],
    ["ar", "بكم التوصيل", "رسوم الشحن", "delivery-cost"],
    ["zh", "多久能到", "配送时间", "delivery-time"],
    ["zh-TW", "運費多少", "运费说明", "delivery-cost"],
    ["ja", "佐川ですか", "配送会社の指定はできますか", "carrier"],
    ["ja", "まだ届いてません", "商品が届かない", "not-arrived"],
  ])("%s: %j and %j are about the same", (locale, question, title, concept) => {
    expect(named(question, locale)).toContain(concept);
    expect(named(title, locale)).toContain(concept);
  });

  it("come of a longer name alone when that holds a shorter one", () => {
    expect(named("gift card", "en")).toContain("gift-card");
    expect(named("gift card", "en")).not.toContain("card");
  });

  it("are counted once a sentence, and the wider one a little", () => {
    const counts = countConcepts("Postage is 5. Postage is free. Hello!", "en");
    expect(counts.get("delivery-cost")).toBe(2);
    expect(counts.get("delivery")).toBe(1);
  });

  it("are none where the language is not known", () => {
    expect(named("kde je zásilka", "cs")).toEqual([]);
  });
});

describe("matching forms", () => {
  const words = (text: string) => text.split(" ").map((word) => [word]);

  it("goes on after a gap of three words at most", () => {
    const trie = makeTrie();
    addForm(trie, ["send", "…", "back"], "return");
    expect(matchForms(trie, words("send it back"))).toHaveLength(1);
    expect(matchForms(trie, words("send one two three back"))).toHaveLength(1);
    expect(matchForms(trie, words("send one two three four back"))).toEqual([]);
  });

  it("reads a long text in about the time of its length", () => {
    const trie = makeTrie();
    for (const form of ["a a a a", "a … a", "a* b", "a … b"]) addForm(trie, form.split(" "), form);
    const hits = matchForms(trie, words("a ".repeat(20_000).trim()));
    expect(hits.length).toBeLessThan(20_000 * 8);
    expect(dropContained(hits, 20_000).length).toBeGreaterThan(0);
  }, 2_000);
});

describe("the tables", () => {
  it.each(Object.entries(LANGUAGES))(
    "%s: every line names a concept",
    (_language, { concepts }) => {
      const lines = concepts.split("\n").filter((line) => line.trim() !== "");
      const ids = lines.map((line) => line.split(":")[0]?.trim() ?? "");
      expect(ids.filter((id) => !isConcept(id))).toEqual([]);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      expect(lines.filter((line) => /:\s*$|,\s*,/.test(line))).toEqual([]);
    },
  );

  it("rules speak of concepts that are there", () => {
    expect(RULE_IDS.filter((id) => !isConcept(id))).toEqual([]);
  });
});
