import { createHmac, randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { Pool } from "undici";

/**
 * Sends webhooks to one door and prints what it measured as JSON, in a process of its own:
 * `load.ts ORIGIN SECONDS full CONNECTIONS` as fast as they are answered, or `load.ts ORIGIN SECONDS steady RATE`.
 */
const [origin = "", seconds = "5", mode = "full", amount = "16"] = process.argv.slice(2);
const durationMs = Number(seconds) * 1000;
const pool = new Pool(origin, {
  connections: mode === "full" ? Number(amount) : 64,
  pipelining: 1,
});

const BODY_BYTES = 10_000;

// An order's body of about 10 kB, with the nesting of a real one.
function createBody(): string {
  const line = {
    id: 466157049,
    title: "Linen shirt",
    sku: "LIN-1",
    quantity: 1,
    price: "79.00",
    properties: [],
  };
  const money = { shop_money: { amount: "79.00", currency_code: "EUR" } };
  const lines: unknown[] = [];
  const order = {
    id: 820982911946154508,
    admin_graphql_api_id: "gid://shopify/Order/820982911946154508",
    updated_at: "2026-11-22T16:00:00+02:00",
    total_price_set: money,
    line_items: lines,
  };
  while (JSON.stringify(order).length < BODY_BYTES) lines.push({ ...line, price_set: money });
  return JSON.stringify(order);
}

const body = createBody();
const commonHeaders = {
  "content-type": "application/json",
  "x-shopify-topic": "orders/updated",
  "x-shopify-shop-domain": "bench.myshopify.com",
  "x-shopify-api-version": "2026-10",
  "x-shopify-hmac-sha256": createHmac("sha256", process.env["SHOPIFY_API_SECRET"] ?? "")
    .update(body)
    .digest("base64"),
};

const latencies: number[] = [];
let failures = 0;

async function send(plannedAt: number): Promise<void> {
  const headers = {
    ...commonHeaders,
    "x-shopify-webhook-id": randomUUID(),
    "x-shopify-triggered-at": new Date().toISOString(),
  };
  const answer = await pool.request({ path: "/webhooks/shopify", method: "POST", headers, body });
  await answer.body.dump();
  if (answer.statusCode === 200) latencies.push(performance.now() - plannedAt);
  else failures++;
}

async function sendAsFastAsAnswered(endsAt: number): Promise<void> {
  const loops = Array.from({ length: Number(amount) }, async () => {
    while (performance.now() < endsAt) await send(performance.now());
  });
  await Promise.all(loops);
}

// Latency counts from the planned moment: a door that stalls pays for everybody who waits behind it.
async function sendSteadily(startedAt: number, endsAt: number): Promise<void> {
  const intervalMs = 1000 / Number(amount);
  const sent: Promise<void>[] = [];
  for (let plannedAt = startedAt; plannedAt < endsAt; plannedAt += intervalMs) {
    const early = plannedAt - performance.now();
    if (early > 1) await delay(early);
    sent.push(send(Math.max(plannedAt, startedAt)));
  }
  await Promise.all(sent);
}

const startedAt = performance.now();
const endsAt = startedAt + durationMs;
await (mode === "full" ? sendAsFastAsAnswered(endsAt) : sendSteadily(startedAt, endsAt));
const elapsedSeconds = (performance.now() - startedAt) / 1000;
const sorted = latencies.toSorted((a, b) => a - b);
const percentile = (share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
console.log(
  JSON.stringify({
    requestsPerSecond: latencies.length / elapsedSeconds,
    p50: percentile(0.5),
    p99: percentile(0.99),
    failures,
  }),
);
await pool.close();
