import { Readable } from "node:stream";
import { type ParsedMail, simpleParser } from "mailparser";
import { MAIL_LIMITS } from "./mail-limits";

const CHUNK_BYTES = 64 * 1024;
const TIMEOUT_MS = 30_000;

// The parser works through what it is given at once; small pieces with a breath between them keep the process awake.
async function* inPieces(raw: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < raw.length; start += CHUNK_BYTES) {
    yield raw.subarray(start, start + CHUNK_BYTES);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * Takes a raw mail apart. Throws when it has more parts or headers than we unpack, when its structure defeats the
 * parser, or when it takes longer than 30 s.
 */
export async function unpackMail(raw: Buffer): Promise<ParsedMail> {
  const source = Readable.from(inPieces(raw), { objectMode: false });
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error("it took too long to take apart"));
      source.destroy(new Error("too long"));
    }, TIMEOUT_MS);
  });
  try {
    const parsing = simpleParser(source, {
      keepCidLinks: true,
      keepDeliveryStatus: true,
      skipTextToHtml: true,
      skipTextLinks: true,
      checksumAlgo: "sha256",
      maxHtmlLengthToParse: MAIL_LIMITS.htmlLength,
      maxHeadSize: MAIL_LIMITS.headerBytes,
      maxChildNodes: MAIL_LIMITS.parts,
    });
    return await Promise.race([parsing, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
