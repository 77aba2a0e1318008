interface DecodedText {
  text: string;
  /** Whether nothing in the file said how its letters are stored. */
  isGuessed: boolean;
}

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

/**
 * A text file's words. Spreadsheets save as UTF-8, as UTF-16 with its mark ("Unicode text"), and on Windows by default
 * in the system's own code page, which they do not name: taken for the Western European one, and said to be a guess.
 */
export function decodeText(content: ArrayBuffer): DecodedText {
  const bytes = new Uint8Array(content);
  if (startsWith(bytes, [0xff, 0xfe]))
    return { text: new TextDecoder("utf-16le").decode(bytes), isGuessed: false };
  if (startsWith(bytes, [0xfe, 0xff]))
    return { text: new TextDecoder("utf-16be").decode(bytes), isGuessed: false };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), isGuessed: false };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), isGuessed: true };
  }
}
