import { describe, expect, it } from "vitest";
import { STOREFRONT_LOCALES } from "~/languages/locales";
import { findPlaceholders } from "./placeholders";
import { TEXT_CATALOGUE } from "./text-catalogue";

describe("texts", () => {
  it.each(STOREFRONT_LOCALES)(
    "say the same in %s as in English: same placeholders, never empty",
    (locale) => {
      const problems = TEXT_CATALOGUE.filter(({ syntax }) => syntax === "icu").flatMap((entry) => {
        const text = entry.defaults[locale];
        const isEmpty = text.trim() === "" && entry.defaults.en.trim() !== "";
        const isOther = findPlaceholders(text).join() !== entry.placeholders.join();
        return isEmpty || isOther ? [`${entry.key}: ${text}`] : [];
      });
      expect(problems).toEqual([]);
    },
  );

  it("have keys of the form group.name", () => {
    expect(TEXT_CATALOGUE.filter(({ key }) => !/^[a-z]+(\.[\w-]+)+$/i.test(key))).toEqual([]);
  });
});
