import { parseDocument } from "htmlparser2";
import type { BodyLine } from "~/channels/email/parse/history/body-line";
import { trimEndOf } from "~/lib/trim-end-of";

export type HtmlDocument = ReturnType<typeof parseDocument>;
export type HtmlNode = HtmlDocument["children"][number];
type Attributes = Readonly<Record<string, string | undefined>>;

/** A line of what HTML says, and the nodes it stands in. */
export interface HtmlLine extends BodyLine {
  nodes: HtmlNode[];
}

// Elements whose content is not for reading.
const HIDDEN = new Set(
  "script style head title noscript template textarea option svg math xml object iframe".split(" "),
);
/** Blocks with room around them; other blocks only begin a line. */
const SPACED = new Set("p h1 h2 h3 h4 h5 h6 ul ol dl blockquote pre table hr".split(" "));
const BLOCKS = new Set(
  "div tr li dt dd center section article header footer address figure form fieldset caption thead tbody tfoot main aside nav details summary".split(
    " ",
  ),
);
const CELLS = new Set(["td", "th"]);

const CITED = /quote|\bcite\b|isReplyContent/i;
const CONTAINER =
  /yahoo_quoted|protonmail_quote|tutanota_quote|zmail_extra|gmx_quote|mail-editor-reference-message-container|replySplit|ms-outlook-mobile-reference/i;
const ANNOUNCED = /moz-cite-prefix|gmail_attr|divRplyFwdMsg/i;
const FORWARDED = /moz-forward-container|isForwardContent/i;

interface Place {
  isCited: boolean;
  block: number | null;
  container: number | null;
  isAnnounced: boolean;
  isForwarded: boolean;
  isPre: boolean;
}

const namesOf = ({ class: className = "", id = "" }: Attributes): string =>
  `${className.slice(0, 500)} ${id.slice(0, 200)}`;

function isHidden(name: string, attributes: Attributes): boolean {
  if (HIDDEN.has(name)) return true;
  const style = attributes["style"]?.slice(0, 1_000) ?? "";
  return /display\s{0,3}:\s{0,3}none/i.test(style);
}

/** Walks through a document and gathers its lines. */
class LineGatherer {
  readonly lines: HtmlLine[] = [];
  private text = "";
  private nodes: HtmlNode[] = [];
  private place: Place | null = null;
  private places = 0;

  flush(isForced = false): void {
    const text = trimEndOf(this.text, " \t");
    if (text !== "" || isForced || this.nodes.length > 0) {
      const { isPre: _isPre, ...place } = this.place ?? OUTSIDE;
      const isCited = place.isCited || /^\s{0,3}>/.test(text);
      this.lines.push({ ...place, isCited, text, nodes: this.nodes });
    }
    this.text = "";
    this.nodes = [];
    this.place = null;
  }

  space(): void {
    this.flush();
    const last = this.lines.at(-1);
    if (last && last.text !== "")
      this.lines.push({ ...last, text: "", nodes: [], isAnnounced: false, isForwarded: false });
  }

  add(node: HtmlNode, text: string, place: Place): void {
    const words = place.isPre ? text : text.replace(/[ \t\r\n\f]+/g, " ");
    const isBlank = words.trim() === "";
    if (isBlank && this.text === "" && !place.isPre) return;
    this.place ??= place;
    if (!isBlank || this.nodes.length > 0) this.nodes.push(node);
    const pieces = place.isPre ? words.split(/\r?\n/) : [words];
    pieces.forEach((piece, index) => {
      if (index > 0) {
        this.flush(true);
        this.place = place;
        this.nodes.push(node);
      }
      this.text += this.text === "" && !place.isPre ? piece.replace(/^ +/, "") : piece;
    });
  }

  walk(nodes: readonly HtmlNode[], place: Place): void {
    for (const node of nodes) {
      if (node.type === "text") this.add(node, node.data, place);
      else if ("attribs" in node) this.walkElement(node, place);
      else if ("children" in node) this.walk(node.children as HtmlNode[], place);
    }
  }

  private placeWithin(name: string, attributes: Attributes, place: Place): Place {
    const names = namesOf(attributes);
    const isBlock = name === "blockquote";
    const isCite = isBlock && (attributes["type"]?.toLowerCase() === "cite" || CITED.test(names));
    const isContainer = CONTAINER.test(names);
    return {
      isCited: place.isCited || isCite,
      block: isBlock && place.block === null ? (this.places += 1) : place.block,
      container: isContainer && place.container === null ? (this.places += 1) : place.container,
      isAnnounced: place.isAnnounced || ANNOUNCED.test(names),
      isForwarded: place.isForwarded || FORWARDED.test(names),
      isPre: place.isPre || name === "pre" || name === "xmp",
    };
  }

  private walkElement(node: Extract<HtmlNode, { attribs: object }>, place: Place): void {
    const { name, attribs } = node;
    if (isHidden(name, attribs)) return;
    const inner = this.placeWithin(name, attribs, place);
    if (name === "br") {
      this.place ??= place;
      this.nodes.push(node);
      return this.flush(true);
    }
    if (name === "img") return this.addPicture(node, place);
    // Word's paragraphs are lines.
    const isSpaced = SPACED.has(name) && !/\bMsoNormal\b/.test(attribs["class"] ?? "");
    const isBlock = isSpaced || SPACED.has(name) || BLOCKS.has(name);
    if (isSpaced) this.space();
    else if (isBlock) this.flush();
    if (name === "hr") return;
    if (name === "li") this.text = "- ";
    this.walk(node.children as HtmlNode[], inner);
    if (name === "a") this.addAddress(node, inner);
    if (CELLS.has(name) && this.text !== "") this.text += " ";
    if (name === "li" && this.text === "- ") this.text = "";
    if (isSpaced) this.space();
    else if (isBlock) this.flush();
  }

  /** A picture is no word, but it stands somewhere; of those that are signs in a text the sign is. */
  private addPicture(node: Extract<HtmlNode, { attribs: object }>, place: Place): void {
    const alt = node.attribs["alt"]?.trim() ?? "";
    this.place ??= place;
    this.nodes.push(node);
    if (alt.length <= 8 && /\p{Extended_Pictographic}/u.test(alt)) this.text += alt;
  }

  /** Where a link leads, unless its words say so. */
  private addAddress(node: Extract<HtmlNode, { attribs: object }>, place: Place): void {
    const href = node.attribs["href"]?.trim() ?? "";
    if (!/^https?:\/\//i.test(href) || href.length > 2_000 || this.text === "") return;
    const bare = href.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
    const isSaid = this.text.slice(-href.length - 10).includes(bare.slice(0, 60));
    if (!isSaid && !place.isPre) this.text += ` [${href}]`;
  }
}

const OUTSIDE: Place = {
  isCited: false,
  block: null,
  container: null,
  isAnnounced: false,
  isForwarded: false,
  isPre: false,
};

/** The lines that a document shows, in their order. */
export function htmlLines(document: HtmlDocument): HtmlLine[] {
  const gatherer = new LineGatherer();
  gatherer.walk(document.children, OUTSIDE);
  gatherer.flush();
  return gatherer.lines;
}

/** The words of HTML as plain text, with ">" before what a program marked as quoted. The HTML has been inspected. */
export const htmlAsText = (html: string): string =>
  htmlLines(parseDocument(html))
    .map(({ text, isCited }) => (isCited ? `> ${text}` : text))
    .join("\n");
