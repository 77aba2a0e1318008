import { existsSync } from "node:fs";
import { cloneTestDatabase, startTestDatabaseServer } from "tests/kit/setup/database-server";
import { createTestEnvironment } from "tests/kit/setup/test-environment";
import { openDemoShop } from "./demo-shop";
import { readLabelledMessages } from "./labelled-message";
import { describeMisses, scoreOutcomes, type Outcome } from "./score";

// npm run check:matching -- FILE.jsonl: lets every labelled message come in at the demo's shop, each as a conversation
// of its own, and compares the orders that stand beside it with the labels.

const OWN_FILE = "tests/tools/matching/messages.jsonl";
const MIN_PRECISION = 0.99;
const MIN_RECALL = 0.97;

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

const file = process.argv[2] ?? OWN_FILE;
if (!existsSync(file)) {
  console.error(`Usage: npm run check:matching -- FILE.jsonl (there is no ${file})`);
  process.exit(2);
}
const server = await startTestDatabaseServer();
try {
  const databaseUrl = await cloneTestDatabase(server.url, "check_matching");
  process.exitCode = report(await matchAll(file, databaseUrl)) ? 0 : 1;
} finally {
  await server.stop();
}
