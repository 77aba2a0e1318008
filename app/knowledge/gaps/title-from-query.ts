const MAX_QUERY = 300;

/** What somebody searched for, as the title of the article that would answer it: "gift wrap" → "Gift wrap". */
export function titleFromQuery(query: string, locale: string): string {
  const line = query.slice(0, MAX_QUERY).replace(/\s+/g, " ").trim();
  const [first = "", ...rest] = [...line];
  return first.toLocaleUpperCase(locale) + rest.join("");
}
