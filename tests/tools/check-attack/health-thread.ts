import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { ForHealthThread, FromHealthThread, Probe } from "./watch-health";

// Asks both processes again and again how they are, until it is told to stop, and reports answers that took too long. In a
// thread of its own: whoever sends 24 MB is busy, and would take its own delay for theirs.

const EVERY_MS = 20;
const LIMIT_MS = 30_000;
/** The SMTP library lets so long pass on purpose: who talks before the greeting is no mail server. */
const BEFORE_GREETING_MS = 100;
const NS_PER_MS = 1e6;

const { probes, longestMs } = workerData as { probes: Probe[]; longestMs: number };

/**
 * Milliseconds that a thread has ever waited for a processor, as Linux counts them ("thread-self", or a process' number for
 * its main thread); 0 on systems that do not tell.
 */
function readWaited(thread: string): number {
  try {
    const [, waited = "0"] = readFileSync(`/proc/${thread}/schedstat`, "utf8").split(" ");
    return Number(waited) / NS_PER_MS;
  } catch {
    return 0;
  }
}

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
function askSmtp(port: number): Promise<number> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const settle = (ms: number) => {
      socket.destroy();
      resolve(ms);
    };
    socket.setTimeout(LIMIT_MS, () => settle(LIMIT_MS));
    socket.once("error", () => settle(LIMIT_MS));
    socket.once("data", () => settle(performance.now() - startedAt - BEFORE_GREETING_MS));
  });
}

const tell = (message: FromHealthThread) => parentPort?.postMessage(message, []);

/** Asks once, and reports the answer when it took too long. What both sides only waited for a processor is nobody's fault. */
async function probe({ pid, ...door }: Probe): Promise<void> {
  const readBoth = () => readWaited("thread-self") + readWaited(`${pid}/task/${pid}`);
  const startedAt = Date.now();
  const waited = readBoth();
  const ms = await ("origin" in door ? askProcess(door.origin) : askSmtp(door.smtpPort));
  const own = Math.ceil(ms >= LIMIT_MS ? ms : ms - (readBoth() - waited));
  if (own > longestMs) tell({ startedAt, ms: own });
}

let isOver = false;
const underWay = new Map<Probe, Promise<void>>();

async function watch(one: Probe): Promise<void> {
  while (!isOver) {
    const asked = probe(one);
    underWay.set(one, asked);
    await asked;
    await delay(EVERY_MS);
  }
}

parentPort?.on("message", async (message: ForHealthThread) => {
  if (message === "stop") {
    isOver = true;
    parentPort?.close();
    return;
  }
  await Promise.all(underWay.values());
  tell("settled");
});

// The first time of anything takes longest, here in this thread.
await Promise.all(probes.map(probe));
tell("ready");
await Promise.all(probes.map(watch));
