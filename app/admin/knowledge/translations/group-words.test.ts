import { expect, test } from "vitest";
import { groupWords, shareDone } from "./group-words";

const item = { id: "a1", label: "Sizes", state: "missing" as const };
const group = (total: number, current: number) => ({
  kind: "articles",
  total,
  current,
  outdated: 0,
  incomplete: 0,
  missing: total - current,
  items: [],
});

test("each item leads to where it is written in that language", () => {
  expect(groupWords("articles").path(item, "zh-CN")).toBe("/app/knowledge/a1?language=zh-CN");
  expect(groupWords("categories").path(item, "fi")).toBe("/app/knowledge?edit=a1&language=fi");
});

test("a sort of text from elsewhere is listed by its name", () => {
  expect(groupWords("chat-greetings").name).toBe("Chat greetings");
  expect(groupWords("chat-greetings").path(item, "fi")).toBeNull();
});

test("what the app brings along is no translation of the shop’s", () => {
  const texts = { ...group(400, 400), kind: "texts" };
  expect(shareDone([group(10, 0), texts])).toBe(0);
  expect(shareDone([group(10, 10), { ...texts, current: 0, missing: 400 }])).toBe(0.5);
});

test("the share is over all sorts of text, however many there are of one", () => {
  expect(shareDone([group(10, 0), group(400, 400)])).toBe(0.5);
  expect(shareDone([group(3, 3), group(0, 0)])).toBe(1);
  expect(shareDone([group(0, 0)])).toBe(1);
});
