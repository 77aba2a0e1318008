import { fork, spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { ChatPage } from "tests/integration/storefront/chat/kit/chat-page";
import { runAdminSql } from "tests/kit/setup/database-server";
import { startEmbeddedPostgres } from "tests/kit/setup/embedded-postgres";
import { migrateDatabase } from "tests/kit/setup/migrate-database";
import { createTestEnvironment } from "tests/kit/setup/test-environment";
import type { Measured } from "./chat/load";

// npm run bench -- chat: 2,000 shoppers with open streams, 200 messages a second, from the post of a message until it
// is on the stream of its conversation, by way of one process; the production server beside a bare Node server that
// stores each message in one table of the same durable database, and no more, taking turns. And what one open stream
// costs each in memory; and how long an agent's answer takes, which another process stores, while shoppers write.

const SHOPPERS = 2_000;
const PER_SECOND = 200;
// Short turns, so that whatever else the machine does meets both alike.
const ROUNDS = 10;
const ROUND_SECONDS = 5;
const WARM_UP_SECONDS = 5;
const ANSWERS_PER_SECOND = 20;
const ANSWER_SECONDS = 15;
const NODE = "node_modules/.bin/node";

interface Side {
  origin: string;
  process: ChildProcess;
  load: ChildProcess;
  tokens: string[];
  bytesPerStream: number;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || !address) throw new Error("no free port");
  return address.port;
}

