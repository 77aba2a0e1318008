import { ARTICLE_STATUSES, type ArticleStatus } from "~/knowledge/writing/article-kinds";

/** What the list of articles shows; lives in the URL, so that every state can be linked. */
export interface KnowledgeQuery {
  search: string;
  /** Null: whatever the status. */
  status: ArticleStatus | null;
  /** A category's id, "none" for articles without one, null for all. */
  category: string | null;
  /** Only articles that lack this language or are out of date in it. */
  incompleteIn: string | null;
  page: number;
}

export const EMPTY_QUERY: KnowledgeQuery = {
  search: "",
  status: null,
  category: null,
  incompleteIn: null,
  page: 1,
};

const LOCALE = /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,4}){0,2}$/;
const CATEGORY = /^(?:none|[\da-f-]{36})$/i;

/** Reads the filters from an address; anything unknown is no filter. */
export function parseKnowledgeQuery(params: URLSearchParams): KnowledgeQuery {
  const page = Number(params.get("page"));
  const category = params.get("category") ?? "";
  const incompleteIn = params.get("incomplete") ?? "";
  return {
    search: (params.get("q") ?? "").trim().slice(0, 200),
    status: ARTICLE_STATUSES.find((status) => status === params.get("status")) ?? null,
    category: CATEGORY.test(category) ? category : null,
    incompleteIn: LOCALE.test(incompleteIn) ? incompleteIn : null,
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  };
}

/** Whether the list shows a part only; the order of a part cannot be changed. */
export function isFiltered(query: KnowledgeQuery): boolean {
  return Boolean(query.search || query.status || query.category || query.incompleteIn);
}

/** Address of the list with these filters. */
export function knowledgePath(query: Partial<KnowledgeQuery> = {}): string {
  const { search, status, category, incompleteIn, page } = { ...EMPTY_QUERY, ...query };
  const params = new URLSearchParams();
  if (search) params.set("q", search);
  if (status) params.set("status", status);
  if (category) params.set("category", category);
  if (incompleteIn) params.set("incomplete", incompleteIn);
  if (page > 1) params.set("page", String(page));
  return `/app/knowledge${params.size > 0 ? `?${params}` : ""}`;
}
