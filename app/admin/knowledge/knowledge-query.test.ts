import { expect, test } from "vitest";
import { articlePath, newArticlePath } from "./knowledge-paths";
import { EMPTY_QUERY, isFiltered, knowledgePath, parseKnowledgeQuery } from "./knowledge-query";

const parse = (text: string) => parseKnowledgeQuery(new URLSearchParams(text));

test("an address without filters shows everything", () => {
  expect(parse("")).toEqual(EMPTY_QUERY);
  expect(isFiltered(parse("page=2"))).toBe(false);
  expect(knowledgePath()).toBe("/app/knowledge");
});

test("filters go into the address and come back", () => {
  const query = {
    search: "koko & mitat",
    status: "draft" as const,
    category: "0193a5b0-0000-7000-8000-000000000001",
    incompleteIn: "zh-CN",
    page: 3,
  };
  expect(parse(knowledgePath(query).split("?")[1] ?? "")).toEqual(query);
  expect(isFiltered(query)).toBe(true);
});

test.each(["status=secret", "page=-1", "page=1.5", "page=x", "category='--", "incomplete=<b>"])(
  "%s is no filter",
  (text) => expect(parse(text)).toEqual(EMPTY_QUERY),
);

test("a gap opens the editor with what the shopper looked for", () => {
  expect(newArticlePath({ title: "gift card?", locale: "fi" })).toBe(
    "/app/knowledge/new?title=gift+card%3F&language=fi",
  );
  expect(newArticlePath({ kind: "shipping" })).toBe("/app/knowledge/new?kind=shipping");
  expect(articlePath("a1", "zh-CN")).toBe("/app/knowledge/a1?language=zh-CN");
});
