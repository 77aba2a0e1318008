import { expect, it } from "vitest";
import { answerQuestions } from "../../tools/check-faq/answer-questions";
import { type FaqQuestion, readArticles, readQuestions } from "../../tools/check-faq/read-files";
import { scoreAnswers } from "../../tools/check-faq/score";
import { truncateAll } from "../../kit/setup/test-database";

const MIN_TOP3 = 0.9;

it("finds the article of nine questions in ten among the first three, in each language", async () => {
  await truncateAll();
  const articles = readArticles("tests/tools/check-faq/articles.json");
  const inSet = (set: string) => (question: FaqQuestion) => ({ ...question, set });
  const questions = [
    ...readQuestions("tests/tools/check-faq/questions.jsonl", articles).map(inSet("first")),
    ...readQuestions("tests/tools/check-faq/later-questions.jsonl", articles).map(inSet("later")),
  ];
  const { sets } = scoreAnswers(await answerQuestions(articles, questions), articles.length);
  const shares = Object.values(sets ?? {}).flatMap((languages) => Object.entries(languages));
  expect(shares).toHaveLength(12);
  expect(shares.filter(([, { top3 }]) => top3 < MIN_TOP3)).toEqual([]);
}, 240_000);
