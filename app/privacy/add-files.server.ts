import { runSql, type ShopId, type Transaction } from "~/database/db.server";

/** A row of a table that holds files, without the file. */
export interface RowWithFile {
  row: Record<string, unknown>;
  /** Size of the file that belongs into the document; null when there is none. */
  bytes: number | null;
}

interface FileSource {
  /** The rows as they follow FROM, with `t` for those that have the id. */
  from: string;
  /** Of type bytea; the document has the file under this name. */
  column: string;
  /** How somebody gets at the file in the app. */
  download: string;
}

/** How much the document may still take; shared by all its tables. */
export interface FileBudget {
  bytesLeft: number;
}

/**
 * Puts files into the rows of an export as base64, in the order of the rows, as long as the budget lasts. A row whose
 * file does not fit says so, and where the file can be had. Takes what it used from `budget`.
 */
export async function addFiles(
  tx: Transaction,
  shopId: ShopId,
  { from, column, download }: FileSource,
  rows: readonly RowWithFile[],
  budget: FileBudget,
): Promise<unknown[]> {
  const fitting = rows.filter(({ bytes }) => {
    if (bytes === null || bytes > budget.bytesLeft) return false;
    budget.bytesLeft -= bytes;
    return true;
  });
  const files = await runSql<{ id: string; file: string }>(
    tx,
    `SELECT t.id::text, encode(${column}, 'base64') AS file FROM ${from}
     WHERE t.shop_id = $1 AND t.id = ANY($2::uuid[])`,
    [shopId, fitting.map(({ row }) => row["id"])],
  );
  const fileOf = new Map(files.map(({ id, file }) => [id, file]));
  return rows.map(({ row, bytes }) => {
    const file = fileOf.get(String(row["id"])) ?? null;
    if (file !== null || bytes === null) return { ...row, [column]: file };
    return { ...row, [column]: null, left_out: `Too large for this document. ${download}` };
  });
}
