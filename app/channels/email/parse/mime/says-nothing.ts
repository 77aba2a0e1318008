const MAX_STUB = 600;
const COMPARED = 20_000;

const wordsOf = (text: string): string[] =>
  text
    .slice(0, COMPARED)
    .toLowerCase()
    .match(/[\p{L}\p{N}]{3,40}|[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/gu) ?? [];

/**
 * Whether the plain version of a mail says nothing of what its HTML says, as "This message needs an HTML reader" does: it is short,
 * and few of its words are in the other.
 */
export function saysNothing(plain: string, ofHtml: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(ofHtml)) return false;
  if (!/[\p{L}\p{N}]/u.test(plain)) return true;
  if (plain.length > MAX_STUB) return false;
  // Links lead elsewhere in each version.
  const words = wordsOf(plain.replace(/https?:\/\/\S{1,500}/g, " "));
  const known = new Set(wordsOf(ofHtml));
  const shared = words.filter((word) => known.has(word)).length;
  return known.size > 0 && shared < words.length / 3;
}
