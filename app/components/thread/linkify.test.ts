import { expect, test } from "vitest";
import { linkify } from "./linkify";

const links = (text: string) =>
  linkify(text).flatMap((part) => (part.kind === "link" ? [part.href] : []));

test("addresses become links and leave the sentence's punctuation alone", () => {
  expect(links("See https://posti.fi/track?id=JJFI1. Or (https://example.com/a)!")).toEqual([
    "https://posti.fi/track?id=JJFI1",
    "https://example.com/a",
  ]);
  expect(links("Mail aino@example.com, please")).toEqual(["mailto:aino@example.com"]);
});

test("no other scheme becomes a link", () => {
  expect(links("javascript:alert(1) data:text/html,x ftp://example.com")).toEqual([]);
});

test.each(["", "no link", "a https://example.com b", "https://example.com", "x@y.z.", "https://"])(
  "nothing of %j is lost",
  (text) => {
    expect(
      linkify(text)
        .map((part) => part.text)
        .join(""),
    ).toBe(text);
  },
);
