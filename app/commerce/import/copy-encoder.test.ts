import { expect, it } from "vitest";
import { defineTable } from "~/commerce/mapping/table";
import { createCopyEncoder } from "./copy-encoder";

const table = defineTable("samples", ["shop_id", "id"], {
  shop_id: "int4",
  id: "int8",
  note: "text",
  tags: "text[]",
  facts: "jsonb",
  is_new: "bool",
});

it("writes a row as COPY reads it", () => {
  const encode = createCopyEncoder(table);
  expect(
    encode({
      shop_id: 1,
      id: "9007199254740993",
      note: "tab\there, line\nbreak, back\\slash",
      tags: ['a "quoted" tag', "b\\c", ""],
      facts: { line: "a\nb" },
      is_new: false,
    }),
  ).toBe(
    String.raw`1	9007199254740993	tab\there, line\nbreak, back\\slash	{"a \\"quoted\\" tag","b\\\\c",""}	{"line":"a\\nb"}	f` +
      "\n",
  );
});

it("tells null from the empty string and the empty list", () => {
  const encode = createCopyEncoder(table);
  expect(encode({ shop_id: 1, id: "2", note: "", tags: [], facts: null, is_new: null })).toBe(
    "1\t2\t\t{}\t\\N\t\\N\n",
  );
});
