import { cloneTestDatabase, startTestDatabaseServer } from "tests/kit/setup/database-server";
import { createTestEnvironment } from "tests/kit/setup/test-environment";

// npm run bench -- inbox [--big] [--ours]: how long a search of the inbox takes in a shop of 10,000 conversations and in its
// neighbour of 100,000 (a million with --big), beside PostgreSQL's own text search with the shop in its index; and what a
// message costs more for being searchable. With --ours the other search, whose index takes long to make, is left out.

const isBig = process.argv.includes("--big");
const SMALL = 10_000;
const LARGE = isBig ? 1_000_000 : 100_000;
const ROUNDS = 20;
/** The other search may take seconds. */
const FORMER_ROUNDS = 6;
const WRITES = 400;

type Searcher = (search: string) => Promise<number>;
interface Kind {
  name: string;
  make: (n: number) => string;
  /** Whether something is found. */
  isFound: boolean;
}

const round = (value: number) => Math.round(value * 100) / 100;
function summarise(samples: number[]): { p50: number; p95: number } {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (part: number) => round(sorted[Math.floor(sorted.length * part)] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

async function makeKinds(size: number): Promise<Kind[]> {
  const { wordOf, rareWordOf, addressOf, orderOf } = await import("./inbox/fill-shop");
  const any = (n: number) => 1 + ((n * 7_919) % size);
  return [
    { name: "rare word", make: (n) => rareWordOf(any(n)), isFound: true },
    { name: "frequent word", make: (n) => wordOf(1 + (n % 20)), isFound: true },
    { name: "usual word", make: (n) => wordOf(100 + n * 97), isFound: true },
    {
      name: "two words",
      make: (n) => `${wordOf(3 + (n % 20))} ${wordOf(90 + n * 31)}`,
      isFound: true,
    },
    { name: "e-mail address", make: (n) => addressOf(any(n)), isFound: true },
    { name: "order number", make: (n) => orderOf(any(n)), isFound: true },
    { name: "no match", make: (n) => `zzq${n}nothing`, isFound: false },
    { name: "prefix", make: (n) => wordOf(200 + n * 13).slice(0, 3), isFound: true },
  ];
}

async function measureSearches(shopId: number, size: number, formerly: Searcher | null) {
  const { findConversations } = await import("~/conversations/reads/find-conversations.server");
  const ours: Searcher = async (search) =>
    (await findConversations(shopId, { view: "all", search })).items.length;
  const results: Record<string, unknown> = {};
  const all: { ours: number[]; formerly: number[] } = { ours: [], formerly: [] };
  for (const { name, make, isFound } of await makeKinds(size)) {
    const samples: typeof all = { ours: [], formerly: [] };
    const timed = async (into: number[], search: Searcher, text: string) => {
      const startedAt = performance.now();
      const found = await search(text);
      into.push(performance.now() - startedAt);
      return found;
    };
    // Taken in turns, so that whatever else the machine does burdens both alike. The first warms up.
    for (let n = 0; n <= ROUNDS; n += 1) {
      const text = make(n);
      const found = await timed(n === 0 ? [] : samples.ours, ours, text);
      if (found > 0 !== isFound) throw new Error(`${name}: ${found} found by "${text}"`);
      if (formerly && n <= FORMER_ROUNDS)
        await timed(n === 0 ? [] : samples.formerly, formerly, text);
    }
    all.ours.push(...samples.ours);
    all.formerly.push(...samples.formerly);
    results[name] = {
      ...summarise(samples.ours),
      ...(formerly ? { former: summarise(samples.formerly) } : {}),
    };
  }
  return { kinds: results, ours: summarise(all.ours), former: summarise(all.formerly) };
}

/** Microseconds of a message that is stored, by itself and with the note that its conversation is to be indexed. */
async function measureWrites(shopId: number) {
  const { pool } = await import("~/database/db.server");
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM conversations WHERE shop_id = $1 ORDER BY number LIMIT $2",
    [shopId, WRITES],
  );
  const text = "Hello, my parcel DB-100042 has not come. Could you look where it is? ".repeat(3);
  const insert = async (into: number[], id: string) => {
    const startedAt = performance.now();
    await pool.query(
      `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, text)
       VALUES ($1, gen_random_uuid(), $2, 'email', 'inbound', 'Aino', $3)`,
      [shopId, id, text],
    );
    into.push((performance.now() - startedAt) * 1_000);
  };
  const samples = { before: [] as number[], after: [] as number[] };
  for (const isAfter of [false, true, false, true]) {
    await pool.query(
      `ALTER TABLE messages ${isAfter ? "ENABLE" : "DISABLE"} TRIGGER messages_new_words`,
    );
    for (const { id } of rows) await insert(isAfter ? samples.after : samples.before, id);
  }
  return { before: summarise(samples.before), after: summarise(samples.after) };
}

/** Microseconds of the job for each conversation that it indexes. */
async function measureIndexing(shopId: number): Promise<number> {
  const { indexConversations } = await import("~/conversations/search/index-conversations.server");
  const { pool } = await import("~/database/db.server");
  await pool.query(
    "INSERT INTO unindexed_conversations (shop_id, conversation_id) SELECT shop_id, id FROM conversations WHERE shop_id = $1",
    [shopId],
  );
  const { rows } = await pool.query<{ count: number }>(
    "SELECT count(DISTINCT conversation_id)::int AS count FROM unindexed_conversations WHERE shop_id = $1",
    [shopId],
  );
  const startedAt = performance.now();
  while ((await indexConversations(shopId, 100)) === "more");
  return round(((performance.now() - startedAt) * 1_000) / (rows[0]?.count ?? 1));
}

async function measure(databaseUrl: string) {
  Object.assign(process.env, createTestEnvironment(databaseUrl));
  // Only now: these modules read the environment when they load.
  const { pool } = await import("~/database/db.server");
  const { fillShop } = await import("./inbox/fill-shop");
  const { indexFormerly, searchFormerly } = await import("./inbox/former-search");
  const log = (text: string) => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);
  const maintain = async (text: string) => {
    const client = await pool.connect();
    await client.query("SET statement_timeout = 0; SET maintenance_work_mem = '1GB'");
    await client.query({ text, query_timeout: 3_600_000 } as never);
    await client.query("RESET statement_timeout; RESET maintenance_work_mem");
    client.release();
  };
  await maintain("DROP INDEX conversation_words_words");
  const large = await fillShop("large.myshopify.com", LARGE, { withWords: true });
  log(`${LARGE} conversations made`);
  await maintain(
    "CREATE INDEX conversation_words_words ON conversation_words USING gin (words) WITH (fastupdate = off)",
  );
  log("and indexed");
  const small = await fillShop("small.myshopify.com", SMALL, { withWords: false });
  const indexUs = await measureIndexing(small);
  log(`${SMALL} conversations of the small shop indexed by the job, ${indexUs} µs each`);
  await maintain("VACUUM ANALYZE");
  const alone = process.argv.includes("--ours");
  if (!alone) await indexFormerly();
  log("the other index made");
  const formerlyOf = (shopId: number): Searcher | null =>
    alone ? null : (search) => searchFormerly(shopId, search);
  const inSmall = await measureSearches(small, SMALL, formerlyOf(small));
  log("searched in the small shop");
  const inLarge = await measureSearches(large, LARGE, formerlyOf(large));
  const writes = await measureWrites(small);
  const { rows: sizes } = await pool.query<{ words: string; index: string }>(
    `SELECT pg_size_pretty(pg_table_size('conversation_words')) AS words,
      pg_size_pretty(pg_relation_size('conversation_words_words')) AS index`,
  );
  await pool.end();
  return { inSmall, inLarge, writes, indexUs, sizes: sizes[0] };
}

const server = await startTestDatabaseServer();
try {
  const { inSmall, inLarge, ...others } = await measure(
    await cloneTestDatabase(server.url, "bench_inbox"),
  );
  console.table(inSmall.kinds);
  console.table(inLarge.kinds);
  console.log(
    JSON.stringify({
      bench: "inbox",
      ours: inLarge.ours.p95,
      baseline: inLarge.former.p95,
      ratio: round(inLarge.ours.p95 / (inLarge.former.p95 || 1)),
      unit: "ms",
      small: inSmall,
      large: inLarge,
      ...others,
      conversations: { small: SMALL, large: LARGE },
      target: "p95 <= 50 in both",
    }),
  );
} finally {
  await server.stop();
}
