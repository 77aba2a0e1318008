import { parseArgs } from "node:util";
import { cloneTestDatabase, startTestDatabaseServer } from "tests/kit/setup/database-server";
import { createTestEnvironment } from "tests/kit/setup/test-environment";
import { BadFile, readArticles, readFolder, readQuestions, type FaqShop } from "./read-files";
import { describeMisses, scoreAnswers, type Answer, type FaqScore, type Share } from "./score";

// npm run check:faq -- ARTICLES.json QUESTIONS.jsonl: saves the articles in a shop on a real database, asks every
// question as a shopper does, and says how often the right article is found. Without files it takes our own.
// npm run check:faq -- --folder DIR [--quiet]: the same for each file of a folder, in a shop of its own. --quiet leaves
// out the questions that missed.

const OWN_ARTICLES = "tests/tools/check-faq/articles.json";
const OWN_QUESTIONS = "tests/tools/check-faq/questions.jsonl";
const MIN_TOP3 = 0.9;

async function ask(shops: readonly FaqShop[], databaseUrl: string): Promise<Answer[]> {
  Object.assign(process.env, createTestEnvironment(databaseUrl));
  // Only now: these modules read the environment when they load.
  const { pool, prisma } = await import("~/database/db.server");
  const { answerQuestions } = await import("./answer-questions");
  try {
    const answers: Answer[] = [];
    for (const shop of shops) answers.push(...(await answerQuestions(shop)));
    return answers;
  } finally {
    await prisma.$disconnect();
    await pool.end();
  }
}

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`.padStart(8);

const describe = (name: string, { questions, first, top3 }: Share): string =>
  `${name.padEnd(16)} ${String(questions).padStart(4)} questions: first ${percent(first)}, top three ${percent(top3)}`;

interface Order {
  shops: FaqShop[];
  isQuiet: boolean;
}

function report(score: FaqScore, answers: readonly Answer[], isQuiet: boolean): boolean {
  if (!isQuiet) for (const line of describeMisses(answers)) console.log(line);
  for (const [locale, share] of Object.entries(score.languages))
    console.log(describe(locale, share));
  for (const [set, languages] of Object.entries(score.sets ?? {}))
    for (const [locale, share] of Object.entries(languages))
      console.log(describe(`${locale} ${set}`, share));
  console.log(describe("all", score));
  const { marked, right, found } = score.good;
  console.log(
    `called good: ${marked}, of them right ${percent(right)}; of the right ones called good ${percent(found)}`,
  );
  console.log(JSON.stringify(score));
  return Object.values(score.languages).every(({ top3 }) => top3 >= MIN_TOP3);
}

const USAGE =
  "Usage: npm run check:faq -- ARTICLES.json QUESTIONS.jsonl, or npm run check:faq -- --folder DIR [--quiet]";

function readOrder(): Order {
  const { values, positionals } = parseArgs({
    options: { folder: { type: "string" }, quiet: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const isQuiet = values.quiet;
  if (values.folder !== undefined) return { shops: readFolder(values.folder), isQuiet };
  const [articlesFile = OWN_ARTICLES, questionsFile] = positionals;
  if (positionals.length === 1) throw new BadFile(USAGE);
  const articles = readArticles(articlesFile);
  const questions = readQuestions(questionsFile ?? OWN_QUESTIONS, articles);
  return { shops: [{ name: "faq", articles, questions }], isQuiet };
}

async function run(): Promise<number> {
  const { shops, isQuiet } = readOrder();
  const server = await startTestDatabaseServer();
  try {
    const databaseUrl = await cloneTestDatabase(server.url, "check_faq");
    const answers = await ask(shops, databaseUrl);
    const articles = shops.reduce((sum, shop) => sum + shop.articles.length, 0);
    return report(scoreAnswers(answers, articles), answers, isQuiet) ? 0 : 1;
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
