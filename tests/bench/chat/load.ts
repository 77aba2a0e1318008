import { randomUUID } from "node:crypto";
import { Agent, request as httpRequest, type IncomingMessage } from "node:http";

// Shoppers in a process of their own: they hold streams and post messages, and measure from the moment a message is
// posted until it arrives on its sender's stream. Agents beside them answer through the app's own use case, from this
// process and not from the server's. Told what to do by messages of the parent, one after another.

interface Plan {
  command: "connect" | "measure";
  origin: string;
  tokens: string[];
  seconds: number;
  perSecond: number;
  /** What agents answer meanwhile, and how often; measured instead of what shoppers write. */
  answers?: { shopId: number; staffId: string; conversationIds: string[]; perSecond: number };
}

/** Both servers have lost their connections to the database while the other one had its turn. */
const LEAD_IN_SECONDS = 1;

export interface Measured {
  p50: number;
  p99: number;
  delivered: number;
  lost: number;
  failures: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
/** When what is under way was sent, and where its sample goes; null: it is of no interest. */
const sentAt = new Map<string, { at: number; samples: number[] | null }>();
/** Of each shopper, by token: the newest message that their page has. */
const cursors = new Map<string, number>();
let failures = 0;

function onChunk(token: string, chunk: string): void {
  const now = performance.now();
  for (const [, id] of chunk.matchAll(/^id: (\d+)$/gm)) cursors.set(token, Number(id));
  for (const [, id] of chunk.matchAll(/"(?:clientId":"|text":"Answer )([0-9a-f-]{36})"/g)) {
    const sent = id === undefined ? undefined : sentAt.get(id);
    if (!sent || id === undefined) continue;
    sentAt.delete(id);
    sent.samples?.push(now - sent.at);
  }
}

function connect(origin: string, token: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { "X-Doorbell-Token": token, "Last-Event-ID": "0" };
    const stream = httpRequest(`${origin}/storefront/chat/stream`, { headers, agent: false });
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

function post(origin: string, token: string, samples: number[] | null): Promise<void> {
  return new Promise((resolve) => {
    const clientId = randomUUID();
    const after = cursors.get(token) ?? 0;
    const body = JSON.stringify({ clientId, text: `Where is my order? ${clientId}`, after });
    const headers = {
      "X-Doorbell-Token": token,
      "Content-Type": "application/json",
      "Content-Length": Buffer.byteLength(body),
    };
    sentAt.set(clientId, { at: performance.now(), samples });
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

/** Does something so many times a second, evenly; resolves when the last one is done. */
async function pace(
  { total, perSecond }: { total: number; perSecond: number },
  act: (index: number) => Promise<void>,
): Promise<void> {
  const startedAt = performance.now();
  const acts: Promise<void>[] = [];
  for (let index = 0; index < total; index += 1) {
    const due = startedAt + (index * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await wait(early);
    acts.push(act(index));
  }
  await Promise.all(acts);
}

async function answer(
  { shopId, staffId, conversationIds, perSecond }: NonNullable<Plan["answers"]>,
  { seconds, samples }: { seconds: number; samples: number[] },
): Promise<void> {
  // Needs the app's environment, which only this part has.
  const { sendReply } = await import("~/conversations/commands/send-reply.server");
  const staff = { id: staffId, name: "Ada", role: "agent" as const };
  const leadIn = LEAD_IN_SECONDS * perSecond;
  await pace({ total: leadIn + seconds * perSecond, perSecond }, async (index) => {
    const requestId = randomUUID();
    const conversationId = conversationIds[(index * 7_919) % conversationIds.length] ?? "";
    const text = `Answer ${requestId}`;
    sentAt.set(requestId, { at: performance.now(), samples: index < leadIn ? null : samples });
    await sendReply(shopId, { conversationId, staff, text, requestId }).catch((error: unknown) => {
      console.error(error);
      failures += 1;
      sentAt.delete(requestId);
    });
  });
}

async function measure(plan: Plan): Promise<Measured> {
  const { origin, tokens, seconds, perSecond, answers } = plan;
  const samples: number[] = [];
  failures = 0;
  sentAt.clear();
  const leadIn = LEAD_IN_SECONDS * perSecond;
  await Promise.all([
    pace({ total: leadIn + seconds * perSecond, perSecond }, (index) =>
      post(
        origin,
        tokens[(index * 7_919) % tokens.length] ?? "",
        answers || index < leadIn ? null : samples,
      ),
    ),
    answers && answer(answers, { seconds, samples }),
  ]);
  for (let left = 50; left > 0 && sentAt.size > 0; left -= 1) await wait(100);
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), delivered: samples.length, lost: sentAt.size, failures };
}

process.on("message", (plan: Plan) => {
  (plan.command === "connect" ? connectAll(plan) : measure(plan)).then(
    (result) => process.send?.({ result: result ?? null }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
