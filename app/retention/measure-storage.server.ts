import pg from "pg";
import { runSql, type ShopId } from "~/database/db.server";
import { withLongTransaction, withSqlTransaction } from "~/database/transaction.server";

const QUERY_CANCELED = "57014";

// Sizes of large values are known without reading them.
const MEASURE = `
  INSERT INTO storage_usage AS u (shop_id, kind, items, bytes, measured_at)
  SELECT $1::int, kind, items, bytes, now() FROM (
    SELECT 'originals' AS kind, count(*) FILTER (WHERE octet_length(raw) > 0) AS items,
      COALESCE(sum(octet_length(raw)), 0) AS bytes FROM inbound_deliveries WHERE shop_id = $1
    UNION ALL
    SELECT 'files', count(*), COALESCE(sum(size), 0) FROM file_contents WHERE shop_id = $1
    UNION ALL
    SELECT 'messages', count(*), COALESCE(sum(octet_length(text) + COALESCE(octet_length(html), 0)
      + COALESCE(octet_length(quoted_text), 0)), 0) FROM messages WHERE shop_id = $1) AS measured
  ON CONFLICT (shop_id, kind) DO UPDATE SET items = excluded.items, bytes = excluded.bytes,
    measured_at = excluded.measured_at`;

/** Measures how much the shop stores and keeps the figures, for whoever looks at them. Reads through all of its rows. */
export async function measureStorage(shopId: ShopId): Promise<void> {
  await withLongTransaction((tx) => runSql(tx, MEASURE, [shopId]));
}

const QUICK_MS = 2_000;

/** The same while somebody waits. False when that would take longer than two seconds. */
export async function measureQuickly(shopId: ShopId): Promise<boolean> {
  try {
    await withSqlTransaction(async (tx) => {
      await runSql(tx, `SET LOCAL statement_timeout = ${QUICK_MS}`, []);
      await runSql(tx, MEASURE, [shopId]);
    });
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === QUERY_CANCELED) return false;
    throw error;
  }
}
