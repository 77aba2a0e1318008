import { expect, test } from "vitest";
import { readSources, readsTable, readTables, writesTable } from "./find-table-uses";
import { TABLE_OWNERS } from "./table-owners";

const SOURCES = readSources();
const TABLES = readTables();

const roomsThat = (uses: typeof writesTable, table: (typeof TABLES)[number]): string[] => [
  ...new Set(SOURCES.filter((source) => uses(source, table)).map(({ room }) => room)),
];

test("every table has an owner", () => {
  expect(Object.keys(TABLE_OWNERS).toSorted()).toEqual(TABLES.map(({ table }) => table).toSorted());
});

test.each(TABLES)("$table is written and read by the rooms that its line names", (table) => {
  const rooms = TABLE_OWNERS[table.table];
  const { owner = "", alsoWrites = {}, readers = [] } = rooms ?? {};
  const others = (found: readonly string[]) => found.filter((room) => room !== owner).toSorted();
  const writers = Object.keys(alsoWrites).toSorted();
  expect(others(roomsThat(writesTable, table))).toEqual(writers);
  const reading = others(roomsThat(readsTable, table)).filter((room) => !writers.includes(room));
  expect(reading).toEqual([...readers].toSorted());
});

const filesWith = (pattern: RegExp): string[] =>
  SOURCES.flatMap(({ file, text }) => (text.match(pattern) ?? []).map(() => file));

test("conversations are changed by one statement, and messages are added by one", () => {
  expect(filesWith(/\bUPDATE\s+"?conversations\b/g)).toEqual([
    "app/conversations/state/change-conversation.server.ts",
  ]);
  expect(filesWith(/\bINSERT INTO\s+"?conversations\b/g)).toEqual([
    "app/conversations/inbound/create-conversation.server.ts",
  ]);
  expect(filesWith(/\bINSERT INTO\s+"?messages\b/g)).toEqual([
    "app/conversations/timeline/insert-messages.server.ts",
  ]);
  expect(
    filesWith(/\b(?:prisma|tx|client)\.(?:conversation|message)\.(?:create|update|upsert|delete)/g),
  ).toEqual([]);
});
