import { escapeHtml } from "~/lib/escape-html";

const LINK = /\[([^[\]\n]{1,200})\]\(([^()\s]{1,500})\)/g;
const BOLD = /\*\*([^*\n]{1,500})\*\*/g;

// None of these goes beyond its line, so all lines are done at once.
const inline = (text: string): string =>
  escapeHtml(text).replace(LINK, '<a href="$2">$1</a>').replace(BOLD, "<strong>$1</strong>");

const BULLET = /^\s*[-*•]\s+/;
const NUMBER = /^\s*\d{1,3}[.)]\s+/;
const HEADING = /^#{1,4}\s+/;

function listOf(tag: "ul" | "ol", lines: readonly string[], marker: RegExp): string {
  const items = lines.map((line) => `<li>${line.replace(marker, "")}</li>`);
  return `<${tag}>${items.join("")}</${tag}>`;
}

function paragraphOf(lines: readonly string[]): string {
  return lines.length > 0 ? `<p>${lines.join("<br>")}</p>` : "";
}

function blockToHtml(block: string): string {
  const lines = block.split("\n").filter((line) => line.trim() !== "");
  const body = lines.findIndex((line) => !HEADING.test(line));
  const headings = lines
    .slice(0, body < 0 ? lines.length : body)
    .map((line) => `<h2>${line.replace(HEADING, "")}</h2>`);
  const rest = lines.slice(headings.length);
  const list = rest.findIndex((line) => BULLET.test(line) || NUMBER.test(line));
  const words = list < 0 ? rest : rest.slice(0, list);
  const items = list < 0 ? [] : rest.slice(list);
  return headings.join("") + paragraphOf(words) + listToHtml(items);
}

/** Lines that begin with a list's: one kind of list, or a paragraph when they are not all of one kind. */
function listToHtml(lines: readonly string[]): string {
  if (lines.length === 0) return "";
  if (lines.every((line) => BULLET.test(line))) return listOf("ul", lines, BULLET);
  if (lines.every((line) => NUMBER.test(line))) return listOf("ol", lines, NUMBER);
  return paragraphOf(lines);
}

const IS_HTML =
  /<\/?(?:p|br|div|ul|ol|li|h[1-6]|a|b|i|strong|em|table|span|blockquote|img)\b[^<>]*>/i;

/**
 * A text as people write it in a spreadsheet, as HTML: empty lines part paragraphs, "- " and "1. " make lists, "## "
 * headings, **bold** and [links](https://…) are known. What is HTML already stays; either way it is still to be
 * sanitised.
 */
export function plainTextToHtml(text: string): string {
  if (IS_HTML.test(text)) return text;
  return inline(text.replace(/\r\n?/g, "\n"))
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== "")
    .map(blockToHtml)
    .join("");
}
