import { createRandom } from "tests/integration/storefront/chat/kit/random";
import { buildApp } from "tests/kit/setup/build-app";
import { prepareShop } from "tests/tools/demo/prepare-shop";
import { startStack, type Stack } from "tests/tools/demo/start-stack";
import { startKills } from "./kill-processes";
import { parseSteadyArguments, type SteadyOptions } from "./parse-arguments";
import { startChats } from "./send-chats";
import { startMails } from "./send-mails";
import { startReplies } from "./send-replies";
import { startWebhooks } from "./send-webhooks";
import type { Outcome, Traffic } from "./traffic";
import { waitUntilSettled } from "./wait-until-settled";
import { watchHealth } from "./watch-health";

// npm run check:steady -- --minutes 10: the built app under steady traffic while its web process, its worker and its
// database are killed. Prints what was sent, lost and doubled, and the longest stall; ends with one JSON line.

function printOutcome(name: string, outcome: Outcome): void {
  const { sent, lost, doubled, examples } = outcome;
  console.log(
    `  ${name.padEnd(10)} sent ${String(sent).padStart(6)} · lost ${lost} · doubled ${doubled}`,
  );
  for (const example of examples) console.log(`      ${example}`);
}

async function runSteadily(stack: Stack, { minutes, seed }: SteadyOptions): Promise<boolean> {
  const shopId = await prepareShop(stack);
  const endsAt = Date.now() + minutes * 60_000;
  const traffic = (offset: number): Traffic => ({
    stack,
    shopId,
    random: createRandom(seed * 10 + offset),
    endsAt,
  });
  console.log(`  ${minutes} minutes of mails, chats, replies and webhooks, with kills …`);
  const kills = startKills(traffic(0));
  const health = watchHealth(`${stack.appOrigin}/livez`, kills.isAnyAway);
  const mails = startMails(traffic(1));
  const chats = startChats(traffic(2));
  const replies = startReplies(traffic(3));
  const webhooks = startWebhooks(traffic(4));
  await Promise.all([mails.done, chats.done, replies.done, webhooks.done, kills.done]);
  const stalls = await health.stop();
  console.log("  Waiting until nothing is on its way …");
  await waitUntilSettled(stack, shopId);
  const outcomes = {
    mails: await mails.count(),
    chats: await chats.count(),
    replies: await replies.count(),
    webhooks: await webhooks.count(),
  };
  for (const [name, outcome] of Object.entries(outcomes)) printOutcome(name, outcome);
  const { counts } = kills;
  console.log(
    `  killed: web ${counts.web} · worker ${counts.worker} · database ${counts.database}`,
  );
  console.log(
    `  longest stall ${stalls.longestStallMs} ms, longest outage around a kill ${stalls.longestOutageMs} ms`,
  );
  const all = Object.values(outcomes);
  const sum = (pick: (outcome: Outcome) => number) =>
    all.reduce((total, one) => total + pick(one), 0);
  const lost = sum((one) => one.lost);
  const doubled = sum((one) => one.doubled);
  const figures = { sent: sum((one) => one.sent), lost, doubled, untrue: outcomes.replies.untrue };
  console.log(
    JSON.stringify({ check: "steady", minutes, seed, ...figures, killed: counts, ...stalls }),
  );
  return lost === 0 && doubled === 0 && outcomes.replies.untrue === 0;
}

const options = parseSteadyArguments(process.argv.slice(2));
console.log("  Building the app …");
await buildApp();
const stack = await startStack({
  dataDir: ".data/check-steady",
  isFresh: true,
  // What was promised must survive a killed database.
  isDurable: true,
  firstPort: 0,
});
process.env["SHOPIFY_API_SECRET"] = stack.clientSecret;
let isWell = false;
try {
  isWell = await runSteadily(stack, options);
} finally {
  await stack.stop();
}
process.exit(isWell ? 0 : 1);