function startProcess(file: string, env: NodeJS.ProcessEnv, options: string[] = []): ChildProcess {
  return fork(file, [], {
    execPath: NODE,
    execArgv: options,
    env,
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}

async function untilUp(origin: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error("a server ended at once");
    const isUp = await fetch(`${origin}/storefront/chat/message`, { method: "OPTIONS" }).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${origin} does not answer`);
}

/** Resident memory of a server after it has tidied up, as the server itself says (see report-memory). */
async function readMemory(child: ChildProcess): Promise<number> {
  const reply = once(child, "message");
  child.send("memory");
  const [answer] = (await reply) as [{ bytes: number }];
  return answer.bytes;
}

async function order<Result>(side: Side, plan: object): Promise<Result> {
  const reply = once(side.load, "message");
  side.load.send({ origin: side.origin, tokens: side.tokens, seconds: 0, perSecond: 0, ...plan });
  const [{ result, error }] = (await reply) as [{ result: Result; error?: string }];
  if (error) throw new Error(error);
  return result;
}

async function createShop(databaseUrl: string): Promise<string> {
  const shopDomain = "bench.myshopify.com";
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `INSERT INTO shops (domain, name, inbound_token) VALUES ($1, 'Bench', 'bench')`,
    [shopDomain],
  );
  await client.end();
  return shopDomain;
}

/** Tells the planner what is there now, as the database itself does within a minute of such growth. */
async function analyse(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("VACUUM ANALYZE");
  await client.end();
}

/** Opens the chat for every shopper, as their browsers do, and says a first word. */
async function openSessions(origin: string, shopDomain: string): Promise<string[]> {
  const tokens: string[] = [];
  for (let from = 0; from < SHOPPERS; from += 20) {
    const pages = await Promise.all(
      Array.from({ length: 20 }, (_, index) => {
        const number = from + index;
        const address = `10.1.${number >> 8}.${number & 255}`;
        return ChatPage.open({ origin, shopDomain, address });
      }),
    );
    await Promise.all(pages.map((page) => page.say("Hello")));
    tokens.push(...pages.map(({ session }) => session.token));
  }
  return tokens;
}

async function startSide(
  file: string,
  env: NodeJS.ProcessEnv,
  options: string[],
): Promise<Omit<Side, "tokens">> {
  const port = await findFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = startProcess(file, { ...env, PORT: String(port), HOST: "127.0.0.1" }, options);
  await untilUp(origin, child);
  const load = startProcess("tests/bench/chat/load.ts", process.env, ["--import", "tsx"]);
  return { origin, process: child, load, bytesPerStream: 0 };
}

async function connect(side: Side): Promise<void> {
  const before = await readMemory(side.process);
  await order(side, { command: "connect" });
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  side.bytesPerStream = ((await readMemory(side.process)) - before) / SHOPPERS;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
};

async function takeTurns(sides: { ours: Side; baseline: Side }) {
  const found = { ours: [] as Measured[], baseline: [] as Measured[] };
  const names = ["ours", "baseline"] as const;
  for (const name of names)
    await order(sides[name], {
      command: "measure",
      seconds: WARM_UP_SECONDS,
      perSecond: PER_SECOND,
    });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const plan = { command: "measure", seconds: ROUND_SECONDS, perSecond: PER_SECOND };
      const measured = await order<Measured>(sides[name], plan);
      const { p50, p99, delivered, lost, failures } = measured;
      if (lost > 0 || failures > 0)
        throw new Error(`${name}: ${lost} messages lost, ${failures} refused`);
      found[name].push(measured);
      console.log(
        `${name.padEnd(8)} ${delivered} messages p50 ${p50.toFixed(1)} ms p99 ${p99.toFixed(1)} ms`,
      );
    }
  }
  return found;
}

async function runBench(databaseUrl: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...createTestEnvironment(databaseUrl),
    NODE_ENV: "production",
  };
  Object.assign(process.env, env);
  const started: ChildProcess[] = [];
  try {
    const shopDomain = await createShop(databaseUrl);
    const reporter = ["--expose-gc", "--import", "./tests/bench/chat/report-memory.mjs"];
    const ours = { ...(await startSide("build/server.js", env, reporter)), tokens: [] as string[] };
    started.push(ours.process, ours.load);
    ours.tokens = await openSessions(ours.origin, shopDomain);
    await analyse(databaseUrl);
    const bare = await startSide("tests/bench/chat/bare-server.ts", env, [
      "--expose-gc",
      "--import",
      "tsx",
    ]);
    const baseline = { ...bare, tokens: ours.tokens.map((_, index) => `conversation-${index}`) };
    started.push(baseline.process, baseline.load);
    for (const side of [ours, baseline]) await connect(side);
    const found = await takeTurns({ ours, baseline });
    const answers = await measureAnswers(ours, databaseUrl);
    report({ ...found, answers }, { ours, baseline });
  } finally {
    for (const child of started) child.kill("SIGKILL");
  }
}

/** Agents answer while shoppers go on writing. */
async function measureAnswers(side: Side, databaseUrl: string): Promise<Measured> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ shopId: number; id: string }>(
    `SELECT shop_id AS "shopId", id::text FROM conversations`,
  );
  await client.end();
  const answers = {
    shopId: rows[0]?.shopId ?? 0,
    staffId: "1",
    conversationIds: rows.map(({ id }) => id),
    perSecond: ANSWERS_PER_SECOND,
  };
  const plan = { command: "measure", seconds: ANSWER_SECONDS, perSecond: PER_SECOND, answers };
  const measured = await order<Measured>(side, plan);
  const { p50, p99, delivered, lost, failures } = measured;
  if (lost > 0 || failures > 0) throw new Error(`answers: ${lost} lost, ${failures} refused`);
  console.log(`answers  ${delivered} p50 ${p50.toFixed(1)} ms p99 ${p99.toFixed(1)} ms`);
  return measured;
}

function report(
  found: { ours: Measured[]; baseline: Measured[]; answers: Measured },
  sides: { ours: Side; baseline: Side },
): void {
  const p = (name: "ours" | "baseline", key: "p50" | "p99") =>
    median(found[name].map((measured) => measured[key]));
  const ratiosOf = (key: "p50" | "p99") =>
    found.ours.map(
      (measured, round) => measured[key] / (found.baseline[round]?.[key] ?? Number.NaN),
    );
  const round = (value: number, digits = 2) => Number(value.toFixed(digits));
  console.log(
    JSON.stringify({
      bench: "chat",
      ours: round(p("ours", "p99")),
      baseline: round(p("baseline", "p99")),
      ratio: round(median(ratiosOf("p99"))),
      unit: "ms until delivered, p99",
      p50: round(p("ours", "p50")),
      baselineP50: round(p("baseline", "p50")),
      ratioP50: round(median(ratiosOf("p50"))),
      answerP50: round(found.answers.p50),
      answerP99: round(found.answers.p99),
      answersPerSecond: ANSWERS_PER_SECOND,
      kilobytesPerStream: round(sides.ours.bytesPerStream / 1_024, 1),
      baselineKilobytesPerStream: round(sides.baseline.bytesPerStream / 1_024, 1),
      shoppers: SHOPPERS,
      messagesPerSecond: PER_SECOND,
      target: "ratio <= 2",
    }),
  );
}

async function build(): Promise<void> {
  const child = spawn("npm", ["run", "--silent", "build"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error("the build failed");
}

const folder = await mkdtemp(join(tmpdir(), "doorbell-bench-"));
if (!existsSync("build/server.js") || !process.argv.includes("--built")) await build();
const server = await startEmbeddedPostgres({ dataDir: join(folder, "data"), isDurable: true });
try {
  await runAdminSql(server.url, "CREATE DATABASE bench");
  await migrateDatabase(server.urlOf("bench"));
  await runBench(server.urlOf("bench"));
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
