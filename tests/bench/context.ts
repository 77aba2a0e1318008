import { cloneTestDatabase, startTestDatabaseServer } from "tests/kit/setup/database-server";
import { createTestEnvironment } from "tests/kit/setup/test-environment";

// npm run bench -- context: how long it takes to resolve contact, customer and last orders with lines and stock for
// one inbound message in a shop of 200,000 orders, beside a read of one row by its primary key.

const WARM_UP = 200;
const ROUNDS = 2_000;
const SHOP_ORDERS = 200_000;

interface Measured {
  p50: number;
  p95: number;
}

function summarise(samples: number[]): Measured {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
  const round = (value: number) => Math.round(value * 1_000) / 1_000;
  return { p50: round(at(0.5)), p95: round(at(0.95)) };
}

async function measure(databaseUrl: string): Promise<{ ours: Measured; baseline: Measured }> {
  Object.assign(process.env, createTestEnvironment(databaseUrl));
  // Only now: these modules read the environment when they load.
  const { pool } = await import("~/database/db.server");
  const { findConversationContext } =
    await import("~/conversations/reads/find-conversation-context.server");
  const { fillContextShop } = await import("./kit/fill-context-shop");
  const { shopId, conversationIds } = await fillContextShop(SHOP_ORDERS);
  const ours: number[] = [];
  const baseline: number[] = [];
  const timed = async (samples: number[], work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await work();
    samples.push(performance.now() - startedAt);
  };
  const readByKey = {
    name: "read-by-key",
    text: "SELECT * FROM orders WHERE shop_id = $1 AND id = $2",
  };
  // Taken in turns, so that whatever else the machine does burdens both alike.
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const conversationId = conversationIds[(round + WARM_UP) % conversationIds.length] ?? "";
    const orderId = 1 + (((round + WARM_UP) * 7_919) % SHOP_ORDERS);
    const isWarm = round >= 0;
    await timed(isWarm ? ours : [], async () => {
      const context = await findConversationContext(shopId, conversationId);
      if (!context?.customer || context.orders.length === 0) throw new Error("a context is empty");
    });
    await timed(isWarm ? baseline : [], () =>
      pool.query({ ...readByKey, values: [shopId, orderId] }),
    );
  }
  await pool.end();
  return { ours: summarise(ours), baseline: summarise(baseline) };
}

const server = await startTestDatabaseServer();
try {
  const { ours, baseline } = await measure(await cloneTestDatabase(server.url, "bench_context"));
  const ratio = Math.round((ours.p95 / baseline.p95) * 100) / 100;
  console.table({ "context of a message": ours, "one row by its key": baseline });
  console.log(
    JSON.stringify({
      bench: "context",
      ours: ours.p95,
      baseline: baseline.p95,
      ratio,
      unit: "ms",
      p50: ours.p50,
      baselineP50: baseline.p50,
      orders: SHOP_ORDERS,
      target: "ratio <= 6",
    }),
  );
} finally {
  await server.stop();
}
