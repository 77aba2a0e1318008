import { stemmer } from "@orama/stemmers/arabic";

/** "And", "so", "with", "like" and "for" before the article: the stemmer knows the article alone. */
const WITH_ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=..)/u;
/** "And" before a word that begins like a verbal noun ("والغاء"). */
const AND = /^و(?=ا.{3})/u;

/** The part of an Arabic word that clitics and endings leave alone. */
export const stemArabic = (word: string): string => {
  const bare = word.replace(WITH_ARTICLE, "");
  return stemmer(bare === word ? word.replace(AND, "") : bare);
};
