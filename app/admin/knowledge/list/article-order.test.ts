import { expect, test } from "vitest";
import type { ArticleRow, CategoryRow } from "~/knowledge/writing/merchant-views";
import { headingId, moveLine, placeOf, toLines, toMove } from "./article-order";

const category = (id: string, articles: number): CategoryRow => ({
  id,
  name: id,
  translations: [],
  articles,
  publishedArticles: 0,
});

const article = (id: string, categoryId: string | null): ArticleRow => ({
  id,
  title: id,
  kind: "article",
  status: "draft",
  isFeatured: false,
  categoryId,
  locales: [],
  views: 0,
  helpfulVotes: 0,
  unhelpfulVotes: 0,
  version: 1,
  publishedAt: null,
  updatedAt: "2026-11-22T12:00:00.000Z",
});

const list = {
  categories: [category("A", 2), category("B", 0), category("C", 1)],
  articles: [article("a1", "A"), article("a2", "A"), article("c1", "C"), article("n1", null)],
  total: 4,
  page: 1,
  pageSize: 50,
};
const lines = toLines(list, { isFiltered: false });
const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id.replace("category:", "# "));

test("headings stand over their articles, empty categories too, the others last", () => {
  expect(ids(lines)).toEqual(["# A", "a1", "a2", "# B", "# C", "c1", "# none", "n1"]);
});

test("a filter hides headings with nothing beneath", () => {
  const some = { ...list, articles: [article("c1", "C")], total: 1 };
  expect(ids(toLines(some, { isFiltered: true }))).toEqual(["# C", "c1"]);
});

test("a shop without categories has no headings", () => {
  const plain = { ...list, categories: [], articles: [article("n1", null)], total: 1 };
  expect(ids(toLines(plain, { isFiltered: false }))).toEqual(["n1"]);
});

test("each empty category is on one page only", () => {
  const categories = [category("A", 3), category("B", 0), category("C", 1), category("D", 0)];
  const pages = [
    [article("a1", "A"), article("a2", "A")],
    [article("a3", "A"), article("c1", "C")],
  ].map((articles, index) =>
    ids(
      toLines(
        { categories, articles, total: 4, page: index + 1, pageSize: 2 },
        { isFiltered: false },
      ),
    ),
  );
  expect(pages).toEqual([
    ["# A", "a1", "a2"],
    ["# A", "a3", "# B", "# C", "c1", "# D"],
  ]);
});

test("an article moves within its category", () => {
  const moved = moveLine(lines, "a2", "a1");
  expect(ids(moved).slice(0, 3)).toEqual(["# A", "a2", "a1"]);
  expect(toMove(moved, "a2", list)).toEqual({ articleId: "a2", categoryId: "A", beforeId: "a1" });
});

test("down over a heading is first beneath it, up over it is last above it", () => {
  const down = moveLine(lines, "a2", headingId("B"));
  expect(toMove(down, "a2", list)).toEqual({ articleId: "a2", categoryId: "B", beforeId: null });
  const up = moveLine(lines, "c1", headingId("C"));
  expect(toMove(up, "c1", list)).toEqual({ articleId: "c1", categoryId: "B", beforeId: null });
});

test("nothing goes above the first heading", () => {
  const moved = moveLine(lines, "a2", headingId("A"));
  expect(ids(moved)[0]).toBe("# A");
  expect(toMove(moved, "a2", list)?.beforeId).toBe("a1");
});

test("a place is told by category, position and count", () => {
  expect(placeOf(lines, "a2")).toMatchObject({ category: { id: "A" }, position: 2, count: 2 });
  expect(placeOf(lines, "n1")).toMatchObject({ category: null, position: 1, count: 1 });
  const plain = toLines({ ...list, categories: [] }, { isFiltered: false });
  expect(placeOf(plain, "n1")).toMatchObject({ category: null, position: 1, count: 1 });
});

test("at the end of a page that goes on, an article stays on the page", () => {
  const cut = {
    ...list,
    categories: [category("A", 9)],
    articles: [article("a1", "A"), article("a2", "A")],
    total: 9,
    pageSize: 2,
  };
  const moved = moveLine(toLines(cut, { isFiltered: false }), "a1", "a2");
  expect(toMove(moved, "a1", cut)).toEqual({ articleId: "a1", categoryId: "A", beforeId: "a2" });
});

test("what is not there moves nothing", () => {
  expect(moveLine(lines, "zz", "a1")).toEqual(lines);
  expect(toMove(lines, "zz", list)).toBeNull();
});
