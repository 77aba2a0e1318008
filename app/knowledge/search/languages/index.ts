import { arabic } from "./arabic";
import { chinese } from "./chinese";
import { english } from "./english";
import { finnish } from "./finnish";
import { french } from "./french";
import { german } from "./german";
import { japanese } from "./japanese";
import type { LanguageWords } from "./language-words";
import { persian } from "./persian";
import { spanish } from "./spanish";

/** Languages that search knows words of, by the first part of the locale. Others are searched without. */
export const LANGUAGES: Readonly<Record<string, LanguageWords>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fa: persian,
  fi: finnish,
  fr: french,
  ja: japanese,
  zh: chinese,
};
