import type pg from "pg";
import { from as copyFrom, type CopyStreamQuery } from "pg-copy-streams";
import { DATABASE_TIMEOUTS } from "~/database/database-options.server";

/** Begins a COPY inside a long transaction (`withLongTransaction`): it may take as long as its rows take to come, up to 15 minutes. */
export function startCopy(tx: pg.ClientBase, text: string): CopyStreamQuery {
  // The driver reads how long to wait from the object that it is given.
  return tx.query(Object.assign(copyFrom(text), { query_timeout: DATABASE_TIMEOUTS.longMs }));
}
