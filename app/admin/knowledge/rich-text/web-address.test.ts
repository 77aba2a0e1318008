import { expect, test } from "vitest";
import { toImageAddress, toLinkAddress } from "./web-address";

test.each([
  ["example.com", "https://example.com"],
  ["example.com/sizes?x=1", "https://example.com/sizes?x=1"],
  ["localhost.fi:8080", "https://localhost.fi:8080"],
  [" https://example.com ", "https://example.com"],
  ["/pages/sizes", "/pages/sizes"],
  ["#care", "#care"],
  ["help@example.com", "mailto:help@example.com"],
  ["tel:+358401234567", "tel:+358401234567"],
])("%s becomes %s", (text, address) => expect(toLinkAddress(text)).toBe(address));

test.each([
  "",
  "two words",
  "javascript:alert(1)",
  "data:text/html,x",
  "//evil.example",
  "vbscript:x",
  "word",
])("%s is no link", (text) => expect(toLinkAddress(text)).toBeNull());

test("images are fetched over https only", () => {
  expect(toImageAddress("https://cdn.example.com/a.png")).toBe("https://cdn.example.com/a.png");
  expect(toImageAddress("http://cdn.example.com/a.png")).toBeNull();
  expect(toImageAddress("data:image/png;base64,AAAA")).toBeNull();
  expect(toImageAddress("a.png")).toBeNull();
});
