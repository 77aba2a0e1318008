import { ADMIN } from "tests/kit/factories/staff";
import { cloneTestDatabase, startTestDatabaseServer } from "tests/kit/setup/database-server";
import { createTestEnvironment } from "tests/kit/setup/test-environment";
import { readArticles, readQuestions } from "tests/tools/check-faq/read-files";
import { makeArticles } from "./faq-search/make-articles";

// npm run bench -- faq-search: how long a shopper's question takes in a shop of 10,000 articles in six languages, beside
// PostgreSQL's own text search over the same texts.

const ARTICLES = 10_000;
const ROUNDS = 5;
const BATCH = 2_000;

interface Measured {
  p50: number;
  p95: number;
}

interface Samples {
  ours: number[];
  plainAny: number[];
  plainAll: number[];
}

function summarise(samples: number[]): Measured {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor(sorted.length * part)] ?? 0;
  const round = (value: number) => Math.round(value * 100) / 100;
  return { p50: round(at(0.5)), p95: round(at(0.95)) };
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Imports the articles as a merchant would. */
async function fillShop(): Promise<number> {
  const { pool } = await import("~/database/db.server");
  const { importArticlesCsv } = await import("~/knowledge/import/import-articles-csv.server");
  const { installShop } = await import("~/shops/install-shop.server");
  const models = readArticles("tests/tools/check-faq/articles.json");
  const articles = makeArticles(models, ARTICLES);
  const shopId = await installShop("faq.myshopify.com", []);
  const locales = [...new Set(articles.map(({ locale }) => locale))];
  await pool.query("UPDATE shops SET locales = $2 WHERE id = $1", [shopId, locales]);
  for (let start = 0; start < articles.length; start += BATCH) {
    const rows = articles
      .slice(start, start + BATCH)
      .map(({ id, locale, title, body }) =>
        [id, locale, title, body, "published"].map(cell).join(","),
      );
    const csv = ["id,locale,title,body,status", ...rows].join("\n");
    const { created, errors } = await importArticlesCsv(shopId, ADMIN, { csv });
    if (created !== rows.length) throw new Error(`not imported: ${JSON.stringify(errors[0])}`);
  }
  return shopId;
}

async function measureSearches(shopId: number): Promise<{ samples: Samples; coldMs: number }> {
  const { searchArticles } = await import("~/knowledge/search/search-articles.server");
  const { searchPlainly } = await import("./faq-search/plain-search");
  const questions = readQuestions(
    "tests/tools/check-faq/questions.jsonl",
    readArticles("tests/tools/check-faq/articles.json"),
  );
  const samples: Samples = { ours: [], plainAny: [], plainAll: [] };
  const timed = async (work: () => Promise<unknown>): Promise<number> => {
    const startedAt = performance.now();
    await work();
    return performance.now() - startedAt;
  };
  let coldMs = 0;
  // Taken in turns, so that whatever else the machine does burdens all alike. The first round warms up.
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { locale, text: query } of questions) {
      const ours = await timed(async () => {
        const found = await searchArticles(shopId, { locale, query, limit: 10 });
        if (round === 0 && found.length === 0) console.log(`nothing found: ${query}`);
      });
      const any = await timed(() => searchPlainly(shopId, { locale, query, join: " | " }));
      const all = await timed(() => searchPlainly(shopId, { locale, query, join: " & " }));
      if (round === 0) coldMs = Math.max(coldMs, ours);
      else {
        samples.ours.push(ours);
        samples.plainAny.push(any);
        samples.plainAll.push(all);
      }
    }
  }
  return { samples, coldMs };
}

async function measure(databaseUrl: string) {
  Object.assign(process.env, createTestEnvironment(databaseUrl));
  // Only now: these modules read the environment when they load.
  const { pool, prisma } = await import("~/database/db.server");
  const { fillPlainSearch } = await import("./faq-search/plain-search");
  const startedAt = performance.now();
  const shopId = await fillShop();
  const importSeconds = Math.round((performance.now() - startedAt) / 1_000);
  await fillPlainSearch();
  // What autovacuum does by itself a minute later.
  await pool.query("VACUUM ANALYZE");
  const measured = await measureSearches(shopId);
  await prisma.$disconnect();
  await pool.end();
  return { ...measured, importSeconds };
}

const server = await startTestDatabaseServer();
try {
  const databaseUrl = await cloneTestDatabase(server.url, "bench_faq_search");
  const { samples, coldMs, importSeconds } = await measure(databaseUrl);
  const ours = summarise(samples.ours);
  const plainAny = summarise(samples.plainAny);
  const plainAll = summarise(samples.plainAll);
  console.table({ ours, "PostgreSQL, any word": plainAny, "PostgreSQL, all words": plainAll });
  console.log(
    JSON.stringify({
      bench: "faq-search",
      ours: ours.p95,
      baseline: plainAny.p95,
      ratio: Math.round((ours.p95 / plainAny.p95) * 100) / 100,
      unit: "ms",
      p50: ours.p50,
      baselineP50: plainAny.p50,
      allWordsP95: plainAll.p95,
      coldMs: Math.round(coldMs),
      importSeconds,
      articles: ARTICLES,
    }),
  );
} finally {
  await server.stop();
}
