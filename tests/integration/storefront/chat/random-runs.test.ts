import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { prisma } from "~/database/db.server";
import { addShop } from "tests/kit/mail/add-shop";
import { truncateAll } from "tests/kit/setup/test-database";
import { buildChatProcess, startChatProcess, type ChatProcess } from "./kit/chat-processes";
import { createRandom } from "./kit/random";
import { runRandomShopper, type RunOutcome } from "./kit/random-shopper";

// Shoppers with two tabs each and an agent write to each other, while connections are cut, posts are doubled and the
// processes that serve them are killed and started again. Nothing may be lost or doubled, on either side.

/** Shoppers at the same time. */
const AT_ONCE = 30;
const RUNS = Number(process.env["CHAT_RUNS"] ?? 200);
const SEED = Number(process.env["CHAT_SEED"] ?? Date.now() % 1_000_000);

let bundle: Awaited<ReturnType<typeof buildChatProcess>>;
let processes: ChatProcess[] = [];

beforeAll(async () => {
  await truncateAll();
  bundle = await buildChatProcess();
  processes = await Promise.all([startChatProcess(bundle.file), startChatProcess(bundle.file)]);
});
afterAll(async () => {
  for (const each of processes) each.stop();
  await bundle.remove();
});

let taken = 0;

/** Kills one process after another until it is told to stop; how often follows what was done, not the clock. */
async function wreak(seed: number, signal: AbortSignal): Promise<number> {
  const random = createRandom(seed);
  let kills = 0;
  while (!signal.aborted) {
    const next = taken + random.between(10, 60);
    while (taken < next && !signal.aborted) await delay(10);
    if (signal.aborted) break;
    await random.pick(processes).restart();
    kills += 1;
  }
  return kills;
}

/** Runs all, so many at a time. */
async function inTurns<Result>(count: number, run: (index: number) => Promise<Result>) {
  const results: Result[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < count; index = next++) results[index] = await run(index);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

async function check(shopId: number, outcome: RunOutcome): Promise<void> {
  const { conversationId, sent, tabs } = outcome;
  const expected = sent.toSorted();
  const stored = await prisma.message.findMany({
    where: { shopId, conversationId, kind: { in: ["inbound", "outbound"] } },
    select: { text: true, sequence: true },
    orderBy: { sequence: "asc" },
  });
  expect(stored.map(({ text }) => text).toSorted()).toEqual(expected);
  for (const received of tabs) {
    expect(received.map(({ text }) => text).toSorted()).toEqual(expected);
    // In the order of the conversation, which is the same for everybody.
    expect(received.map(({ text }) => text)).toEqual(stored.map(({ text }) => text));
  }
}

test(`no message is lost or doubled in ${RUNS} random runs`, { timeout: 400_000 }, async () => {
  const { id: shopId } = await addShop();
  const { domain: shopDomain } = await prisma.shop.findUniqueOrThrow({ where: { id: shopId } });
  const origins = processes.map(({ origin }) => origin);
  const stop = new AbortController();
  const chaos = wreak(SEED, stop.signal);
  const startedAt = Date.now();
  try {
    const onProgress = () => void (taken += 1);
    const outcomes = await inTurns(RUNS, (index) =>
      runRandomShopper({ seed: SEED + index, shopId, shopDomain, origins, onProgress }),
    );
    stop.abort();
    const kills = await chaos;
    for (const outcome of outcomes) await check(shopId, outcome);
    const conversations = await prisma.conversation.count({ where: { shopId } });
    expect(conversations).toBe(RUNS);
    const messages = outcomes.reduce((sum, { sent }) => sum + sent.length, 0);
    const reconnects = outcomes.reduce((sum, outcome) => sum + outcome.reconnects, 0);
    const seconds = Math.round((Date.now() - startedAt) / 1_000);
    console.log(
      `${RUNS} runs (seed ${SEED}): ${messages} messages, ${reconnects} reconnects, ${kills} kills, ${seconds} s`,
    );
    expect(kills).toBeGreaterThan(0);
  } catch (error) {
    console.error(`Repeat with CHAT_SEED=${SEED} CHAT_RUNS=${RUNS}`);
    throw error;
  } finally {
    stop.abort();
    await chaos.catch(() => 0);
  }
});
