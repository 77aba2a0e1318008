import { stemmer as bulgarian } from "@orama/stemmers/bulgarian";
import { stemmer as danish } from "@orama/stemmers/danish";
import { stemmer as dutch } from "@orama/stemmers/dutch";
import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as finnish } from "@orama/stemmers/finnish";
import { stemmer as french } from "@orama/stemmers/french";
import { stemmer as german } from "@orama/stemmers/german";
import { stemmer as greek } from "@orama/stemmers/greek";
import { stemmer as hungarian } from "@orama/stemmers/hungarian";
import { stemmer as italian } from "@orama/stemmers/italian";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";
import { stemmer as portuguese } from "@orama/stemmers/portuguese";
import { stemmer as romanian } from "@orama/stemmers/romanian";
import { stemmer as russian } from "@orama/stemmers/russian";
import { stemmer as spanish } from "@orama/stemmers/spanish";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { stemmer as turkish } from "@orama/stemmers/turkish";
import { stemArabic } from "./arabic-stemmer";
import { stripAccents } from "./fold-letters";
import { stemHebrew } from "./hebrew-stemmer";
import { stemKorean } from "./korean-stemmer";
import { stemPersian } from "./persian-stemmer";

type Stemmer = (word: string) => string;

const STEMMERS: Readonly<Record<string, Stemmer>> = {
  ar: stemArabic,
  bg: bulgarian,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fa: stemPersian,
  fi: finnish,
  fr: french,
  he: stemHebrew,
  hu: hungarian,
  it: italian,
  ko: stemKorean,
  nb: norwegian,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  tr: turkish,
};

/** The language of a locale: "zh-CN" → "zh". */
export const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/)[0] ?? "";

/** "ä" is also written "ae", within compounds too; as both lose the same letter, they are one. */
const foldUmlauts = (word: string): string => word.replace(/(?<=[aou])e/gu, "");

/** A folded word without accents, with its endings. */
export const plainWord = (word: string, language: string): string =>
  language === "de" ? foldUmlauts(stripAccents(word)) : stripAccents(word);

/**
 * A folded word as it is looked up: without the endings of its language and without accents. Numbers, codes and words
 * of languages without a stemmer lose only their accents.
 */
export function stemWord(word: string, language: string): string {
  const stemmer = STEMMERS[language];
  if (!stemmer || /\d/.test(word)) return stripAccents(word);
  if (word.length < 3) return plainWord(word, language);
  return plainWord(stemmer(word) || word, language);
}
