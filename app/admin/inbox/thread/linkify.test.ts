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

test("a mail address inside a web address is a part of it, and other scripts end one", () => {
  expect(
    links("https://a.example/?to=b@c.example, or 邮箱b@c.example谢谢, jörg@müller.example."),
  ).toEqual([
    "https://a.example/?to=b@c.example",
    "mailto:b@c.example",
    "mailto:jörg@müller.example",
  ]);
});

test("a page gets no thousands of links, and loses no text", () => {
  const text = "http://a.example/ ".repeat(1_000);
  expect(links(text).length).toBeLessThanOrEqual(600);
  expect(
    linkify(text)
      .map((part) => part.text)
      .join(""),
  ).toBe(text);
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
