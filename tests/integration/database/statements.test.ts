import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getEnvironment } from "~/env.server";
import { describeStatement } from "./statements/describe-statement";
import { findStatements, type Statement } from "./statements/find-statements";
import { loadConstants } from "./statements/load-constants";

// SQL stands beside the function that runs it, so its mistakes would only show when that runs. Here every statement is
// given to the migrated database to be prepared, and its columns are held against the type its rows are said to have.

let client: pg.Client;
let statements: Statement[];
let constants: Awaited<ReturnType<typeof loadConstants>>;
let looseFiles: string[];

beforeAll(async () => {
  client = new pg.Client({ connectionString: getEnvironment().DATABASE_URL });
  await client.connect();
  const found = findStatements();
  statements = found.statements;
  looseFiles = [...new Set(found.loose.map(({ file }) => file))].toSorted();
  constants = await loadConstants([...new Set(statements.map(({ file }) => file))]);
}, 120_000);
afterAll(() => client.end());

const textOf = ({ file, name, literal }: Statement): string => {
  const text = literal ?? constants.get(file)?.[name ?? ""];
  return typeof text === "string" ? text : "";
};

function compare(statement: Statement, columns: Awaited<ReturnType<typeof describeStatement>>) {
  const { row } = statement;
  if (!row) return [];
  const given = new Map(columns.map(({ name, kind }) => [name, kind]));
  return row.flatMap(({ name, kinds, isOptional }) => {
    const kind = given.get(name);
    if (!kind) return isOptional ? [] : [`no column "${name}"`];
    const fits = kinds.length === 0 || kinds.includes(kind) || kinds.includes("unknown");
    // JSON may hold anything.
    return fits || kind === "object" ? [] : [`"${name}" is a ${kind}, not a ${kinds.join(" | ")}`];
  });
}

/** Settings of a connection, of which several stand in one text. */
const isSetting = (text: string): boolean => text.startsWith("SET ");

/** Files whose SQL is put together where it runs; what runs it in their own tests tells whether it fits. */
const LOOSE =
  `channels/chat/find-chat channels/chat/stream/presence commerce/import/finish-import commerce/import/load-export
  commerce/import/write-batch commerce/mirror/start-copy commerce/mirror/write-objects commerce/sweep/compare-pages
  commerce/sweep/compare-resource commerce/sweep/count-objects commerce/sweep/select-outdated
  commerce/sync/find-sync-status conversations/contacts/trust-sender conversations/inbound/find-thread
  conversations/reads/find-conversations conversations/reads/inbox-filter
  conversations/search/find-by-order conversations/search/find-matches conversations/search/search-pool
  database/db database/pipeline operations/figures operations/reseal-values privacy/add-files privacy/erase-customer privacy/erase-shop
  privacy/export-customer privacy/scrub-mentions realtime/hub retention/measure-storage retention/prune-shop
  sending/lease-row storefront/order-lookup/prune-lookups visitors/resolve-visitor worker/guard-connection
  worker/queue-pool`
    .split(/\s+/)
    .map((name) => `app/${name}.server.ts`);

test("every statement fits the tables, and its rows are what their type says", async () => {
  const wrong: string[] = [];
  for (const statement of statements) {
    const { file, line, name } = statement;
    const text = textOf(statement);
    if (isSetting(text)) continue;
    const problems = text
      ? await describeStatement(client, text).then(
          (columns) => compare(statement, columns),
          (error: unknown) => [error instanceof Error ? error.message : String(error)],
        )
      : ["is no constant text of its file"];
    wrong.push(...problems.map((problem) => `${file}:${line} ${name ?? ""}: ${problem}`));
  }
  expect(wrong).toEqual([]);
  expect(statements.length).toBeGreaterThan(300);
});

test("statements that are put together where they run are few and known", () => {
  expect(looseFiles).toEqual(LOOSE.toSorted());
});
