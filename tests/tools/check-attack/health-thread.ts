import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";

// Asks both processes again and again how they are, until it is told to stop, and notes the longest time that an answer
// took. In a thread of its own: whoever sends 24 MB is busy, and would take its own delay for theirs.

const EVERY_MS = 20;
const LIMIT_MS = 30_000;
/** The SMTP library lets so long pass on purpose: who talks before the greeting is no mail server. */
const BEFORE_GREETING_MS = 100;

const { origins, smtpPort, shared, places } = workerData as {
  origins: string[];
  smtpPort: number;
  shared: Int32Array;
  places: { isOver: number; longest: number };
};

/** How long a process takes to say that it lives, in ms; the limit when it does not. */
async function askProcess(origin: string): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(`${origin}/livez`, { signal: AbortSignal.timeout(LIMIT_MS) }).catch(
    () => null,
  );
  await answer?.arrayBuffer();
  return answer?.ok ? performance.now() - startedAt : LIMIT_MS;
}

/** How long the SMTP door takes to greet beyond that, in ms; the limit when it does not. */
function askSmtp(): Promise<number> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const socket = connect(smtpPort, "127.0.0.1");
    const settle = (ms: number) => {
      socket.destroy();
      resolve(ms);
    };
    socket.setTimeout(LIMIT_MS, () => settle(LIMIT_MS));
    socket.once("error", () => settle(LIMIT_MS));
    socket.once("data", () => settle(performance.now() - startedAt - BEFORE_GREETING_MS));
  });
}

async function watch(ask: () => Promise<number>): Promise<void> {
  while (Atomics.load(shared, places.isOver) === 0) {
    const ms = Math.ceil(await ask());
    if (ms > Atomics.load(shared, places.longest)) Atomics.store(shared, places.longest, ms);
    await delay(EVERY_MS);
  }
}

// The first time of anything takes longest, here in this thread.
const asks = [...origins.map((origin) => () => askProcess(origin)), askSmtp];
await Promise.all(asks.map((ask) => ask()));
parentPort?.postMessage("ready", []);
await Promise.all(asks.map(watch));
