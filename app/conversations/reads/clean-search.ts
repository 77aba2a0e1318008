/** What somebody typed to search for, without the control characters that PostgreSQL refuses (NUL) and nobody types. */
export function cleanSearch(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim();
}
