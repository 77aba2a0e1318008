import { cleanLine } from "~/channels/email/parse/clean-text";

const MAX_LENGTH = 64;

// Marks that turn the direction of what follows, and those that nobody sees: with them a name can be made to read as
// another name, or as an address. The joiners (U+200C, U+200D) stay: Persian and emoji are written with them.
const INVISIBLE = /(?![\u200c\u200d])[\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cn}]/gu;
// What has a meaning in an address header, and what would make a name look like one. Mail programs that show the name
// alone must not show an address that is not the sender's.
const ADDRESS_MARKS = /[@＠﹫<>"\\,;:()[\]]/g;
/** "… via Some Bank": says whose mail it is, which is what the address says and not the name. */
const VIA = /^(.*\S)\s+via\s.*$/isu;

/** A name that can stand beside an address: one line that is nothing but a name; "" when nothing of it is left. */
export function cleanDisplayName(name: string): string {
  const plain = cleanLine(name.slice(0, 400).normalize("NFKC").replace(INVISIBLE, ""), 400);
  const bare = cleanLine(plain.replace(ADDRESS_MARKS, " "), 400);
  return [...bare].slice(0, MAX_LENGTH).join("").trim();
}

/**
 * The same for a name that stands beside an address of ours: whoever it names, nothing proves that it is theirs. So it
 * may not claim to be passed on for another, either.
 */
export function cleanSharedName(name: string): string {
  const clean = cleanDisplayName(name);
  return (VIA.exec(clean)?.[1] ?? clean).trim();
}
