import type { Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";

/** How long one statement of a search may take, ms. Whoever searched has long gone elsewhere by then. */
const PATIENCE_MS = 3_000;

// Everything goes by keys and by the index of words, whatever the planner makes of how frequent a word is.
const SETTINGS = `SET LOCAL statement_timeout = ${PATIENCE_MS}; SET LOCAL enable_seqscan = off;
  SET LOCAL enable_hashjoin = off; SET LOCAL enable_mergejoin = off; SET LOCAL jit = off`;

/** Runs the statements of a search: each is short, or is ended. */
export async function withSearchTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withSqlTransaction(async (tx) => {
    await tx.query(SETTINGS);
    return work(tx);
  });
}
