import { expect, test } from "vitest";
import { cleanDisplayName, cleanSharedName } from "./display-name";

test("an ordinary name stays as it is, in any script", () => {
  for (const name of [
    "Wool Co",
    "Villa Käsityö",
    "山田商店",
    "متجر الصوف",
    "کلاه\u200cها",
    "O’Neill’s – knits",
  ])
    expect(cleanDisplayName(name)).toBe(name);
});

test.each([
  ["security@bigbank.example", "security bigbank.example"],
  ["Big Bank <security@bigbank.example>", "Big Bank security bigbank.example"],
  ["Big Bank\r\nBcc: victim@example.com", "Big Bank Bcc victim example.com"],
  ["\u202eknaB giB\u202c", "knaB giB"],
  ["Big\u200bBank\u2066", "BigBank"],
  ["Big Bank＜security＠bigbank.example＞", "Big Bank security bigbank.example"],
  ['"Quoted", name; (comment)', "Quoted name comment"],
  ["\u0000\u0007", ""],
])("%j is made a plain name", (name, plain) => {
  expect(cleanDisplayName(name)).toBe(plain);
});

test("a name is short, however long it was", () => {
  expect(cleanDisplayName("x".repeat(10_000))).toHaveLength(64);
});

test("beside our own address nobody is named for whom it would be passed on", () => {
  expect(cleanSharedName("Security via Big Bank")).toBe("Security");
  expect(cleanSharedName("Via Roma")).toBe("Via Roma");
  expect(cleanSharedName("Wool & Co")).toBe("Wool & Co");
});
