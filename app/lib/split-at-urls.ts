// What an address is written with: all of ASCII but blanks, quotation marks and markup, and the letters of any script.
// Punctuation of other scripts is none of it: "。" or "؟" ends the sentence, and no blank has to stand before it.
const RUN = /\bhttps?:\/\/[!#-;=?-_a-~\p{L}\p{M}\p{N}]+/giu;

/** How much of `run` is the address. A bracket ends it unless it was opened within: "…/Scarf_(knit)". */
function lengthOf(run: string): number {
  let length = 0;
  for (let depth = 0; length < run.length; length += 1) {
    const character = run.charAt(length);
    if ("([{".includes(character)) depth += 1;
    else if (")]}".includes(character) && --depth < 0) break;
  }
  // Not beyond the scheme's letters. What is left out belongs to the sentence around the address.
  while (".,;:!?'*([{".includes(run.charAt(length - 1))) length -= 1;
  return length;
}

/**
 * Splits a text at its web addresses (http and https), each of which ends where a reader would end it: plain text and
 * addresses by turns, the first and the last plain and maybe empty. Joined, they give `text`. Looks at each character
 * once or twice, whatever strangers write.
 */
export function splitAtUrls(text: string): string[] {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const url = run.slice(0, lengthOf(run));
    if (URL.canParse(url)) {
      pieces.push(text.slice(end, index), url);
      end = index + url.length;
    }
  }
  return [...pieces, text.slice(end)];
}
