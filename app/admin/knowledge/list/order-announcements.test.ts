import { expect, test } from "vitest";
import type { ArticleRow, CategoryRow } from "~/knowledge/writing/merchant-views";
import type { ListLine } from "./article-order";
import { orderAnnouncements } from "./order-announcements";

const heading = (name: string): ListLine => ({
  id: `category:${name}`,
  type: "category",
  category: { id: name, name, translations: [], articles: 1, publishedArticles: 1 } as CategoryRow,
});
const article = (id: string): ListLine => ({
  id,
  type: "article",
  article: { id, title: `Title ${id}` } as ArticleRow,
});

const lines = [heading("Sizes"), article("a"), article("b"), heading("Care"), article("c")];
const says = orderAnnouncements(lines);

test("what is moved and where it is, is said in words", () => {
  expect(says.onDragStart({ active: { id: "b" } })).toBe(
    "Picked up “Title b”, place 2 of 2 in Sizes.",
  );
  expect(says.onDragOver({ active: { id: "b" }, over: { id: "category:Care" } })).toBe(
    "Now at place 1 of 2 in Care.",
  );
  expect(says.onDragEnd({ active: { id: "b" }, over: { id: "a" } })).toBe(
    "“Title b” dropped at place 1 of 2 in Sizes.",
  );
  expect(says.onDragCancel({ active: { id: "b" }, over: null })).toBe(
    "“Title b” stays at place 2 of 2 in Sizes.",
  );
  expect(says.onDragOver({ active: { id: "b" }, over: null })).toBe("Not over the list.");
});

test("without categories only the place is said", () => {
  const plain = orderAnnouncements([article("a"), article("b")]);
  expect(plain.onDragStart({ active: { id: "b" } })).toBe("Picked up “Title b”, place 2 of 2.");
});
