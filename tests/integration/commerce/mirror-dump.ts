import { MIRROR_TABLES } from "~/commerce/mapping/mirror-resource";
import { pool, type ShopId } from "~/database/db.server";

type Dump = Record<string, unknown[]>;

/** Every mirrored row of a shop by table, without the times at which we read it. */
export async function dumpMirror(shopId: ShopId): Promise<Dump> {
  const dump: Dump = {};
  for (const table of MIRROR_TABLES) {
    const key = table.key.join(", ");
    const { rows } = await pool.query<{ row: unknown }>(
      `SELECT to_jsonb(t) - 'synced_at' - 'shop_id' AS row FROM ${table.name} AS t WHERE shop_id = $1 ORDER BY ${key}`,
      [shopId],
    );
    dump[table.name] = rows.map((entry) => entry.row);
  }
  return dump;
}
