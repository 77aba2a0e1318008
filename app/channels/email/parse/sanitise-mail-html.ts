import sanitizeHtml from "sanitize-html";

interface SanitiseOptions {
  /** Content-ID without brackets → id of the attachment it names. */
  attachmentIds: ReadonlyMap<string, string>;
}

const COLOUR = [/^#[0-9a-f]{3,8}$/i, /^rgba?\([\d\s,.%/]{3,40}\)$/i, /^[a-z]{3,20}$/i];
const LENGTH = [/^-?[\d.]{1,8}(?:px|em|rem|pt|%|ex|ch)?$/i, /^(?:auto|normal|thin|medium|thick)$/i];
const LENGTHS = [/^(?:(?:-?[\d.]{1,8}(?:px|em|rem|pt|%)?|auto)\s?){1,4}$/i];
const WORD = [/^[a-z-]{2,20}$/i];
const BORDER = [
  /^[\d.]{0,8}(?:px|pt|em)?\s?[a-z]{0,10}\s?(?:#[0-9a-f]{3,8}|[a-z]{0,20}|rgba?\([\d\s,.%]{3,40}\))$/i,
];

// Nothing here can load anything (no url()), leave its place (no position) or cover what is around it.
const STYLES: Record<string, RegExp[]> = {
  color: COLOUR,
  "background-color": COLOUR,
  "text-align": WORD,
  "text-decoration": WORD,
  "font-weight": [/^(?:[a-z]+|\d{3})$/i],
  "font-style": WORD,
  "font-size": LENGTH,
  "font-family": [/^[\w\s,'"-]{1,200}$/],
  "line-height": LENGTH,
  "vertical-align": WORD,
  "white-space": WORD,
  direction: WORD,
  width: LENGTH,
  "max-width": LENGTH,
  height: LENGTH,
  margin: LENGTHS,
  "margin-top": LENGTH,
  "margin-bottom": LENGTH,
  "margin-left": LENGTH,
  "margin-right": LENGTH,
  padding: LENGTHS,
  "padding-left": LENGTH,
  "padding-right": LENGTH,
  border: BORDER,
  "border-left": BORDER,
  "border-top": BORDER,
  "border-bottom": BORDER,
  "border-right": BORDER,
  "border-collapse": WORD,
};

const TAGS = [
  ..."a abbr address b bdi bdo big blockquote br caption center cite code col colgroup dd del dfn div dl dt em".split(
    " ",
  ),
  ..."figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span".split(
    " ",
  ),
  ..."strike strong sub sup table tbody td tfoot th thead tr tt u ul var wbr".split(" "),
];

const RASTER_DATA = /^data:image\/(?:png|jpe?g|gif|webp|bmp|avif);base64,[a-z0-9+/=\s]+$/i;
type Attributes = sanitizeHtml.Attributes;

function transformImage(attributes: Attributes, options: SanitiseOptions): sanitizeHtml.Tag {
  const { src = "", ...kept } = attributes;
  const source = src.trim();
  const attribs: Attributes = { ...kept };
  delete attribs["srcset"];
  if (/^cid:/i.test(source)) {
    const contentId = source.slice(4).replace(/^<|>$/g, "");
    const id =
      options.attachmentIds.get(contentId) ?? options.attachmentIds.get(safeDecode(contentId));
    if (id) attribs["src"] = `/app/attachments/${id}`;
    else attribs["data-missing-image"] = "";
  } else if (/^https?:/i.test(source)) {
    // Loading it would tell the sender that and where the mail was read; the page offers to unblock.
    attribs["data-remote-src"] = source;
  } else if (RASTER_DATA.test(source)) {
    attribs["src"] = source;
  }
  return { tagName: "img", attribs };
}

// A mail has no address of its own that a relative link could start from.
function transformLink(tagName: string, attributes: Attributes): sanitizeHtml.Tag {
  const { href = "", ...attribs } = attributes;
  if (!/^(?:https?|mailto|tel):/i.test(href.trim())) return { tagName, attribs };
  const outside = { target: "_blank", rel: "noopener noreferrer nofollow" };
  return { tagName, attribs: { ...attribs, href: href.trim(), ...outside } };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * HTML of a mail, safe to show in a sandboxed frame: no scripts, forms, frames, remote styles or event handlers.
 * - images of the mail itself point to `/app/attachments/{id}`;
 * - remote images are blocked: their address stands in `data-remote-src`, for the page to unblock;
 * - quoted history has `data-quoted`, where `markQuoted` gave it;
 * - links open outside, without a referrer to us.
 */
export function sanitiseMailHtml(html: string, options: SanitiseOptions): string {
  return sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: {
      "*": ["style", "dir", "lang", "align", "valign", "title", "data-quoted"],
      a: ["href", "name", "target", "rel"],
      img: ["src", "alt", "width", "height", "data-remote-src", "data-missing-image"],
      table: ["border", "cellpadding", "cellspacing", "width", "bgcolor"],
      td: ["colspan", "rowspan", "width", "height", "bgcolor"],
      th: ["colspan", "rowspan", "width", "height", "bgcolor"],
      font: ["color", "size", "face"],
      ol: ["start", "type"],
      col: ["span", "width"],
    },
    allowedStyles: { "*": STYLES },
    allowedSchemes: ["http", "https", "mailto", "tel"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    nestingLimit: 100,
    nonTextTags: [
      "script",
      "style",
      "textarea",
      "option",
      "noscript",
      "title",
      "head",
      "xml",
      "svg",
      "math",
      "template",
    ],
    transformTags: {
      a: transformLink,
      img: (_tagName, attributes) => transformImage(attributes, options),
    },
  }).trim();
}
