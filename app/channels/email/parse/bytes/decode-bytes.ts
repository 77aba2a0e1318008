import { findDecoder } from "./find-decoder";
import { guessCharset } from "./guess-charset";

const REPLACEMENT = "\ufffd";
const META_BYTES = 4_096;
interface DecodeOptions {
  /** The charset that the sender says it is. */
  charset?: string | null;
  /** It is HTML, which may name its charset itself. */
  isHtml?: boolean;
  /** Charsets that the rest of the mail names. */
  hints?: readonly string[];
}

const isBad = (text: string): boolean => text.includes(REPLACEMENT);

/** As UTF-8 when it is nothing else; null for any other bytes. */
function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The charset that HTML names in its head, or XML in its first line. */
function metaCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, META_BYTES)).toString("latin1").toLowerCase();
  for (const opened of head.split(/<meta|<\?xml/).slice(1)) {
    const tag = opened.split(">", 1)[0]?.replace(/[\s"']/g, "") ?? "";
    const charset = /(?:charset|encoding)=([\w.:-]{1,40})/.exec(tag)?.[1];
    if (charset) return charset;
  }
  return null;
}

function decodeByDetection(bytes: Uint8Array, hints: readonly string[]): string | null {
  const guessed = findDecoder(guessCharset(bytes, hints))?.(bytes);
  return guessed === undefined || isBad(guessed) ? null : guessed;
}

const hasEscapes = (bytes: Uint8Array): boolean => bytes.includes(0x1b);

/**
 * Text of bytes: by the charset that is declared, else by what HTML says of itself, else as UTF-8 where it is that, else by
 * what it looks like. A declared charset that cannot be read so is not believed.
 */
export function decodeBytes(
  bytes: Uint8Array,
  { charset, isHtml, hints = [] }: DecodeOptions,
): string {
  const declared = findDecoder(charset);
  const ofMeta = isHtml && !declared ? findDecoder(metaCharset(bytes)) : null;
  const byName = declared?.(bytes) ?? ofMeta?.(bytes) ?? null;
  if (byName !== null && !isBad(byName)) return byName;
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) {
    // Seven bits with escapes: Japanese mail that does not say so.
    const japanese =
      hasEscapes(bytes) && byName === null ? findDecoder("iso-2022-jp")?.(bytes) : null;
    return japanese && !isBad(japanese) ? japanese : utf8;
  }
  const asHtml = isHtml && declared ? findDecoder(metaCharset(bytes))?.(bytes) : undefined;
  if (asHtml !== undefined && !isBad(asHtml)) return asHtml;
  return (
    fewBad(byName) ??
    decodeByDetection(bytes, hints) ??
    byName ??
    Buffer.from(bytes).toString("utf8")
  );
}

const JUDGED_LENGTH = 100_000;

// One broken letter in a long text (cut in the middle, say) is no reason to read the rest otherwise.
function fewBad(text: string | null): string | null {
  let bad = 0;
  let letters = 0;
  for (const sign of (text ?? "").slice(0, JUDGED_LENGTH)) {
    if (sign === REPLACEMENT) bad += 1;
    if (sign > "\u007f") letters += 1;
  }
  return bad * 10 < letters ? text : null;
}
