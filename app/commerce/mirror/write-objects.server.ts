import type { MirrorResource, ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { Table } from "~/commerce/mapping/table";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { RowCollection } from "./collect-rows";
import {
  deleteOldChildrenSql,
  deleteSql,
  mergeChildrenSql,
  mergeRootsSql,
  notOvertakenSql,
} from "./merge-sql";

const jsonSource = (table: Table, parameter: string): string =>
  `jsonb_populate_recordset(NULL::${table.name}, ${parameter}::jsonb)`;

interface WriteOptions {
  resource: MirrorResource;
  rows: RowCollection;
  readAt: string;
  /** For an import of this resource: objects that were read by themselves since it began are left out. */
  unlessOvertaken?: ObjectResource;
}

/**
 * Writes whole objects (roots with all their children) that were read at `readAt`. An object that the mirror already
 * has in a newer state is left alone. Gives the ids of the roots that were written.
 */
export async function writeObjects(
  tx: Transaction,
  shopId: ShopId,
  options: WriteOptions,
): Promise<string[]> {
  const { resource, rows, readAt, unlessOvertaken } = options;
  const roots = JSON.stringify(rows.of(resource.root));
  const source = jsonSource(resource.root, "$1");
  const written = await (unlessOvertaken
    ? runSql<{ id: string }>(tx, mergeRootsSql(resource, source, notOvertakenSql("$2")), [
        roots,
        unlessOvertaken,
      ])
    : runSql<{ id: string }>(tx, mergeRootsSql(resource, source), [roots]));
  const ids = written.map((row) => row.id);
  if (ids.length === 0) return [];
  for (const child of resource.children) {
    const children = JSON.stringify(rows.of(child.table));
    await runSql(tx, deleteOldChildrenSql(child, jsonSource(child.table, "$3")), [
      shopId,
      ids,
      children,
    ]);
    const options = { source: jsonSource(child.table, "$1"), readAt: "$2::timestamptz" };
    await runSql(tx, mergeChildrenSql(resource, child, options), [children, readAt]);
  }
  return ids;
}

/** Deletes root objects and everything that belongs to them. Gives the ids that were there. */
export async function deleteObjects(
  tx: Transaction,
  shopId: ShopId,
  options: { resource: MirrorResource; ids: readonly string[] },
): Promise<string[]> {
  const { resource, ids } = options;
  if (ids.length === 0) return [];
  for (const { table, rootColumn } of resource.children) {
    await runSql(tx, deleteSql(table, rootColumn), [shopId, ids]);
  }
  const sql = `${deleteSql(resource.root, "id")} RETURNING id::text AS id`;
  const deleted = await runSql<{ id: string }>(tx, sql, [shopId, ids]);
  return deleted.map((row) => row.id);
}
