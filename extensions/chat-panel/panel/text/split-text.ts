/** A piece of a message: plain words, an address to open, or an order number. */
export type TextPart = { kind: "text" | "link" | "number"; text: string };

const PATTERN = /(https?:\/\/[^\s<>"'“”«»]+)|(#\d{3,12}\b)/gi;
// Sentences end right after addresses; brackets close around them.
const TRAILING = /[.,;:!?…。、؟،)\]}]+$/;

/** Finds addresses (http and https only) and order numbers in a message. */
export function splitText(text: string): TextPart[] {
  const parts: TextPart[] = [];
  const push = (kind: TextPart["kind"], piece: string) => {
    if (piece) parts.push({ kind, text: piece });
  };
  let end = 0;
  for (const match of text.matchAll(PATTERN)) {
    const [whole, address, number = ""] = match;
    push("text", text.slice(end, match.index));
    end = match.index + whole.length;
    if (!address) {
      push("number", number);
      continue;
    }
    const link = address.replace(TRAILING, "");
    push(URL.canParse(link) ? "link" : "text", link);
    push("text", address.slice(link.length));
  }
  push("text", text.slice(end));
  return parts;
}
