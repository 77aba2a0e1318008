import iconv from "iconv-lite";

/** Makes text of bytes. Never throws; what it cannot read becomes U+FFFD. */
export type Decoder = (bytes: Uint8Array) => string;

/** What senders write when they do not know. */
const NO_CHARSET = new Set([
  "",
  "8bit",
  "7bit",
  "ascii",
  "us-ascii",
  "ansi_x3.4-1968",
  "binary",
  "default",
  "none",
  "null",
  "undefined",
  "unknown",
  "unknown-8bit",
  "x-unknown",
  "x-user-defined",
  "default_charset",
]);
// Transfer encodings that the library takes for charsets.
const REFUSED = /^(?:base64|hex|utf-?7-?imap|internal.*)$/;
const MAX_LABEL_LENGTH = 60;

/** GB 2312 in seven bits (RFC 1843): "~{" begins the pairs of bytes, "~}" ends them. */
function decodeHz(bytes: Uint8Array): string {
  const pieces = Buffer.from(bytes)
    .toString("latin1")
    .split(/~([{}~\n])/);
  const gbk = new TextDecoder("gbk");
  let isChinese = false;
  const out = pieces.map((piece, index) => {
    if (index % 2 === 0) {
      if (!isChinese) return piece;
      return gbk.decode(Buffer.from(piece, "latin1").map((byte) => byte | 0x80));
    }
    if (piece === "{" || piece === "}") isChinese = piece === "{";
    return piece === "~" ? "~" : "";
  });
  return out.join("");
}

/** One spelling of the label as decoders know it; null when none does. */
function findExact(label: string): Decoder | null {
  if (REFUSED.test(label)) return null;
  if (/^hz(?:-gb-?2312)?$/.test(label)) return decodeHz;
  try {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  } catch {
    if (!iconv.encodingExists(label)) return null;
    return (bytes) => iconv.decode(Buffer.from(bytes), label);
  }
}

/** Labels in the order of how near they are to what was written: "ISO_gb2312" → "iso-gb2312", "gb2312", … */
function spellings(written: string): string[] {
  const label = written.replaceAll("_", "-");
  const bare = label.replace(/^(?:charset=|x-|cs|iso-(?!\d))+/, "");
  const joined = bare.replace(/^(iso|windows|utf|cp|koi8|ibm)-?(?=[\dru])/, "$1-");
  const isoDash = joined.replace(/^iso-8859-?(?=\d)/, "iso-8859-");
  const codePage = /^(?:windows|win|cp|ibm)-?(\d{3,5})$/.exec(bare)?.[1];
  return [
    written,
    label,
    bare,
    joined,
    isoDash,
    ...(codePage ? [`windows-${codePage}`, `cp${codePage}`] : []),
  ];
}

/** The decoder for a charset as a sender spelt it; null when it names none, or none that is known. */
export function findDecoder(charset: string | null | undefined): Decoder | null {
  const written = (charset ?? "")
    .slice(0, MAX_LABEL_LENGTH)
    .toLowerCase()
    .replace(/[\s"';,]/g, "");
  if (NO_CHARSET.has(written)) return null;
  for (const label of spellings(written)) {
    const decoder = findExact(label);
    if (decoder) return decoder;
  }
  return null;
}
