import type { ArticleList, ArticleRow, CategoryRow } from "~/knowledge/writing/merchant-views";

/** One line of the list: a category's heading, or an article beneath the heading before it. */
export type ListLine =
  | { id: string; type: "category"; category: CategoryRow | null }
  | { id: string; type: "article"; article: ArticleRow };

export interface ArticleMove {
  articleId: string;
  categoryId: string | null;
  beforeId: string | null;
}

type Page = Pick<ArticleList, "categories" | "articles" | "total" | "page" | "pageSize">;

/** Id of the heading over a category's articles. */
export const headingId = (categoryId: string | null): string => `category:${categoryId ?? "none"}`;

const isLastPage = ({ total, page, pageSize }: Page): boolean => page * pageSize >= total;

/**
 * Which headings belong on this page: the categories of its articles, and empty ones between them, so that each empty
 * category is on one page. `null` is for articles without a category.
 */
function headingsOf(list: Page, isFiltered: boolean): (CategoryRow | null)[] {
  const used = new Set(list.articles.map((article) => article.categoryId));
  const first = list.categories.findIndex(({ id }) => used.has(id));
  const last = list.categories.findLastIndex(({ id }) => used.has(id));
  const isHere = (category: CategoryRow, index: number) => {
    if (used.has(category.id)) return true;
    if (isFiltered || category.articles > 0) return false;
    if (first < 0) return isLastPage(list);
    if (index > last) return isLastPage(list) || used.has(null);
    return index > first || list.page === 1;
  };
  const here: (CategoryRow | null)[] = list.categories.filter(isHere);
  // A shop without categories has a plain list.
  return used.has(null) && list.categories.length > 0 ? [...here, null] : here;
}

/** The page as lines in order: headings, each followed by its articles. */
export function toLines(list: Page, { isFiltered }: { isFiltered: boolean }): ListLine[] {
  const articlesOf = (categoryId: string | null): ListLine[] =>
    list.articles
      .filter((article) => article.categoryId === categoryId)
      .map((article) => ({ id: article.id, type: "article", article }));
  const headings = headingsOf(list, isFiltered);
  if (headings.length === 0) return articlesOf(null);
  return headings.flatMap((category): ListLine[] => {
    const categoryId = category?.id ?? null;
    return [{ id: headingId(categoryId), type: "category", category }, ...articlesOf(categoryId)];
  });
}

/** The lines with one of them in the place of another, as dragging shows it; nothing goes above the first heading. */
export function moveLine(lines: readonly ListLine[], id: string, overId: string): ListLine[] {
  const from = lines.findIndex((line) => line.id === id);
  const over = lines.findIndex((line) => line.id === overId);
  const line = lines[from];
  if (!line || over < 0 || from === over) return [...lines];
  const rest = lines.filter((other) => other.id !== id);
  const lowest = lines[0]?.type === "category" ? 1 : 0;
  rest.splice(Math.max(over, lowest), 0, line);
  return rest;
}

/** Where an article stands among `lines`: its category, its place there from 1, and how many there are. */
export function placeOf(lines: readonly ListLine[], id: string) {
  const index = lines.findIndex((line) => line.id === id);
  const start = lines.findLastIndex((line, at) => at <= index && line.type === "category");
  const next = lines.findIndex((line, at) => at > index && line.type === "category");
  const heading = lines[start];
  const end = next < 0 ? lines.length : next;
  return {
    category: heading?.type === "category" ? heading.category : null,
    position: index - start,
    count: end - start - 1,
  };
}

/**
 * What to tell the server of an article that was dropped. At the end of a page whose category goes on on the next one,
 * the article goes before the last that can be seen: nobody knows here which one follows.
 */
export function toMove(lines: readonly ListLine[], id: string, list: Page): ArticleMove | null {
  const index = lines.findIndex((line) => line.id === id);
  if (index < 0) return null;
  const { category, count } = placeOf(lines, id);
  const next = lines[index + 1];
  const previous = lines[index - 1];
  const isCutOff =
    index === lines.length - 1 && !isLastPage(list) && (category?.articles ?? Infinity) >= count;
  const before = isCutOff && previous?.type === "article" ? previous : next;
  return {
    articleId: id,
    categoryId: category?.id ?? null,
    beforeId: before?.type === "article" ? before.article.id : null,
  };
}
