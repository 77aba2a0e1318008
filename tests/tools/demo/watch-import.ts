import { SingleBar } from "cli-progress";
import type { Stack } from "./start-stack";
import { waitUntil } from "./wait-until";

interface SyncRow {
  resource: string;
  phase: string;
  rows: number;
  expected: number | null;
  error: string | null;
}

const READ_STATE = `SELECT resource, phase, rows_loaded::int AS rows, rows_expected::int AS expected,
  error_message AS error FROM sync_states WHERE shop_id = $1`;
const RESOURCES = ["customers", "products", "inventory", "orders"];
const TIMEOUT_MS = 15 * 60_000;

/** Shows how the first import goes and returns when everything is there. Throws when it failed. */
export async function watchImport(stack: Stack, shopId: number): Promise<void> {
  const bar = new SingleBar({
    format: "  Importing  {bar}  {value} rows  {what}",
    barCompleteChar: "█",
    barIncompleteChar: "░",
    hideCursor: true,
    barsize: 30,
    noTTYOutput: false,
  });
  bar.start(1, 0, { what: "" });
  try {
    await waitUntil("the import", () => checkImport(stack, shopId, bar), TIMEOUT_MS, 250);
  } finally {
    bar.stop();
  }
}

async function checkImport(
  stack: Stack,
  shopId: number,
  bar: SingleBar,
): Promise<true | undefined> {
  const { rows } = await stack.database.query<SyncRow>(READ_STATE, [shopId]);
  const states = rows.filter((row) => RESOURCES.includes(row.resource));
  const loaded = states.reduce((sum, row) => sum + row.rows, 0);
  const expected = states.reduce((sum, row) => sum + (row.expected ?? row.rows), 0);
  bar.setTotal(Math.max(expected, 1));
  const busy = states.filter((row) => row.phase === "importing").map((row) => row.resource);
  bar.update(loaded, { what: busy.join(", ") });
  const isDone = states.length === RESOURCES.length && states.every((row) => row.phase === "live");
  return isDone || undefined;
}
