import { cloneTestDatabase, startTestDatabaseServer } from "tests/kit/setup/database-server";
import { createTestEnvironment } from "tests/kit/setup/test-environment";
import {
  BadFile,
  readArticles,
  readQuestions,
  type FaqArticle,
  type FaqQuestion,
} from "./read-files";
import { describeMisses, scoreAnswers, type Answer, type FaqScore, type Share } from "./score";

// npm run check:faq -- ARTICLES.json QUESTIONS.jsonl: saves the articles in a shop on a real database, asks every
// question as a shopper does, and says how often the right article is found. Without files it takes our own.

const OWN_ARTICLES = "tests/tools/check-faq/articles.json";
const OWN_QUESTIONS = "tests/tools/check-faq/questions.jsonl";
const MIN_TOP3 = 0.9;

async function ask(
  articles: readonly FaqArticle[],
  questions: readonly FaqQuestion[],
  databaseUrl: string,
): Promise<Answer[]> {
  Object.assign(process.env, createTestEnvironment(databaseUrl));
  // Only now: these modules read the environment when they load.
  const { pool, prisma } = await import("~/database/db.server");
  const { answerQuestions } = await import("./answer-questions");
  try {
    return await answerQuestions(articles, questions);
  } finally {
    await prisma.$disconnect();
    await pool.end();
  }
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(8);

const describe = (name: string, { questions, first, top3 }: Share): string =>
  `${name.padEnd(16)} ${String(questions).padStart(4)} questions: first ${percent(first)}, top three ${percent(top3)}`;

function report(score: FaqScore, answers: readonly Answer[]): boolean {
  for (const line of describeMisses(answers)) console.log(line);
  for (const [locale, share] of Object.entries(score.languages))
    console.log(describe(locale, share));
  for (const [set, languages] of Object.entries(score.sets ?? {}))
    for (const [locale, share] of Object.entries(languages))
      console.log(describe(`${locale} ${set}`, share));
  console.log(describe("all", score));
  console.log(JSON.stringify(score));
  return Object.values(score.languages).every(({ top3 }) => top3 >= MIN_TOP3);
}

function readFiles(): { articles: FaqArticle[]; questions: FaqQuestion[] } {
  const [articlesFile = OWN_ARTICLES, questionsFile] = process.argv.slice(2);
  if (process.argv.length === 3)
    throw new BadFile("Usage: npm run check:faq -- ARTICLES.json QUESTIONS.jsonl");
  const articles = readArticles(articlesFile);
  return { articles, questions: readQuestions(questionsFile ?? OWN_QUESTIONS, articles) };
}

async function run(): Promise<number> {
  const { articles, questions } = readFiles();
  const server = await startTestDatabaseServer();
  try {
    const databaseUrl = await cloneTestDatabase(server.url, "check_faq");
    const answers = await ask(articles, questions, databaseUrl);
    return report(scoreAnswers(answers, articles.length), answers) ? 0 : 1;
  } finally {
    await server.stop();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof BadFile)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
