import { describe, expect, it } from "vitest";
import { readFacts } from "~/knowledge/policies/policy-facts";
import { createTexts } from "~/storefront/texts/texts";
import { factsAsBody } from "./facts-as-body";

const texts = createTexts({ locale: "en", primaryLocale: "en", overrides: new Map() });
const facts = readFacts("returns", { windowDays: 30, condition: "Unworn <b>&\nclean" });

describe("factsAsBody", () => {
  it("is the text where there is one", () => {
    const body = { bodyHtml: "<p>Words</p>", bodyText: "Words" };
    expect(factsAsBody({ ...body, facts }, texts)).toEqual(body);
  });

  it("lists the facts where there is none, as text and without HTML of the merchant's", () => {
    expect(factsAsBody({ bodyHtml: "<p></p>", bodyText: "", facts }, texts)).toEqual({
      bodyHtml:
        "<ul><li>You can return items within 30 days of delivery.</li><li>Condition: Unworn &lt;b&gt;&amp;<br>clean</li></ul>",
      bodyText: "You can return items within 30 days of delivery.\nCondition: Unworn <b>&\nclean",
    });
  });

  it("keeps a picture, with the facts in words", () => {
    const picture = '<p><img src="https://a.example/b.png" alt=""></p>';
    const said = factsAsBody({ bodyHtml: picture, bodyText: "", facts }, texts);
    expect(said.bodyHtml).toBe(picture);
    expect(said.bodyText).toContain("Condition");
  });

  it("is empty where nothing is said", () => {
    const nothing = { bodyHtml: "", bodyText: "" };
    expect(factsAsBody({ bodyHtml: "<p></p>", bodyText: "", facts: null }, texts)).toEqual(nothing);
    const empty = { bodyHtml: "", bodyText: "", facts: readFacts("taxes", {}) };
    expect(factsAsBody(empty, texts)).toEqual(nothing);
  });
});
