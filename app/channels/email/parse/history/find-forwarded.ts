import { cleanLine } from "~/channels/email/parse/clean-text";
import type { ForwardedMail } from "~/conversations/inbound/inbound-message";
import { addressesIn } from "~/lib/mail-address";
import type { BodyLine } from "./body-line";
import { attributionAt } from "./find-attribution";
import { findHeaderBlocks, type HeaderBlock } from "./header-block";
import type { CutContext } from "./mark-history";
import { isForwardMark } from "./separators";

/** A note above what is passed on is shorter. */
const MAX_LINES = 300;
const MAX_HEADER = 1_000;
/** Lines between "Forwarded message" and the block below it. */
const MARK_REACH = 6;

/** Apple's program quotes what it forwards. */
const unquoted = (text: string): string => text.replace(/^[\s>|]{0,12}/, "");

/** What says whose mail follows, with where it stands: a block of labels, or one line. */
interface FoundBlock {
  at: number;
  block: HeaderBlock;
  /** It stands below a program's mark. */
  isMarked: boolean;
}

/** Yahoo's plain text has the mark and the whole block in one line. */
const MARK_IN_LINE = /^\s{0,20}-{2,10}[^-\n]{3,80}-{2,10}/u;

function readMarkedLine(line: string): HeaderBlock | null {
  const mark = MARK_IN_LINE.exec(line.slice(0, 200))?.[0];
  if (mark === undefined || isForwardMark(mark) !== "certain") return null;
  const rest = line.slice(mark.length, mark.length + 400);
  const from = rest.slice(rest.search(/[:：]/) + 1);
  return from.includes("@") ? { length: 1, from } : null;
}

function* findBlocks(source: readonly BodyLine[]): Generator<FoundBlock> {
  const lines = source.map(({ text }) => unquoted(text));
  const headerAt = findHeaderBlocks(lines);
  let markedAt = -MARK_REACH - 1;
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? "";
    const ofLine = readMarkedLine(line);
    if (ofLine !== null || isForwardMark(line) !== null) markedAt = index;
    const block =
      line.trim() === "" ? null : (ofLine ?? headerAt(index) ?? attributionAs(source, index));
    if (block) yield { at: index, block, isMarked: index - markedAt <= MARK_REACH };
    index += block?.length ?? 1;
  }
}

// Outlook for Mac writes a line above what it forwards: "John Doe <j@d.example> kirjoitti 28.10.2021 12.46:".
function attributionAs(lines: readonly BodyLine[], index: number): HeaderBlock | null {
  // Without an address it says of nobody whose mail it is.
  if (!lines.slice(index, index + 5).some(({ text }) => text.includes("@"))) return null;
  const attribution = attributionAt(lines, index);
  if (!attribution) return null;
  const text = lines.slice(index, index + attribution.length).map((line) => line.text);
  return { length: attribution.length, from: text.join(" ") };
}

/** "Anna Berg <a@b.example>", "Anna Berg [mailto:a@b.example]" */
function readAuthor(from: string): { address: string; name: string | null } | null {
  const value = from.slice(0, 400);
  const [address] = addressesIn(value);
  if (!address) return null;
  const at = value.toLowerCase().indexOf(address);
  const before = value.slice(0, Math.max(0, at)).replace(/mailto:$/i, "");
  // Of a line with a day and a verb in it the name is told by nothing.
  const name = cleanLine(
    before.replace(/[<>()[\]‹›"'*]/g, " ").replace(/\s{2,}/g, " "),
    200,
  ).trim();
  const isName = name !== "" && !/[\d@:]/.test(name);
  return { address, name: isName ? name : null };
}

const toEvidence = (lines: readonly BodyLine[], { at, block }: FoundBlock): string =>
  lines
    .slice(at, at + block.length)
    .map(({ text }) => cleanLine(unquoted(text).replace(/^\*|\*(?=\s*\p{L})/gu, ""), 300).trim())
    .filter(Boolean)
    .join("\n")
    .slice(0, MAX_HEADER);

/**
 * The mail that this one passes on, by the block of its header: the first whose author is nobody known here. A block counts below a
 * program's mark ("Forwarded message"), or where the mail itself is a forward or answers nothing. Null when there is none.
 */
export function findForwarded(
  source: readonly BodyLine[],
  { kind, addressees, senderAddress }: CutContext,
): ForwardedMail | null {
  const lines = source.slice(0, MAX_LINES);
  if (!lines.some(({ text }) => text.includes("@"))) return null;
  const isOpen = kind !== "answer";
  for (const found of findBlocks(lines)) {
    if (!found.isMarked && !isOpen) continue;
    const author = readAuthor(found.block.from);
    if (!author || author.address === senderAddress || addressees?.has(author.address)) continue;
    return { ...author, header: toEvidence(lines, found) };
  }
  return null;
}
