import type { Term } from "./analyse-text";
import { languageOf } from "./stem-word";

const LISTS: Readonly<Record<string, ReadonlySet<string>>> = {};

/** Whether a word of a question says nothing about what is asked: "how", "can", "please". */
export const isStopWord = ({ surface }: Term, locale: string): boolean =>
  LISTS[languageOf(locale)]?.has(surface) ?? false;
