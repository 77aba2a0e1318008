const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const LINK = /\[([^\]\n]{1,200})\]\(([^()\s]{1,500})\)/g;
const BOLD = /\*\*([^*\n]{1,500})\*\*/g;

const inline = (line: string): string =>
  escapeHtml(line).replace(LINK, '<a href="$2">$1</a>').replace(BOLD, "<strong>$1</strong>");

const BULLET = /^\s*[-*•]\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;
const HEADING = /^#{1,4}\s+/;

function listOf(tag: "ul" | "ol", lines: readonly string[], marker: RegExp): string {
  const items = lines.map((line) => `<li>${inline(line.replace(marker, ""))}</li>`);
  return `<${tag}>${items.join("")}</${tag}>`;
}

function blockToHtml(block: string): string {
  const lines = block.split("\n").filter((line) => line.trim() !== "");
  const [first = "", ...rest] = lines;
  if (HEADING.test(first)) {
    const heading = `<h2>${inline(first.replace(HEADING, ""))}</h2>`;
    return rest.length > 0 ? heading + blockToHtml(rest.join("\n")) : heading;
  }
  if (lines.every((line) => BULLET.test(line))) return listOf("ul", lines, BULLET);
  if (lines.every((line) => NUMBER.test(line))) return listOf("ol", lines, NUMBER);
  const list = lines.findIndex((line) => BULLET.test(line) || NUMBER.test(line));
  if (list > 0 && list < lines.length)
    return blockToHtml(lines.slice(0, list).join("\n")) + blockToHtml(lines.slice(list).join("\n"));
  return `<p>${lines.map(inline).join("<br>")}</p>`;
}

const IS_HTML =
  /<\/?(?:p|br|div|ul|ol|li|h[1-6]|a|b|i|strong|em|table|span|blockquote|img)\b[^>]*>/i;

/**
 * A text as people write it in a spreadsheet, as HTML: empty lines part paragraphs, "- " and "1. " make lists, "## "
 * headings, **bold** and [links](https://…) are known. What is HTML already stays; either way it is still to be
 * sanitised.
 */
export function plainTextToHtml(text: string): string {
  if (IS_HTML.test(text)) return text;
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map(blockToHtml)
    .join("");
}
