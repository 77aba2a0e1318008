import {
  MultipartParseError,
  MultipartParser,
  type MultipartPart,
} from "@remix-run/multipart-parser";
import { AppError } from "~/errors";
import { readBlocks, readBody } from "./read-body.server";

/** A file of a form. */
export interface FormFile {
  /** Name of the field it was chosen in. */
  field: string;
  fileName: string;
  /** As the sender says; "application/octet-stream" when it says nothing. */
  contentType: string;
  content: Buffer;
}

export interface Form {
  fields: URLSearchParams;
  files: FormFile[];
}

/** How many there may be, and how large each. */
interface Quota {
  count: number;
  bytes: number;
}

interface PartLimits {
  /** Everything together, what separates the parts included. */
  totalBytes: number;
  /** None unless given. Whoever takes the files says how many there may be, in words; beyond twice as many nobody asks. */
  files?: Quota;
  /** 20 of 64 KiB unless given. */
  fields?: Quota;
  tooLarge?: string;
}

interface FormLimits extends Omit<PartLimits, "fields"> {
  /** Told of bytes as they arrive; what it throws ends the reading. */
  onBytes?: (bytes: number) => void;
}

interface Part {
  name: string;
  /** Null: a field. */
  fileName: string | null;
  contentType: string;
  content: Buffer;
}

const FIELDS: Quota = { count: 20, bytes: 64 * 1024 };
const NO_FILES: Quota = { count: 0, bytes: 0 };
const HEADER_BYTES = 4 * 1024;
/** RFC 2046, section 5.1.1. */
const BOUNDARY = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^";,\s]{1,70}))/i;
// How the HTML standard has browsers write it ("multipart/form-data encoding algorithm"): always in quotes, with line
// ends and quotes percent-encoded.
const NAME = /;\s*name="([^"\r\n]*)"/i;
const FILE_NAME = /;\s*filename="([^"\r\n]*)"/i;
const ESCAPES: Record<string, string> = { "%0A": "\n", "%0D": "\r", "%22": '"' };

const TOO_LARGE = "This is too large to be sent.";
const damaged = (cause?: unknown) =>
  new AppError("INVALID_INPUT", "The form in the body is damaged.", { cause });
const unescape = (value: string) =>
  value.replaceAll(/%0A|%0D|%22/gi, (escape) => ESCAPES[escape.toUpperCase()] ?? "");

function readPart(part: MultipartPart): Part {
  const disposition = part.headers["content-disposition"] ?? "";
  const name = NAME.exec(disposition)?.[1];
  if (name === undefined) throw damaged();
  const fileName = FILE_NAME.exec(disposition)?.[1];
  const { bytes } = part;
  return {
    name: unescape(name),
    fileName: fileName === undefined ? null : unescape(fileName),
    contentType: part.headers["content-type"] || "application/octet-stream",
    content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  };
}

/** Counts parts as they come, and refuses those that are too many or too large. */
function makePartCheck({ files = NO_FILES, fields = FIELDS, tooLarge }: PartLimits) {
  const counts = { fields: 0, files: 0 };
  return ({ fileName, content }: Part): void => {
    if (fileName === null) counts.fields += 1;
    else counts.files += 1;
    if (counts.fields > fields.count || counts.files > files.count * 2)
      throw new AppError("INVALID_INPUT", "The form has too many parts.");
    if (content.length > (fileName === null ? fields : files).bytes)
      throw new AppError("TOO_LARGE", tooLarge ?? TOO_LARGE);
  };
}

/**
 * Takes a multipart/form-data body apart as it arrives. Throws AppError INVALID_INPUT for what is damaged or has more than
 * 20 fields or too many files, TOO_LARGE for a part over its limit.
 */
export async function readParts(
  blocks: AsyncIterable<Buffer> | Iterable<Buffer>,
  contentType: string,
  limits: PartLimits,
): Promise<Part[]> {
  const [, quoted, plain] = BOUNDARY.exec(contentType.slice(0, 1_000)) ?? [];
  const boundary = quoted ?? plain;
  if (!boundary) throw damaged();
  const { totalBytes } = limits;
  const check = makePartCheck(limits);
  const parts: Part[] = [];
  try {
    const parser = new MultipartParser(boundary, {
      maxHeaderSize: HEADER_BYTES,
      maxFileSize: totalBytes,
      maxTotalSize: totalBytes,
      maxParts: (limits.fields ?? FIELDS).count + (limits.files ?? NO_FILES).count * 2,
    });
    for await (const block of blocks) {
      for (const found of parser.write(block)) {
        const part = readPart(found);
        check(part);
        parts.push(part);
      }
    }
    parser.finish();
  } catch (error) {
    // Header lines that are no UTF-8 are a TypeError of the decoder's.
    if (error instanceof MultipartParseError || error instanceof TypeError) throw damaged(error);
    throw error;
  }
  return parts;
}

/** Fields as browsers send those of a form without files. Throws as `readParts` does. */
export function parsePlainForm(body: string, limits: Quota = FIELDS): URLSearchParams {
  let separators = 0;
  for (let at = body.indexOf("&"); at >= 0; at = body.indexOf("&", at + 1)) {
    separators += 1;
    if (separators >= limits.count)
      throw new AppError("INVALID_INPUT", "The form has too many parts.");
  }
  const fields = new URLSearchParams(body);
  for (const [name, value] of fields)
    if (Buffer.byteLength(name) > limits.bytes || Buffer.byteLength(value) > limits.bytes)
      throw new AppError("TOO_LARGE", TOO_LARGE);
  return fields;
}

/**
 * What a form without files posted, urlencoded: at most 20 fields of at most 64 KiB each. Throws AppError TOO_LARGE, or
 * INVALID_INPUT for other kinds of content.
 */
export async function readPlainForm(request: Request, maxBytes: number): Promise<URLSearchParams> {
  const contentType = request.headers.get("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType))
    throw new AppError("INVALID_INPUT", "This page takes plain forms only.");
  const body = await readBody(request, { maxBytes, tooLarge: "This form is too long." });
  return parsePlainForm(body.toString("utf8"));
}

/**
 * What a form with files posted, multipart/form-data: at most 20 fields of at most 64 KiB each; only files may be large.
 * Throws AppError TOO_LARGE, or INVALID_INPUT for what is damaged, has too many parts or is no such form.
 */
export async function readForm(request: Request, limits: FormLimits): Promise<Form> {
  const { totalBytes: maxBytes, tooLarge, onBytes } = limits;
  const contentType = request.headers.get("Content-Type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(contentType))
    throw new AppError("INVALID_INPUT", "The body is not a form.");
  const blocks = readBlocks(request, { maxBytes, tooLarge, onBytes });
  const fields = new URLSearchParams();
  const files: FormFile[] = [];
  for (const part of await readParts(blocks, contentType, limits)) {
    const { name, fileName, contentType: type, content } = part;
    if (fileName === null) fields.append(name, content.toString("utf8"));
    // A field for files in which none was chosen is sent as one without a name and content.
    else if (fileName !== "" || content.length > 0)
      files.push({ field: name, fileName, contentType: type, content });
  }
  return { fields, files };
}
