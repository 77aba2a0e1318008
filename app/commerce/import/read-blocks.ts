/** Whole lines of a JSONL file. */
export interface LineBlock {
  bytes: Buffer;
  /** Position in the file after them. */
  endOffset: number;
  /** Whether any line holds a \u escape; without one there is nothing in them that could not be stored. */
  hasEscapes: boolean;
}

const NEWLINE = 0x0a;

/**
 * Cuts a stream of bytes that begins at `startOffset` of a file into blocks of whole lines, of about `blockBytes`
 * each. Nothing is decoded before its line is whole, so a character that two chunks share stays whole too. A last line
 * without a newline is given when the stream ends well; a stream that breaks throws, and what was not yet a whole line
 * is read again by whoever resumes at the last `endOffset`.
 */
export async function* readBlocks(
  chunks: AsyncIterable<Uint8Array>,
  startOffset: number,
  blockBytes: number,
): AsyncGenerator<LineBlock> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  let offset = startOffset;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < blockBytes || !chunk.includes(NEWLINE)) continue;
    const bytes = Buffer.concat(waiting);
    const end = bytes.lastIndexOf(NEWLINE) + 1;
    offset += end;
    yield toBlock(bytes.subarray(0, end), offset);
    waiting = [bytes.subarray(end)];
    size = bytes.length - end;
  }
  if (size === 0) return;
  yield toBlock(Buffer.concat(waiting), offset + size);
}

function toBlock(bytes: Buffer, endOffset: number): LineBlock {
  return { bytes, endOffset, hasEscapes: bytes.includes("\\u") };
}

/**
 * The lines of a block, decoded one by one: a line in plain ASCII then stays a string of single bytes, small and quick
 * to parse, although another of the block has Japanese in it.
 */
export function* linesOf({ bytes }: LineBlock): Generator<string> {
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline;
    if (end > start) yield bytes.toString("utf8", start, end);
    start = end + 1;
  }
}
