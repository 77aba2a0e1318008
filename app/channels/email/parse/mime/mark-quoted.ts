import { DomUtils, parseDocument } from "htmlparser2";
import type { HtmlDocument, HtmlLine, HtmlNode } from "./html-lines";

type Element = Extract<HtmlNode, { attribs: object }>;

const QUOTED = "data-quoted";

const makeMark = (): Element => parseDocument(`<span ${QUOTED}=""></span>`).children[0] as Element;

/** Whether what stands within a node is history, was written for this message, or both; null when it is neither. */
type Share = "quoted" | "written" | "both" | null;

function merge(left: Share, right: Share): Share {
  if (left === null || left === right) return right ?? left;
  return right === null ? left : "both";
}

class Marker {
  private readonly shares = new Map<HtmlNode, Share>();

  constructor(lines: readonly HtmlLine[], marks: readonly boolean[]) {
    lines.forEach(({ nodes }, index) => {
      const share: Share = marks[index] ? "quoted" : "written";
      for (const node of nodes) this.shares.set(node, merge(this.shares.get(node) ?? null, share));
    });
  }

  /** Notes for each element what is in it. The sender's own marks are none of ours. */
  measure(node: HtmlNode): Share {
    let share = this.shares.get(node) ?? null;
    if ("attribs" in node) delete node.attribs[QUOTED];
    if ("children" in node)
      for (const child of node.children as HtmlNode[]) share = merge(share, this.measure(child));
    this.shares.set(node, share);
    return share;
  }

  mark(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      const share = this.shares.get(node) ?? null;
      if (share === "both" && "children" in node) this.mark([...(node.children as HtmlNode[])]);
      if (share !== "quoted") continue;
      if ("attribs" in node) node.attribs[QUOTED] = "";
      else if (node.type === "text") {
        const span = makeMark();
        DomUtils.replaceElement(node, span);
        DomUtils.appendChild(span, node);
      }
    }
  }
}

/** The document as HTML, in which everything that `marks` calls history bears `data-quoted`, and nothing else does. */
export function markQuoted(
  document: HtmlDocument,
  lines: readonly HtmlLine[],
  marks: readonly boolean[],
): string {
  const marker = new Marker(lines, marks);
  for (const node of document.children) marker.measure(node);
  marker.mark([...document.children]);
  return DomUtils.getOuterHTML(document.children, { encodeEntities: "utf8" });
}
