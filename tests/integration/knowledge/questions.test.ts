import { expect, it } from "vitest";
import { truncateAll } from "tests/kit/setup/test-database";
import { answerQuestions } from "tests/tools/check-faq/answer-questions";
import { readArticles, readQuestions, type FaqQuestion } from "tests/tools/check-faq/read-files";
import { scoreAnswers } from "tests/tools/check-faq/score";

const MIN_TOP3 = 0.9;

it("finds the article of nine questions in ten among the first three, in each language", async () => {
  await truncateAll();
  const articles = readArticles("tests/tools/check-faq/articles.json");
  const inSet = (set: string) => (question: FaqQuestion) => ({ ...question, set });
  const questions = [
    ...readQuestions("tests/tools/check-faq/questions.jsonl", articles).map(inSet("first")),
    ...readQuestions("tests/tools/check-faq/later-questions.jsonl", articles).map(inSet("later")),
  ];
  const { sets } = scoreAnswers(
    await answerQuestions({ name: "faq", articles, questions }),
    articles.length,
  );
  const shares = Object.values(sets ?? {}).flatMap((languages) => Object.entries(languages));
  expect(shares).toHaveLength(12);
  expect(shares.filter(([, { top3 }]) => top3 < MIN_TOP3)).toEqual([]);
}, 240_000);
