import { expect, test } from "vitest";
import { describeSearch, parseSearch } from "./search-syntax";

test.each([
  ["status:open", { field: "status", match_all: "open" }],
  [
    "notafield:ignored tag:x",
    {
      and: [
        { field: "notafield", match_all: "ignored" },
        { field: "tag", match_all: "x" },
      ],
    },
  ],
  [
    "updated_at:>='2026-01-01T00:00:00Z'",
    { field: "updated_at", range: { gte: "2026-01-01T00:00:00Z" } },
  ],
  [
    "a:1 OR (b:2 -c:3)",
    {
      or: [
        { field: "a", match_all: "1" },
        {
          and: [{ field: "b", match_all: "2" }, { not: { field: "c", match_all: "3" } }],
        },
      ],
    },
  ],
  ["NOT vendor:VANS", { not: { field: "vendor", match_all: "VANS" } }],
  ['"flat cap"', { field: "default", match_phrase: "flat cap" }],
])("parses %s", (query, parsed) => {
  const node = parseSearch(query);
  expect(node && describeSearch(node)).toEqual(parsed);
});

test.each(["", "   ", "()", "AND", "((", "'", "-"])("survives %j", (query) => {
  expect(() => parseSearch(query)).not.toThrow();
});
