/** And, the, in, to, from, that, as: written onto the word, at most two of them. */
const PREFIXES = /^(?:ו?(?:כש|מה|שה|[הבלמשכ])|ו)(?=.{3})/u;

/** A Hebrew word without what is written onto its beginning. */
export const stemHebrew = (word: string): string => word.replace(PREFIXES, "");
