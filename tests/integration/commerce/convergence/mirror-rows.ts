import { isDeepStrictEqual } from "node:util";
import { pool } from "~/database/db.server";
import type { Tables } from "./expected-rows";
import { MIRRORED_TABLES, type Row } from "./rows";

const AMOUNTS = new Set([
  "amount_spent",
  "original_total",
  "total",
  "subtotal",
  "total_tax",
  "total_shipping",
  "total_discounts",
  "total_refunded",
  "total_outstanding",
  "unit_price",
  "discounted_total",
  "price",
  "compare_at_price",
]);
/** Ours alone: whose row it is and when we read it. */
const OUR_COLUMNS = new Set(["shop_id", "synced_at"]);

const KEYS: Record<(typeof MIRRORED_TABLES)[number], readonly string[]> = {
  customers: ["id"],
  orders: ["id"],
  order_name_keys: ["order_id", "key"],
  order_lines: ["order_id", "id"],
  fulfillments: ["order_id", "id"],
  fulfillment_trackings: ["order_id", "fulfillment_id", "position"],
  refunds: ["order_id", "id"],
  order_returns: ["order_id", "id"],
  products: ["id"],
  product_images: ["product_id", "id"],
  product_variants: ["product_id", "id"],
  inventory_items: ["id"],
  inventory_levels: ["inventory_item_id", "location_id"],
  locations: ["id"],
};

function normalise(column: string, value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (value !== null && AMOUNTS.has(column)) return Math.round(Number(value) * 100);
  // The one amount inside JSON.
  if (column === "shipping_lines" && Array.isArray(value)) {
    return value.map((line: Row) => ({ ...line, price: Number(line["price"]) }));
  }
  return value;
}

/** What the mirror holds of a shop, in the same form as `readExpectedTables` gives it. */
export async function readMirrorTables(shopId: number): Promise<Tables> {
  const tables: Tables = {};
  for (const table of MIRRORED_TABLES) {
    const { rows } = await pool.query<Row>(`SELECT * FROM ${table} WHERE shop_id = $1`, [shopId]);
    const plain = rows.map((row) =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !OUR_COLUMNS.has(column))
          .map(([column, value]) => [column, normalise(column, value)]),
      ),
    );
    tables[table] = new Map(
      plain.map((row) => [KEYS[table].map((name) => String(row[name])).join("/"), row]),
    );
  }
  return tables;
}

/** Every difference between the two, one on a line; empty when the mirror has converged. */
export function findDifferences(expected: Tables, mirror: Tables): string[] {
  const differences: string[] = [];
  for (const [table, rows] of Object.entries(expected)) {
    const held = mirror[table] ?? new Map<string, Row>();
    for (const [name, row] of rows) {
      const ours = held.get(name);
      if (!ours) differences.push(`${table} ${name}: missing`);
      else differences.push(...compareRows(`${table} ${name}`, row, ours));
    }
    for (const name of held.keys())
      if (!rows.has(name)) differences.push(`${table} ${name}: should be gone`);
  }
  return differences;
}

function compareRows(place: string, expected: Row, ours: Row): string[] {
  // All columns of both sides: one that the mirror has and the expectation forgot is a difference too.
  const columns = new Set([...Object.keys(expected), ...Object.keys(ours)]);
  return [...columns]
    .filter((column) => !isDeepStrictEqual(expected[column], ours[column]))
    .map(
      (column) =>
        `${place}.${column}: ${JSON.stringify(ours[column])} instead of ${JSON.stringify(expected[column])}`,
    );
}
