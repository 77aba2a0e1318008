import { expect, test } from "vitest";
import { isMailAddress, readTypedAddress } from "~/lib/mail-address";
import { readAddresses } from "./read-addresses";
import { readMessageIds } from "./read-header";

test.each([
  ["Mika <mika..salo@docomo.ne.jp>", "mika..salo@docomo.ne.jp", "Mika"],
  ["mika.@docomo.ne.jp", "mika.@docomo.ne.jp", null],
  ['Mika <"mika salo"@example.com>', '"mika salo"@example.com', "Mika"],
  ["=?utf-8?Q?Mika_<mika@example.com>?=", "mika@example.com", "Mika"],
  ["Mika <mika@example.com.>", "mika@example.com", "Mika"],
  ["Jürg <jürg@bücher.example>", "jürg@bücher.example", "Jürg"],
  ["a@xn--bcher-kva.example", "a@bücher.example", null],
  ["Mika \u202e<mika@example.com>", "mika@example.com", "Mika"],
])("an address that exists: %s", (header, address, name) => {
  expect(readAddresses(header)).toEqual([{ address, name }]);
  expect(readTypedAddress(address)).toBe(address);
});

test.each([
  "",
  "mika",
  "mika@",
  "@example.com",
  "a b@example.com",
  "a@b c",
  "a@b..c",
  "a@[1.2.3.4]",
  "a@-b.c",
  "a\u202e@b.c",
])("no address: %s", (text) => {
  expect(isMailAddress(text)).toBe(false);
});

test.each([
  ["<a@example.com>", ["<a@example.com>"]],
  ["<very-long-\r\n id@example.com>".replace("\r\n", ""), ["<very-long-id@example.com>"]],
  ["=?us-ascii?Q?=3Ca=40example.com=3E?=", ["<a@example.com>"]],
  ["a@example.com, b@example.com", ["<a@example.com>", "<b@example.com>"]],
])("ids of messages: %s", (value, ids) => {
  expect(readMessageIds(value, 5)).toEqual(ids);
});
