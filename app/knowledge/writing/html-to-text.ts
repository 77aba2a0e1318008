const ENTITIES: Record<string, string> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#123;": "{",
  "&amp;": "&",
};

const decode = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|amp|#123);/g, (entity) => ENTITIES[entity] ?? entity);

/** Cells with two blanks between them. */
const partCells = (line: string): string =>
  line.replace(/\s+/g, (blanks) => (blanks.includes("\u2003") ? "  " : blanks)).trim();

/**
 * The words of HTML that `sanitiseArticleHtml` made, as plain text: a line for each paragraph, "- " before list items,
 * cells apart. Only that function's output, since just the entities it writes are read.
 */
export function htmlToText(sanitised: string): string {
  const lines = sanitised
    .replace(/\s+/g, " ")
    .replace(/<(?:br|hr)\s*\/?>/g, "\n")
    .replace(/<li(?:\s[^<>]*)?>\s?(?:<p(?:\s[^<>]*)?>)?/g, "\n- ")
    .replace(/<\/t[dh]>/g, " \u2003")
    .replace(/<\/?(?:p|h[2-4]|ul|ol|li|blockquote|pre|table|caption|tr)(?:\s[^<>]*)?>/g, "\n")
    .replace(/<[^<>]*>/g, "");
  return decode(lines)
    .split("\n")
    .map((line) => (line.includes("\u2003") ? partCells(line) : line.trim()))
    .filter((line) => line !== "" && line !== "-")
    .join("\n");
}
