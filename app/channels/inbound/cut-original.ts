import { setImmediate as yieldToEvents } from "node:timers/promises";

/** A file that was cut out of an original, and how to write it again. */
export interface RawPart {
  /** Place in what is left of the original, in bytes. */
  at: number;
  /** Of the file's content. */
  key: string;
  /** Characters of base64 on a line. */
  lineLength: number;
  lineEnd: "\r\n" | "\n";
}

export interface ExtractedFile {
  key: string;
  content: Buffer;
}

export interface SplitOriginal {
  rest: Buffer;
  parts: RawPart[];
}

/** A smaller file is not worth a row that says where it was. */
export const MIN_CUT_BYTES = 1024;

/** Characters that are looked for: the beginning of the shortest first line that mail programs write. */
const HEAD_LENGTH = 60;
const MAX_LINE_LENGTH = 1_000;
/** How often the same beginning may be met in vain: pictures of one program begin alike. */
const MAX_TRIES = 5;
const LINES_PER_TURN = 1_000;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

interface PartPosition {
  start: number;
  end: number;
  part: Omit<RawPart, "at">;
}

/**
 * Cuts out of a raw mail the files that are stored beside it, so that their bytes are stored once. Only what can be
 * written again to the byte is cut: base64 in lines of one length, as every common mail program writes it.
 */
export async function cutOriginal(
  raw: Buffer,
  files: readonly ExtractedFile[],
): Promise<SplitOriginal> {
  const places: PartPosition[] = [];
  for (const file of files) {
    if (file.content.length < MIN_CUT_BYTES) continue;
    const place = await findFile(raw, file, places);
    if (place) places.push(place);
  }
  places.sort((a, b) => a.start - b.start);
  const rest: Buffer[] = [];
  const parts: RawPart[] = [];
  let position = 0;
  let length = 0;
  for (const { start, end, part } of places) {
    rest.push(raw.subarray(position, start));
    length += start - position;
    parts.push({ at: length, ...part });
    position = end;
  }
  rest.push(raw.subarray(position));
  return { rest: Buffer.concat(rest), parts };
}

/** Puts an original together again. Null when one of its files is not there any more. */
export async function joinOriginal(
  { rest, parts }: SplitOriginal,
  contents: ReadonlyMap<string, Buffer>,
): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  let position = 0;
  for (const { at, key, lineLength, lineEnd } of parts) {
    const content = contents.get(key);
    if (!content) return null;
    pieces.push(rest.subarray(position, at));
    for await (const piece of encodeLines(content, { lineLength, lineEnd })) pieces.push(piece);
    position = at;
  }
  pieces.push(rest.subarray(position));
  return Buffer.concat(pieces);
}

async function findFile(
  raw: Buffer,
  { key, content }: ExtractedFile,
  taken: readonly PartPosition[],
): Promise<PartPosition | null> {
  const head = content.toString("base64", 0, (HEAD_LENGTH / 4) * 3);
  let start = raw.indexOf(head, 0, "latin1");
  for (let tries = 0; start !== -1 && tries < MAX_TRIES; tries++) {
    const shape = readShape(raw, start);
    const isFree = taken.every((place) => start < place.start || start >= place.end);
    const end = shape && isFree ? await matchLines(raw, start, { content, ...shape }) : null;
    if (shape && end !== null) return { start, end, part: { key, ...shape } };
    start = raw.indexOf(head, start + HEAD_LENGTH, "latin1");
  }
  return null;
}

type Shape = Pick<RawPart, "lineLength" | "lineEnd">;

/** Length and end of the line that begins at `start`; null when no line begins there or it cannot be base64. */
function readShape(raw: Buffer, start: number): Shape | null {
  if (raw[start - 1] !== LINE_FEED) return null;
  const end = raw.subarray(start, start + MAX_LINE_LENGTH).indexOf(LINE_FEED);
  if (end === -1) return null;
  const isCrLf = raw[start + end - 1] === CARRIAGE_RETURN;
  const lineLength = isCrLf ? end - 1 : end;
  if (lineLength < HEAD_LENGTH || lineLength % 4 !== 0) return null;
  return { lineLength, lineEnd: isCrLf ? "\r\n" : "\n" };
}

/** Where the file's last line ends when it stands at `start` to the byte; else null. */
async function matchLines(
  raw: Buffer,
  start: number,
  { content, ...shape }: { content: Buffer } & Shape,
): Promise<number | null> {
  let position = start;
  for await (const piece of encodeLines(content, shape)) {
    const end = position + piece.length;
    if (end > raw.length || raw.compare(piece, 0, piece.length, position, end) !== 0) return null;
    position = end;
  }
  return position;
}

/** Base64 of the content in lines, without an end after the last; other work gets its turn between the pieces. */
async function* encodeLines(
  content: Buffer,
  { lineLength, lineEnd }: Shape,
): AsyncGenerator<Buffer> {
  const bytesPerPiece = (lineLength / 4) * 3 * LINES_PER_TURN;
  for (let offset = 0; offset < content.length; offset += bytesPerPiece) {
    const text = content.toString("base64", offset, offset + bytesPerPiece);
    const isLast = offset + bytesPerPiece >= content.length;
    const lines: string[] = [];
    for (let at = 0; at < text.length; at += lineLength)
      lines.push(text.slice(at, at + lineLength));
    yield Buffer.from(lines.join(lineEnd) + (isLast ? "" : lineEnd), "latin1");
    await yieldToEvents();
  }
}
