import { expect, it } from "vitest";
import { parseShopifyJson } from "./admin-client-json";

it("leaves out what PostgreSQL cannot store and nothing else", () => {
  expect(
    parseShopifyJson('{"a":"x\\u0000y","b":"half \\ud83d","c":"whole \\ud83d\\ude00 \u{1F600}"}'),
  ).toEqual({
    a: "xy",
    b: "half \uFFFD",
    c: "whole \u{1F600} \u{1F600}",
  });
  expect(parseShopifyJson('"an escaped backslash: \\\\u0000"')).toBe(
    "an escaped backslash: \\u0000",
  );
});
