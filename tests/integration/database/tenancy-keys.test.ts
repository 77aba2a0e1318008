import { describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";

// Tables that belong to no tenant, each with the reason.
const NOT_TENANT_TABLES = new Set([
  "_prisma_migrations", // the migration tool's
  "session", // Shopify's session library owns its shape
  "shops", // the directory of tenants itself
]);

interface Key {
  table: string;
  name: string;
  columns: string[];
}

const FIND_KEYS = `
  SELECT t.relname AS table, i.relname AS name,
    ARRAY(SELECT a.attname::text FROM unnest(x.indkey::smallint[]) WITH ORDINALITY AS k (number, place)
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.number
      WHERE k.place <= x.indnkeyatts ORDER BY k.place) AS columns
  FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
  WHERE n.nspname = 'public' AND (x.indisunique OR x.indisprimary)`;

const FIND_FOREIGN_KEYS = `
  SELECT t.relname AS table, c.conname AS name, r.relname AS referenced,
    ARRAY(SELECT a.attname::text FROM unnest(c.conkey) WITH ORDINALITY AS k (number, place)
      JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = k.number ORDER BY k.place) AS columns,
    ARRAY(SELECT a.attname::text FROM unnest(c.confkey) WITH ORDINALITY AS k (number, place)
      JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number ORDER BY k.place) AS "referencedColumns"
  FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class r ON r.oid = c.confrelid
    JOIN pg_namespace n ON n.oid = t.relnamespace
  WHERE n.nspname = 'public' AND c.contype = 'f'`;

// Word indexes (GIN) hold no order in which the shop could come first; their queries name it all the same.
const FIND_ORDERED_INDEXES = FIND_KEYS.replace(
  "AND (x.indisunique OR x.indisprimary)",
  "AND i.relam = (SELECT oid FROM pg_am WHERE amname = 'btree')",
);

const isTenantTable = ({ table }: { table: string }) => !NOT_TENANT_TABLES.has(table);
const startsElsewhere = ({ columns }: { columns: string[] }) => columns[0] !== "shop_id";

async function findTables(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  return rows.map(({ name }) => name).filter((table) => isTenantTable({ table }));
}

describe("every key of a tenant table begins with the shop", () => {
  it("primary keys and unique indexes", async () => {
    const { rows } = await pool.query<Key>(FIND_KEYS);
    const keys = rows.filter(isTenantTable);
    expect(keys.length).toBeGreaterThan(20);
    expect(keys.filter(startsElsewhere)).toEqual([]);
  });

  it("foreign keys, on both of their sides", async () => {
    const { rows } = await pool.query<Key & { referenced: string; referencedColumns: string[] }>(
      FIND_FOREIGN_KEYS,
    );
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(startsElsewhere)).toEqual([]);
    expect(rows.filter(({ referencedColumns }) => referencedColumns[0] !== "shop_id")).toEqual([]);
  });

  it("other ordered indexes, or they would look into other shops' rows", async () => {
    const { rows } = await pool.query<Key>(FIND_ORDERED_INDEXES);
    expect(rows.filter(isTenantTable).filter(startsElsewhere)).toEqual([]);
  });

  it("and every tenant table has a primary key and a shop that is never null", async () => {
    const tables = await findTables();
    const { rows } = await pool.query<{ table: string }>(`
      SELECT c.table_name AS table FROM information_schema.columns c
      WHERE c.table_schema = 'public' AND c.column_name = 'shop_id' AND c.is_nullable = 'NO'
        AND EXISTS (SELECT FROM information_schema.table_constraints k WHERE k.table_schema = 'public'
          AND k.table_name = c.table_name AND k.constraint_type = 'PRIMARY KEY')`);
    expect(rows.map(({ table }) => table).toSorted()).toEqual(tables.toSorted());
  });
});
