import { expect, it } from "vitest";
import { makeSlug, numberSlug } from "./make-slug";

it.each([
  ["What's your “return” policy?", "en", "whats-your-return-policy"],
  ["Palautus & vaihto — näin!", "fi", "palautus-vaihto-näin"],
  ["چگونه کالا را پس بفرستم؟", "fa", "چگونه-کالا-را-پس-بفرستم"],
  ["如何退货?", "zh-CN", "如何退货"],
  ["İADE", "tr", "iade"],
  ["ＡＢＣ １２", "ja", "abc-12"],
  ["!!!", "en", "article"],
  ["../../etc", "en", "etc"],
])("%j in %s → %s", (title, locale, slug) => {
  expect(makeSlug(title, locale)).toBe(slug);
});

it("is at most 80 characters and ends with none of its hyphens", () => {
  const slug = makeSlug("word ".repeat(50), "en");
  expect(slug.length).toBeLessThanOrEqual(80);
  expect(slug.endsWith("-")).toBe(false);
});

it("takes the first free number", () => {
  expect(numberSlug("a", new Set())).toBe("a");
  expect(numberSlug("a", new Set(["a", "a-2", "a-4"]))).toBe("a-3");
});
