import { expect, test } from "vitest";
import { toStorable, toStorableJson } from "./storable";

test.each([
  ["a\0b", "a\ufffdb"],
  ["a\ud800b", "a\ufffdb"],
  [{ "a\0": ["b\0", { c: "\udfff" }] }, { "a\ufffd": ["b\ufffd", { c: "\ufffd" }] }],
])("%j can be stored as %j", (value, storable) => expect(toStorable(value)).toEqual(storable));

test.each([
  ['{"a":"\\u0000"}', '{"a":"\ufffd"}'],
  ['{"a":"\\ud800x"}', '{"a":"\ufffdx"}'],
  ['["\\uDC00"]', '["\ufffd"]'],
  ['{"a":"\\\\u0000"}', '{"a":"\\\\u0000"}'],
  ['{"a":"{\\"b\\":\\"\\\\u0000\\"}"}', '{"a":"{\\"b\\":\\"\\\\u0000\\"}"}'],
  ['"😀\\ud83d\\ude00"', '"😀\\ud83d\\ude00"'],
  ["{\\u0000", "{\\u0000"],
])("the JSON %s can be stored as %s", (text, storable) =>
  expect(toStorableJson(text)).toBe(storable),
);

test("what can be stored is left as it is", () => {
  const values = [
    "text with \\u0000 written out",
    "[see \\u0000 in the manual",
    '{"a":"\\u0000"}',
    { a: [1, null, undefined, new Date(0), "😀"] },
    Buffer.from("a\0"),
    new Date(0),
    5n,
    null,
  ];
  for (const value of values) expect(toStorable(value)).toBe(value);
});

test("costs little for long texts", () => {
  const texts = [
    "{".repeat(200_000),
    "[".repeat(200_000),
    `{${"\\u".repeat(100_000)}`,
    `"${" ".repeat(200_000)}`,
    "\\ud80".repeat(40_000),
    `["${"\\u0000".repeat(30_000)}"]`,
    "\0".repeat(200_000),
    "\ud800".repeat(200_000),
  ];
  for (const text of texts) {
    const before = process.cpuUsage();
    toStorableJson(text);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000, text.slice(0, 10)).toBeLessThan(50);
  }
});
