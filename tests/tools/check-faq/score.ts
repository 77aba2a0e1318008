import type { FaqQuestion } from "./read-files";

export interface Answer {
  question: FaqQuestion;
  /** Ids as the file has them, the best first. */
  found: string[];
  /** Whether the search calls the first one a good answer. */
  isGood: boolean;
  milliseconds: number;
}

export interface Share {
  questions: number;
  /** Shares from 0 to 1. */
  first: number;
  top3: number;
}

/** How far the mark of a good answer can be trusted. Questions that nothing answers count too. */
export interface Trust {
  marked: number;
  /** Share of the marked first results that do answer their question. */
  right: number;
  /** Share of the first results that answer their question which are marked. */
  found: number;
}

export interface FaqScore extends Share {
  articles: number;
  good: Trust;
  languages: Record<string, Share>;
  /** Only when the questions say which set they are of. */
  sets?: Record<string, Record<string, Share>>;
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000;

/** Where the first article that answers the question stands; -1 when none was found. */
const place = ({ question, found }: Answer): number =>
  found.findIndex((id) => question.expected.includes(id));

const hasAnswer = ({ question }: Answer): boolean => question.expected.length > 0;

/** Share of the answers whose article came first, and within the first three. */
export function shareOf(all: readonly Answer[]): Share {
  const answers = all.filter(hasAnswer);
  const part = (isGood: (place: number) => boolean) =>
    round(answers.filter((answer) => isGood(place(answer))).length / Math.max(answers.length, 1));
  return {
    questions: answers.length,
    first: part((index) => index === 0),
    top3: part((index) => index >= 0 && index < 3),
  };
}

function trustOf(answers: readonly Answer[]): Trust {
  const isRight = (answer: Answer) => place(answer) === 0;
  const marked = answers.filter(({ isGood }) => isGood);
  const both = marked.filter(isRight).length;
  return {
    marked: marked.length,
    right: round(both / Math.max(marked.length, 1)),
    found: round(both / Math.max(answers.filter(isRight).length, 1)),
  };
}

function byLanguage(answers: readonly Answer[]): Record<string, Share> {
  const groups = Map.groupBy(answers, ({ question }) => question.locale);
  return Object.fromEntries([...groups].map(([locale, group]) => [locale, shareOf(group)]));
}

/** The scores of all answers, of each language, and of each set of questions. */
export function scoreAnswers(answers: readonly Answer[], articles: number): FaqScore {
  const sets = Map.groupBy(answers, ({ question }) => question.set ?? "");
  sets.delete("");
  return {
    articles,
    ...shareOf(answers),
    good: trustOf(answers),
    languages: byLanguage(answers),
    ...(sets.size > 0
      ? { sets: Object.fromEntries([...sets].map(([set, group]) => [set, byLanguage(group)])) }
      : {}),
  };
}

/** Questions whose article was not among the first three, with what was found instead. */
export const describeMisses = (answers: readonly Answer[]): string[] =>
  answers
    .filter(hasAnswer)
    .filter((answer) => place(answer) < 0 || place(answer) > 2)
    .map(
      ({ question, found }) =>
        `${question.locale}: "${question.text}": expected ${question.expected.join(" or ")}, found ${found.slice(0, 3).join(", ") || "nothing"}`,
    );
