/**
 * The bytes of a base64url text that is written exactly as we write it; null for any other. Node's decoder skips what is
 * no letter of the alphabet, takes both alphabets and ignores the last letter's spare bits, so that one value has many
 * spellings: here it has one. RFC 4648, sections 3.5 and 5.
 */
export function decodeBase64Url(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64url");
  return bytes.toString("base64url") === text ? bytes : null;
}

/** The same for plain base64 with its padding, as HTTP's Basic credentials have it. */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}
