/** How an import gets its objects: from the file of an export, or page by page, slower, where there is no export. */
export type ImportWay = "export" | "pages";

const PAGES = "pages ";

/** The id that an import which reads page by page has in place of a bulk operation's gid. */
export const toPagesId = (unique: string): string => `${PAGES}${unique}`;

/** Which way the import goes that has this id. */
export function importWayOf(id: string): ImportWay {
  return id.startsWith(PAGES) ? "pages" : "export";
}
