import type { ComponentChild } from "preact";
import { h } from "./help-tools";

const ALLOWED = new Set(
  "p h1 h2 h3 h4 ul ol li strong b em i u s br hr blockquote code pre table thead tbody tr th td figure figcaption sub sup".split(
    " ",
  ),
);
const DROPPED = new Set(
  "script style template iframe object embed noscript svg math form input button textarea select link meta base".split(
    " ",
  ),
);
const MOST_DEPTH = 30;

function safeAddress(value: string | null, schemes: RegExp): string | null {
  if (!value) return null;
  try {
    const url = new URL(value, location.href);
    return schemes.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function readLink(element: Element, children: ComponentChild[]): ComponentChild {
  const href = safeAddress(element.getAttribute("href"), /^(?:https?|mailto|tel):$/);
  if (!href) return h("span", null, children);
  const isHere = href.startsWith(`${location.origin}/`);
  return h(
    "a",
    { href, rel: "noopener nofollow", target: isHere ? undefined : "_blank" },
    children,
  );
}

function readNode(node: Node, depth: number): ComponentChild {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent;
  if (!(node instanceof Element) || depth > MOST_DEPTH) return null;
  const tag = node.localName;
  if (DROPPED.has(tag)) return null;
  const children = [...node.childNodes].map((child) => readNode(child, depth + 1));
  if (tag === "a") return readLink(node, children);
  if (tag === "img") {
    const src = safeAddress(node.getAttribute("src"), /^https?:$/);
    return src && h("img", { src, alt: node.getAttribute("alt") ?? "", loading: "lazy" });
  }
  if (!ALLOWED.has(tag)) return h("span", null, children);
  if (tag === "br" || tag === "hr") return h(tag, null);
  if (tag === "table")
    return h("div", { class: "scrolls", tabIndex: 0 }, h("table", null, children));
  const span = (name: string) => Number(node.getAttribute(name)) || undefined;
  const isCell = tag === "td" || tag === "th";
  return h(tag, isCell ? { colSpan: span("colspan"), rowSpan: span("rowspan") } : null, children);
}

/**
 * An article's HTML as elements. The server has cleaned it; here it is read once more by an inert parser, and only known
 * elements, safe addresses and no other attribute are made. Null where the page forbids parsing (Trusted Types).
 */
export function readArticle(html: string): ComponentChild[] | null {
  try {
    const { body } = new DOMParser().parseFromString(html, "text/html");
    return [...body.childNodes].map((node) => readNode(node, 0));
  } catch {
    return null;
  }
}
