import { pool } from "~/database/db.server";

// Who is at work when is noted with every request, allowed or not in what it asks for; what was done lately is told to
// other processes a moment later.
const NOT_COUNTED = new Set(["staff_members", "_prisma_migrations", "session", "rate_buckets"]);

/** One line a table, which changes when any row of it does; of one shop's rows, or of all. */
export async function fingerprint(shopId?: number): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string; column: string | null }>(`
    SELECT t.tablename AS name, (SELECT column_name FROM information_schema.columns c WHERE c.table_schema = 'public'
      AND c.table_name = t.tablename AND (c.column_name = 'shop_id' OR (t.tablename = 'shops' AND c.column_name = 'id'))) AS column
    FROM pg_tables t WHERE t.schemaname = 'public' ORDER BY 1`);
  const lines: string[] = [];
  for (const { name, column } of tables) {
    if (NOT_COUNTED.has(name)) continue;
    const { rows } = await pool.query<{ sum: string | null }>(
      `SELECT md5(string_agg(t::text, ',' ORDER BY t::text)) AS sum FROM ${name} t ${shopId === undefined ? "" : `WHERE ${column} = $1`}`,
      shopId === undefined ? [] : [shopId],
    );
    lines.push(`${name} ${rows[0]?.sum ?? "empty"}`);
  }
  return lines;
}
