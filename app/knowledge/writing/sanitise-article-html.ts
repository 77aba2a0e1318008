import sanitizeHtml from "sanitize-html";
import { AppError } from "~/errors";
import { inspectHtml } from "~/lib/inspect-html";

const TAGS = [
  ..."p br hr h2 h3 h4 ul ol li blockquote pre code a img strong b em i u s del sub sup".split(" "),
  ..."table caption colgroup col thead tbody tfoot tr th td".split(" "),
];

// Their content is no text for readers, so it goes with them.
const WITH_CONTENT = [
  ..."script style textarea option select noscript title head xml svg math template".split(" "),
  ..."iframe object embed noembed noframes xmp plaintext".split(" "),
];

// Known schemes, and addresses within the shop; no scheme that is only written strangely.
const LINK = /^(?:https?:|mailto:|tel:|\/(?![/\\])|[#?]|[^\s:/?#\\]+(?:[/?#]|$))/i;
const LENGTH = /^\d{1,4}$/;
const DIRECTION = /^(?:ltr|rtl|auto)$/i;

type Attributes = sanitizeHtml.Attributes;

function keep(attributes: Attributes, rules: Record<string, RegExp>): Attributes {
  const pairs = Object.entries(rules).flatMap(([name, rule]) => {
    const value = attributes[name]?.trim();
    return value && rule.test(value) ? [[name, value] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function transformImage(_tagName: string, attributes: Attributes): sanitizeHtml.Tag {
  const kept = keep(attributes, {
    src: /^https:\/\//i,
    alt: /./s,
    title: /./s,
    width: LENGTH,
    height: LENGTH,
  });
  return { tagName: "img", attribs: { alt: "", ...kept, loading: "lazy" } };
}

function transformLink(_tagName: string, attributes: Attributes): sanitizeHtml.Tag {
  const kept = keep(attributes, { href: LINK, title: /./s, target: /^_blank$/ });
  return { tagName: "a", attribs: { ...kept, rel: "noopener" } };
}

const rename = (tagName: string) => sanitizeHtml.simpleTransform(tagName, {}, true);

/**
 * What of an article's HTML is kept: headings (h2–h4), paragraphs, lists, links (http, https, mailto, tel, relative),
 * https images, tables, quotes and code. Nothing that runs, loads from elsewhere unseen or changes how the theme looks.
 * Braces are written as entities, since themes run the page through Liquid. Sanitising twice changes nothing.
 * AppError INVALID_INPUT for what would cost too much to clean.
 */
export function sanitiseArticleHtml(html: string): string {
  const problem = inspectHtml(html);
  if (problem)
    throw new AppError(
      "INVALID_INPUT",
      `The text cannot be used: ${problem}. Split it, or paste it as plain text.`,
    );
  const clean = sanitizeHtml(html.replaceAll("\u0000", "").toWellFormed(), {
    allowedTags: TAGS,
    allowedAttributes: {
      "*": [{ name: "dir", multiple: false, values: ["ltr", "rtl", "auto"] }],
      a: ["href", "title", "target", "rel"],
      img: ["src", "alt", "title", "width", "height", "loading"],
      ol: ["start"],
      td: ["colspan", "rowspan"],
      th: ["colspan", "rowspan", "scope"],
      col: ["span"],
    },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["https"] },
    allowProtocolRelative: false,
    nestingLimit: 60,
    nonTextTags: WITH_CONTENT,
    transformTags: {
      a: transformLink,
      img: transformImage,
      h1: rename("h2"),
      h5: rename("h4"),
      h6: rename("h4"),
      ol: (tagName, attributes) => ({
        tagName,
        attribs: keep(attributes, { start: LENGTH, dir: DIRECTION }),
      }),
      td: (tagName, attributes) => ({ tagName, attribs: keepCell(attributes) }),
      th: (tagName, attributes) => ({ tagName, attribs: keepCell(attributes) }),
      col: (tagName, attributes) => ({ tagName, attribs: keep(attributes, { span: LENGTH }) }),
    },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs["src"],
  });
  return clean.replaceAll("{", "&#123;").trim();
}

function keepCell(attributes: Attributes): Attributes {
  return keep(attributes, {
    colspan: LENGTH,
    rowspan: LENGTH,
    scope: /^(?:row|col|rowgroup|colgroup)$/,
    dir: DIRECTION,
  });
}
