import type { ChatFileType } from "~/channels/chat/chat-limits";

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((value, index) => bytes[at + index] === value);

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const MP4_BRANDS = new Set([
  "isom",
  "iso2",
  "iso4",
  "iso5",
  "iso6",
  "mp41",
  "mp42",
  "avc1",
  "M4V ",
  "MSNV",
]);
const HEIC_BRANDS = new Set(["heic", "heix", "heim", "heis", "mif1"]);

// ISO base media files: size, "ftyp", then the brand that says which kind. https://mp4ra.org/registered-types/brands
function sniffBrand(bytes: Uint8Array): ChatFileType | null {
  if (latin(bytes, 4, 8) !== "ftyp") return null;
  const brand = latin(bytes, 8, 12);
  if (brand === "avif" || brand === "avis") return "image/avif";
  if (HEIC_BRANDS.has(brand)) return "image/heic";
  return MP4_BRANDS.has(brand) ? "video/mp4" : null;
}

/**
 * What a file is by its first bytes; null when it is none of the kinds that may be sent. Its name and what the browser
 * says of it count for nothing: a page or a program that calls itself photo.png is none.
 */
export function sniffFile(bytes: Uint8Array): ChatFileType | null {
  if (bytes.length < 12) return null;
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return "image/jpeg";
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return "image/png";
  const head = latin(bytes, 0, 12);
  if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return "image/gif";
  if (head.startsWith("RIFF") && head.endsWith("WEBP")) return "image/webp";
  if (head.startsWith("%PDF-")) return "application/pdf";
  return sniffBrand(bytes);
}
