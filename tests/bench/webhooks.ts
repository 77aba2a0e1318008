import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { runAdminSql } from "tests/kit/setup/database-server";
import { startEmbeddedPostgres } from "tests/kit/setup/embedded-postgres";
import { migrateDatabase } from "tests/kit/setup/migrate-database";
import { createTestEnvironment } from "tests/kit/setup/test-environment";

// The webhook door of the production server beside a bare Node server, same database, taking turns. The database is
// durable: a row counts when it is on disk.

const NODE = "node_modules/.bin/node";
// Short turns, so that whatever else the machine does meets both alike.
const ROUNDS = 12;
const ROUND_SECONDS = 2;
const CONNECTIONS = 16;
const STEADY_RATE = 200;
const STEADY_ROUNDS = 6;
const STEADY_SECONDS = 5;

interface Measurement {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  failures: number;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || !address) throw new Error("no free port");
  return address.port;
}

async function run(
  command: string,
  commandArguments: string[],
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const child = spawn(command, commandArguments, { env, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`${commandArguments.join(" ")} failed:\n${output}`);
  return output;
}

interface Door {
  origin: string;
  process: ChildProcess;
}

async function startDoor(commandArguments: string[], env: NodeJS.ProcessEnv): Promise<Door> {
  const port = await findFreePort();
  const child = spawn(NODE, commandArguments, {
    env: { ...env, PORT: String(port), HOST: "127.0.0.1" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 150; attempt++) {
    if (child.exitCode !== null) throw new Error(`${commandArguments.join(" ")} ended at once`);
    const isUp = await fetch(`${origin}/webhooks/shopify`, { method: "POST", body: "{}" }).then(
      () => true,
      () => false,
    );
    if (isUp) return { origin, process: child };
    await delay(100);
  }
  throw new Error(`${commandArguments.join(" ")} does not answer`);
}

async function measure(
  door: Door,
  env: NodeJS.ProcessEnv,
  seconds: number,
  ...load: string[]
): Promise<Measurement> {
  const output = await run(
    NODE,
    ["--import", "tsx", "tests/bench/webhooks/load.ts", door.origin, String(seconds), ...load],
    env,
  );
  const measurement = JSON.parse(output) as Measurement;
  if (measurement.failures > 0) throw new Error(`${measurement.failures} webhooks were refused`);
  return measurement;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
};

/** Lets both doors take turns; gives the median of each, and of the ratios of the turns next to each other. */
async function alternate(
  doors: { ours: Door; baseline: Door },
  env: NodeJS.ProcessEnv,
  plan: {
    label: string;
    rounds: number;
    seconds: number;
    load: string[];
    value: (m: Measurement) => number;
  },
): Promise<{ ours: number; baseline: number; ratio: number }> {
  const values = { ours: [] as number[], baseline: [] as number[] };
  for (let round = 0; round < plan.rounds; round++) {
    // Who goes first changes, so that neither always meets the colder caches.
    for (const side of round % 2 === 0
      ? (["ours", "baseline"] as const)
      : (["baseline", "ours"] as const)) {
      const measurement = await measure(doors[side], env, plan.seconds, ...plan.load);
      values[side].push(plan.value(measurement));
      const { requestsPerSecond, p50, p99 } = measurement;
      console.log(
        `${plan.label} ${side.padEnd(8)} ${requestsPerSecond.toFixed(0)}/s p50 ${p50.toFixed(1)} ms p99 ${p99.toFixed(1)} ms`,
      );
    }
  }
  const ratios = values.ours.map((value, round) => value / (values.baseline[round] ?? Number.NaN));
  return { ours: median(values.ours), baseline: median(values.baseline), ratio: median(ratios) };
}

async function createShop(databaseUrl: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: number }>(
    "INSERT INTO shops (domain, inbound_token) VALUES ('bench.myshopify.com', 'bench') RETURNING id",
  );
  await client.end();
  return rows[0]?.id ?? 0;
}

async function measureDoors(databaseUrl: string): Promise<void> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...createTestEnvironment(databaseUrl),
    NODE_ENV: "production",
    BENCH_SHOP_ID: String(await createShop(databaseUrl)),
  };
  const started: Door[] = [];
  try {
    const ours = await startDoor(["build/server.js"], env);
    started.push(ours);
    const baseline = await startDoor(
      ["--import", "tsx", "tests/bench/webhooks/bare-server.ts"],
      env,
    );
    started.push(baseline);
    const doors = { ours, baseline };
    for (const door of started) await measure(door, env, 2, "full", String(CONNECTIONS));
    const full = await alternate(doors, env, {
      label: "full  ",
      rounds: ROUNDS,
      seconds: ROUND_SECONDS,
      load: ["full", String(CONNECTIONS)],
      value: (measurement) => measurement.requestsPerSecond,
    });
    const steady = await alternate(doors, env, {
      label: "steady",
      rounds: STEADY_ROUNDS,
      seconds: STEADY_SECONDS,
      load: ["steady", String(STEADY_RATE)],
      value: (measurement) => measurement.p99,
    });
    const round = (value: number, digits: number) => Number(value.toFixed(digits));
    console.log(
      JSON.stringify({
        bench: "webhooks",
        ours: round(full.ours, 0),
        baseline: round(full.baseline, 0),
        ratio: round(full.ratio, 3),
        unit: "requests/s",
        p99At200: round(steady.ours, 2),
        baselineP99At200: round(steady.baseline, 2),
        p99Ratio: round(steady.ratio, 2),
      }),
    );
  } finally {
    for (const door of started) door.process.kill("SIGKILL");
  }
}

const folder = await mkdtemp(join(tmpdir(), "doorbell-bench-"));
if (!existsSync("build/server.js") || !process.argv.includes("--built"))
  await run("npm", ["run", "build"], process.env);
const server = await startEmbeddedPostgres({ dataDir: join(folder, "data"), isDurable: true });
try {
  await runAdminSql(server.url, "CREATE DATABASE bench");
  await migrateDatabase(server.urlOf("bench"));
  await measureDoors(server.urlOf("bench"));
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
