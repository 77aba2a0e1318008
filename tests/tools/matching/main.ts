import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { cloneTestDatabase, startTestDatabaseServer } from "tests/kit/setup/database-server";
import { createTestEnvironment } from "tests/kit/setup/test-environment";
import type { NumbersReport } from "./check-numbered-messages";
import { openDemoShop } from "./demo-shop";
import { readLabelledMessages } from "./labelled-message";
import { describeMisses, scoreOutcomes, type Outcome } from "./score";

// npm run check:matching -- --messages FILE.json [--quiet]: does the same with messages of which only the numbers are
// labelled, in shops made for them, and prints how the numbers were read; --quiet leaves out what went wrong where.
// npm run check:matching -- FILE.jsonl: lets every labelled message come in at the demo's shop, each as a conversation
// of its own, and compares the orders that stand beside it with the labels.

const OWN_FILE = "tests/tools/matching/messages.jsonl";
const MIN_PRECISION = 0.99;
const MIN_RECALL = 0.97;
const MIN_OFFERED_PRECISION = 0.8;

async function matchAll(file: string, databaseUrl: string): Promise<Outcome[]> {
  Object.assign(process.env, createTestEnvironment(databaseUrl));
  // Only now: these modules read the environment when they load.
  const { pool, prisma } = await import("~/database/db.server");
  const { loadDemoShop } = await import("./load-demo-shop");
  const { receiveLabelledMessage } = await import("./receive-labelled-message");
  const shop = openDemoShop();
  const shopId = await loadDemoShop(shop);
  const country = shop.record.address.countryCode ?? "";
  const outcomes: Outcome[] = [];
  for (const [index, message] of readLabelledMessages(file).entries()) {
    outcomes.push(await receiveLabelledMessage({ shopId, country, line: index + 1, message }));
  }
  await prisma.$disconnect();
  await pool.end();
  return outcomes;
}

const percent = (value: number): string => `${(value * 100).toFixed(2)} %`;

function report(outcomes: Outcome[]): boolean {
  for (const line of outcomes.flatMap(describeMisses)) console.log(line);
  const score = scoreOutcomes(outcomes);
  console.log(`${score.messages} messages about ${score.expected} orders`);
  console.log(
    `attached  ${score.attached}: precision ${percent(score.attachedPrecision)}, recall ${percent(score.attachedRecall)}`,
  );
  console.log(
    `offered   ${score.offered}: precision ${percent(score.offeredPrecision)}, recall of the rest ${percent(score.offeredRecall)}`,
  );
  console.log(`attached or offered: recall ${percent(score.recall)}`);
  console.log(JSON.stringify(score));
  return score.attachedPrecision >= MIN_PRECISION && score.recall >= MIN_RECALL;
}

async function checkNumbers(file: string, databaseUrl: string): Promise<NumbersReport> {
  Object.assign(process.env, createTestEnvironment(databaseUrl));
  const { pool, prisma } = await import("~/database/db.server");
  const { checkNumberedMessages } = await import("./check-numbered-messages");
  const found = await checkNumberedMessages(file);
  await prisma.$disconnect();
  await pool.end();
  return found;
}

function reportNumbers({ misses, ...counts }: NumbersReport, isQuiet: boolean): boolean {
  if (!isQuiet) for (const line of misses) console.log(line);
  const { messages, attached, offered, ownerPrecision } = counts;
  const words = ({ precision, recall }: NumbersReport["attached"]) =>
    `precision ${percent(precision)}, recall ${percent(recall)}`;
  console.log(`${messages} messages`);
  console.log(`attached to the orders' owner  ${words(attached)}`);
  console.log(`offered to somebody unknown    ${words(offered)}`);
  console.log(`all that the owner's text names: precision ${percent(ownerPrecision)}`);
  console.log(JSON.stringify(counts));
  return offered.precision >= MIN_OFFERED_PRECISION && offered.recall >= MIN_RECALL;
}

const { values, positionals } = parseArgs({
  options: { messages: { type: "string" }, quiet: { type: "boolean", default: false } },
  allowPositionals: true,
});
const file = values.messages ?? positionals[0] ?? OWN_FILE;
if (!existsSync(file)) {
  console.error(
    `Usage: npm run check:matching -- FILE.jsonl | --messages FILE.json [--quiet] (there is no ${file})`,
  );
  process.exit(2);
}
const server = await startTestDatabaseServer();
try {
  const databaseUrl = await cloneTestDatabase(server.url, "check_matching");
  const isGood = values.messages
    ? reportNumbers(await checkNumbers(file, databaseUrl), values.quiet)
    : report(await matchAll(file, databaseUrl));
  process.exitCode = isGood ? 0 : 1;
} finally {
  await server.stop();
}
