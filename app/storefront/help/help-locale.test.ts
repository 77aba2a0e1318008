import { expect, it } from "vitest";
import { decideLocales } from "./help-locale";

const shop = { primaryLocale: "en", locales: ["en", "fi", "zh-CN", "pt-BR"] };
const decide = (query: string | null, proxyPath = "/apps/help") =>
  decideLocales({ ...shop, query, proxyPath });

it.each([
  ["fi", "/apps/help", "fi"],
  ["zh-TW", "/apps/help", "zh-CN"],
  ["pt", "/apps/help", "pt-BR"],
  [null, "/fi/apps/help", "fi"],
  [null, "/zh-cn/a/help", "zh-CN"],
  [null, "/en-fi/tools/x/help", "en"],
  ["fi", "/zh-cn/apps/help", "fi"],
  ["de", "/fi/apps/help", "fi"],
])("query %j at %s means %s", (query, proxyPath, locale) => {
  expect(decide(query, proxyPath)).toEqual({ locale, alternatives: [] });
});

it.each([
  [null, "/apps/help"],
  ["de", "/apps/help"],
  ["{{ x }}", "/a/fi"],
  ["", "/community/fi/help"],
])("query %j at %s leaves it to Liquid", (query, proxyPath) => {
  expect(decide(query, proxyPath)).toEqual({
    locale: "en",
    alternatives: ["fi", "zh-CN", "pt-BR"],
  });
});

it("knows without asking in a shop of one language", () => {
  expect(
    decideLocales({ query: null, proxyPath: "/apps/help", primaryLocale: "fi", locales: [] }),
  ).toEqual({ locale: "fi", alternatives: [] });
});
