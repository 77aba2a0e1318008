import { pool } from "~/database/db.server";

interface Column {
  schema: string;
  table: string;
  name: string;
  type: string;
  hasShop: boolean;
}

const FIND_COLUMNS = `
  SELECT c.table_schema AS schema, c.table_name AS table, c.column_name AS name, c.data_type AS type,
    EXISTS (SELECT FROM information_schema.columns s WHERE s.table_schema = c.table_schema
      AND s.table_name = c.table_name AND s.column_name = 'shop_id') AS "hasShop"
  FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE t.table_type = 'BASE TABLE' AND (t.table_schema = 'public' OR t.table_schema = 'graphile_worker')`;

// Bytes as text, with what is not ASCII written as \\ooo: addresses and names stay readable.
const readable = ({ name, type }: Column) =>
  type === "bytea" ? `encode("${name}", 'escape')` : `"${name}"::text`;

/**
 * Looks for `words` in every column of every table of the database, the job queue's included, whatever its type.
 * Gives "table.column" of each place where one of them stands in a row of the shop, or of no shop at all.
 */
export async function findMentions(shopId: number, words: readonly string[]): Promise<string[]> {
  const { rows: columns } = await pool.query<Column>(FIND_COLUMNS);
  const places: string[] = [];
  for (const column of columns) {
    const { rows } = await pool.query<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM ${column.schema}."${column.table}" WHERE ${column.hasShop ? "shop_id = $2" : "$2 > 0"}
         AND EXISTS (SELECT FROM unnest($1::text[]) AS word WHERE ${readable(column)} ILIKE '%' || word || '%')) AS found`,
      [words, shopId],
    );
    if (rows[0]?.found) places.push(`${column.table}.${column.name}`);
  }
  return places.toSorted();
}
