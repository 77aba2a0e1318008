import { randomUUID } from "node:crypto";
import { Agent, type ClientRequest, type IncomingMessage, request as httpRequest } from "node:http";

// Shoppers in a process of their own: they hold streams and post messages, and measure from the moment a message is
// posted until it arrives on its sender's stream. Told what to do by messages of the parent, one after another.

interface Plan {
  command: "connect" | "measure" | "close";
  origin: string;
  tokens: string[];
  seconds: number;
  perSecond: number;
}

export interface Measured {
  p50: number;
  p99: number;
  delivered: number;
  lost: number;
  failures: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const streams: ClientRequest[] = [];
const sentAt = new Map<string, number>();
/** Of each shopper, by token: the newest message that their page has. */
const cursors = new Map<string, number>();
let samples: number[] = [];
let failures = 0;

function onChunk(token: string, chunk: string): void {
  const now = performance.now();
  for (const [, id] of chunk.matchAll(/^id: (\d+)$/gm)) cursors.set(token, Number(id));
  for (const [, clientId] of chunk.matchAll(/"clientId":"([0-9a-f-]{36})"/g)) {
    const at = clientId ? sentAt.get(clientId) : undefined;
    if (at === undefined || !clientId) continue;
    sentAt.delete(clientId);
    samples.push(now - at);
  }
}

function connect(origin: string, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "X-Doorbell-Token": token, "Last-Event-ID": "0" };
    const stream = httpRequest(`${origin}/storefront/chat/stream`, { headers, agent: false });
    streams.push(stream);
    stream.on("response", (response: IncomingMessage) => {
      if (response.statusCode !== 200) return reject(new Error(`stream: ${response.statusCode}`));
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => onChunk(token, chunk));
      response.on("error", () => undefined);
      response.once("data", () => resolve());
    });
    stream.on("error", reject);
    stream.end();
  });
}

function post(origin: string, token: string): Promise<void> {
  return new Promise((resolve) => {
    const clientId = randomUUID();
    const after = cursors.get(token) ?? 0;
    const body = JSON.stringify({ clientId, text: `Where is my order? ${clientId}`, after });
    const headers = {
      "X-Doorbell-Token": token,
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
    };
    sentAt.set(clientId, performance.now());
    const fail = () => {
      failures += 1;
      sentAt.delete(clientId);
      resolve();
    };
    const posted = httpRequest(
      `${origin}/storefront/chat/message`,
      { method: "POST", headers, agent },
      (response) => {
        response.resume();
        response.on("end", () => (response.statusCode === 200 ? resolve() : fail()));
        response.on("error", fail);
      },
    );
    posted.on("error", fail);
    posted.end(body);
  });
}

async function connectAll({ origin, tokens }: Plan): Promise<void> {
  for (let from = 0; from < tokens.length; from += 50)
    await Promise.all(tokens.slice(from, from + 50).map((token) => connect(origin, token)));
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function measure({ origin, tokens, seconds, perSecond }: Plan): Promise<Measured> {
  samples = [];
  failures = 0;
  sentAt.clear();
  const total = seconds * perSecond;
  const startedAt = performance.now();
  const posts: Promise<void>[] = [];
  for (let index = 0; index < total; index += 1) {
    const due = startedAt + (index * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    posts.push(post(origin, tokens[(index * 7_919) % tokens.length] ?? ""));
  }
  await Promise.all(posts);
  for (let left = 50; left > 0 && sentAt.size > 0; left -= 1) await wait(100);
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), delivered: samples.length, lost: sentAt.size, failures };
}

async function obey(plan: Plan): Promise<unknown> {
  if (plan.command === "connect") return connectAll(plan);
  if (plan.command === "measure") return measure(plan);
  for (const stream of streams.splice(0)) stream.destroy();
  return wait(500);
}

process.on("message", (plan: Plan) => {
  obey(plan).then(
    (result) => process.send?.({ result: result ?? null }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
