import type { MirrorResource } from "~/commerce/mapping/mirror-resource";
import type { Table } from "~/commerce/mapping/table";

const list = (columns: readonly string[], prefix = ""): string =>
  columns.map((column) => `${prefix}${column}`).join(", ");

export const columnNames = (table: Table): string[] => Object.keys(table.columns);

function insertDistinct(table: Table, source: string, condition: string): string {
  const columns = columnNames(table);
  // A statement may not touch a row twice, and nothing promises that an export names an object once.
  return `INSERT INTO ${table.name} AS t (${list(columns)})
    SELECT DISTINCT ON (${list(table.key, "s.")}) ${list(columns, "s.")} FROM ${source} AS s WHERE ${condition}
    ORDER BY ${list(table.key, "s.")}
    ON CONFLICT (${list(table.key)}) DO`;
}

/** Condition of a row "s" of an import: nobody has read its object by itself since the import began. */
export function notOvertakenSql(resourceParameter: string): string {
  return `NOT EXISTS (SELECT 1 FROM import_overtakes AS o
    WHERE o.shop_id = s.shop_id AND o.resource = ${resourceParameter} AND o.object_id = s.id)`;
}

function assignments(table: Table): string {
  return columnNames(table)
    .filter((column) => !table.key.includes(column))
    .map((column) => `${column} = excluded.${column}`)
    .join(", ");
}

/**
 * Writes root rows of `source`, each only over an older one, and gives the ids that were written. Of two reads that
 * saw the same `updated_at` (Shopify counts whole seconds) the one that began later wins: the read that follows the
 * last change began after every read that missed it.
 */
export function mergeRootsSql(
  resource: MirrorResource,
  source: string,
  condition = "true",
): string {
  const { root } = resource;
  const age = resource.isUpdatedAtTrusted ? ["updated_at", "synced_at"] : ["synced_at"];
  return `${insertDistinct(root, source, condition)} UPDATE SET ${assignments(root)}
    WHERE (${list(age, "t.")}) <= (${list(age, "excluded.")}) RETURNING t.id::text AS id`;
}

/** Deletes children of the roots in $2 that `source` does not have. $1 is the shop. */
export function deleteOldChildrenSql(
  child: MirrorResource["children"][number],
  source: string,
): string {
  const { table, rootColumn } = child;
  const isSame = table.key.map((column) => `s.${column} = t.${column}`).join(" AND ");
  return `DELETE FROM ${table.name} AS t WHERE t.shop_id = $1 AND t.${rootColumn} = ANY($2::bigint[])
    AND NOT EXISTS (SELECT 1 FROM ${source} AS s WHERE ${isSame})`;
}

/** Writes the children of roots that this read wrote: those whose `synced_at` is `readAt` (an SQL expression). */
export function mergeChildrenSql(
  resource: MirrorResource,
  child: MirrorResource["children"][number],
  options: { source: string; readAt: string },
): string {
  const { table, rootColumn } = child;
  const condition = `EXISTS (SELECT 1 FROM ${resource.root.name} AS r
    WHERE r.shop_id = s.shop_id AND r.id = s.${rootColumn} AND r.synced_at = ${options.readAt})`;
  return `${insertDistinct(table, options.source, condition)} UPDATE SET ${assignments(table)}`;
}

/** Deletes the rows of a table that belong to the roots in $2 of shop $1. */
export function deleteSql(table: Table, rootColumn: string): string {
  return `DELETE FROM ${table.name} WHERE shop_id = $1 AND ${rootColumn} = ANY($2::bigint[])`;
}
