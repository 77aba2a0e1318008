import { setTimeout as delay } from "node:timers/promises";
import { connect } from "node:net";

const EVERY_MS = 20;
const LIMIT_MS = 30_000;

/** How long one answer of the web process takes, in ms; the limit when there is none. */
async function askWeb(origin: string): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(`${origin}/livez`, { signal: AbortSignal.timeout(LIMIT_MS) }).catch(
    () => null,
  );
  await answer?.arrayBuffer();
  return answer?.ok ? performance.now() - startedAt : LIMIT_MS;
}

/** How long the SMTP door takes to greet, in ms; the limit when it does not. */
export function askSmtp(port: number): Promise<number> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    const settle = (ms: number) => {
      socket.destroy();
      resolve(ms);
    };
    socket.setTimeout(LIMIT_MS, () => settle(LIMIT_MS));
    socket.once("error", () => settle(LIMIT_MS));
    socket.once("data", () => settle(performance.now() - startedAt));
  });
}

interface Doors {
  origin: string;
  smtpPort: number;
}

/** Does `work` and gives the longest time that either process took for an answer meanwhile, in ms. */
export async function measureHealth(
  { origin, smtpPort }: Doors,
  work: () => Promise<unknown>,
): Promise<number> {
  let isOver = false;
  let longest = 0;
  const watch = async (ask: () => Promise<number>) => {
    while (!isOver) {
      longest = Math.max(longest, await ask());
      await delay(EVERY_MS);
    }
  };
  const watching = Promise.all([watch(() => askWeb(origin)), watch(() => askSmtp(smtpPort))]);
  try {
    await work();
  } finally {
    isOver = true;
    await watching;
  }
  return Math.round(longest);
}
