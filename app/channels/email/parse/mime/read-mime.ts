import { Splitter, type MimeNode } from "@zone-eu/mailsplit";
import { Libmime } from "libmime";
import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";
import { decodeWords } from "~/channels/email/parse/bytes/decode-words";
import { headerText } from "~/channels/email/parse/bytes/header-text";
import { headerValue, readHeaders, type MailHeaders } from "~/channels/email/parse/read-header";
import { decodeTransfer } from "./decode-transfer";

/** A part of a mail, or the mail itself. */
export interface MimePart {
  headers: MailHeaders;
  /** Media type, lower-cased: "text/plain". Of a part that says none, what RFC 2045 takes it for. */
  type: string;
  /** Parameters of Content-Type by lower-case name. */
  params: Readonly<Record<string, string>>;
  /** "attachment", "inline" or "". */
  disposition: string;
  /** As the sender wrote it; null without. */
  fileName: string | null;
  /** Content-ID without brackets. */
  contentId: string | null;
  /** Decoded for the way, not from its charset. Empty for a multipart. */
  content: Buffer;
  parts: MimePart[];
}

interface OpenPart extends MimePart {
  chunks: Buffer[];
  encoding: string;
}

const libmime = new Libmime();

/** A structured header ("text/plain; charset=x") with its parameters, whichever way they were written. */
function readStructured(value: string): { value: string; params: Record<string, string> } {
  const {
    value: main,
    params,
    decodedParams,
  } = libmime.parseHeaderValue(value, {
    stripComments: true,
  });
  const read = Object.entries(params).map(([name, written]) => [
    name,
    decodedParams?.includes(name) ? written : decodeWords(written),
  ]);
  return { value: main.trim().toLowerCase(), params: Object.fromEntries(read) };
}

/** "text", "TEXT/PLAIN " and nothing are all plain text. */
function typeOf(written: string, disposition: string): string {
  const type = written.replace(/\s/g, "");
  if (/^[\w!#$&^.+-]{1,100}\/[\w!#$&^.+-]{1,100}$/.test(type)) return type;
  if (type === "" && disposition === "attachment") return "application/octet-stream";
  if (type === "" || /^(?:text|plain|txt|text\/)$/.test(type)) return "text/plain";
  return type === "html" ? "text/html" : "application/octet-stream";
}

function readPart(node: MimeNode): OpenPart {
  const lines = node.headers ? node.headers.getList() : [];
  const headers = readHeaders(lines);
  const raw = (name: string) => {
    const line = lines.find(({ key }) => key === name)?.line;
    return readStructured(line === undefined ? "" : headerText(line));
  };
  const type = raw("content-type");
  const disposition = raw("content-disposition");
  const name = disposition.params["filename"] ?? type.params["name"] ?? null;
  const id = headerValue(headers, "content-id").replace(/^<|>$/g, "").trim();
  // A multipart that cannot be divided is text, with its boundaries in it.
  const isText = type.value.startsWith("multipart/") && !node._boundary;
  return {
    headers,
    type: isText ? "text/plain" : typeOf(type.value, disposition.value),
    params: type.params,
    disposition:
      disposition.value === "inline" || disposition.value === "" ? disposition.value : "attachment",
    fileName: name,
    contentId: id || null,
    content: Buffer.alloc(0),
    parts: [],
    chunks: [],
    encoding: headerValue(headers, "content-transfer-encoding"),
  };
}

// A mail of returns alone is one line to every reader.
function withLineFeeds(raw: Buffer): Buffer {
  if (raw.includes(10) || !raw.includes(13)) return raw;
  return raw.map((byte) => (byte === 13 ? 10 : byte)) as Buffer;
}

const BOUNDARY = Buffer.from("\nboundary=");

/** Some programs break a header before "boundary" without the blank that continues it; then the mail would have no parts. */
function withFoldedBoundaries(raw: Buffer): Buffer {
  const pieces: Buffer[] = [];
  let start = 0;
  for (
    let at = raw.indexOf(BOUNDARY);
    at >= 0 && pieces.length < 100;
    at = raw.indexOf(BOUNDARY, at + 1)
  ) {
    if (!/;\s?\r?$/.test(raw.toString("latin1", Math.max(0, at - 3), at))) continue;
    pieces.push(raw.subarray(start, at + 1), Buffer.from(" "));
    start = at + 1;
  }
  return pieces.length === 0 ? raw : Buffer.concat([...pieces, raw.subarray(start)]);
}

/**
 * Takes a raw mail apart into its parts, each with its bytes. Mails within it stay whole. Throws when it has more parts or
 * headers than we unpack. How long that takes is bounded by the thread it runs in.
 */
export async function readMime(raw: Buffer): Promise<MimePart> {
  const splitter = new Splitter({
    ignoreEmbedded: true,
    maxHeadSize: MAIL_LIMITS.headerBytes,
    maxChildNodes: MAIL_LIMITS.parts,
  });
  const open = new Map<MimeNode, OpenPart>();
  let root: OpenPart | undefined;
  splitter.end(withFoldedBoundaries(withLineFeeds(raw)));
  for await (const chunk of splitter as AsyncIterable<
    MimeNode | { type: "body" | "data"; node: MimeNode; value: Buffer }
  >) {
    if (chunk.type === "node") {
      const part = readPart(chunk);
      open.set(chunk, part);
      const parent = chunk.parentNode ? open.get(chunk.parentNode) : undefined;
      parent?.parts.push(part);
      root ??= part;
    } else if (chunk.type === "body" || open.get(chunk.node)?.type === "text/plain")
      open.get(chunk.node)?.chunks.push(chunk.value);
  }
  if (!root) throw new Error("it has no parts");
  for (const part of open.values()) {
    part.content = decodeTransfer(
      Buffer.concat(part.chunks),
      part.encoding,
      part.type.startsWith("text/"),
    );
    part.chunks = [];
  }
  return root;
}
