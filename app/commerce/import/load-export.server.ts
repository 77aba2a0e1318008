import { setImmediate as yieldToEvents } from "node:timers/promises";
import type { OrderNameFormat } from "~/commerce/read/order-name";
import { pool } from "~/database/db.server";
import { CopyBatchBuilder, DamagedExportError, type CopyBatch } from "./copy-batch";
import { downloadExport } from "./download-export.server";
import { PositionCounter } from "./position-counter";
import { linesOf, readBlocks, type LineBlock } from "./read-blocks";
import { writeBatch, type ImportRun, type WriteMode } from "./write-batch.server";

/** Large enough for COPY, small enough for memory and for those who wait to write. */
const BLOCK_BYTES = 3 * 1024 * 1024;
/** Lines mapped before the database's connection gets its turn, so that both sides work at the same time. */
const LINES_PER_TURN = 40;

export interface ExportFile {
  url: string;
  fileSize: number | null;
  /** How much of it is stored already. */
  bytesLoaded: number;
  linesLoaded: number;
}

interface LoadOptions {
  orderNameFormat: OrderNameFormat;
  /** Bytes of JSONL stored in one transaction, 3 MB unless given. */
  blockBytes?: number;
  /** Longest silence of the download, see downloadExport. */
  stallMs?: number;
  retryDelayMs?: number;
}

/**
 * Streams an export into the mirror: while one batch is being stored, the next is downloaded and mapped. Memory does
 * not grow with the file. Throws ExportExpiredError, DamagedExportError, ImportTakenOverError or a transient AppError;
 * what was stored until then is kept, and a later call goes on behind it.
 */
export async function loadExport(
  run: ImportRun,
  file: ExportFile,
  options: LoadOptions,
): Promise<void> {
  const { bytesLoaded, linesLoaded, fileSize } = file;
  const positions = new PositionCounter();
  const scope = {
    shopId: run.shopId,
    readAt: run.startedAt,
    orderNameFormat: options.orderNameFormat,
  };
  const store = await createStore(run);
  let offset = bytesLoaded;
  let line = linesLoaded;
  const chunks = downloadExport(file.url, { ...options, startOffset: bytesLoaded, fileSize });
  try {
    for await (const block of readBlocks(chunks, bytesLoaded, options.blockBytes ?? BLOCK_BYTES)) {
      const { hasEscapes } = block;
      const builder = new CopyBatchBuilder({
        ...run,
        scope,
        positions,
        firstLine: line,
        hasEscapes,
      });
      const batch = await mapBlock(builder, block);
      await store.add(batch, offset);
      offset = batch.endOffset;
      line += batch.lines;
    }
  } finally {
    // Whatever broke, a batch that is being stored is let through before anybody tries again behind it.
    await store.end();
  }
  if (fileSize !== null && offset !== fileSize)
    throw new DamagedExportError("the export is shorter than announced");
}

async function mapBlock(builder: CopyBatchBuilder, block: LineBlock): Promise<CopyBatch> {
  let untilTurn = LINES_PER_TURN;
  for (const line of linesOf(block)) {
    builder.add(line);
    if (--untilTurn > 0) continue;
    untilTurn = LINES_PER_TURN;
    await yieldToEvents();
  }
  return builder.build(block.endOffset);
}

interface BatchStore {
  /** Stores the batch after those before it; waits when there are too many of them. */
  add(batch: CopyBatch, startOffset: number): Promise<void>;
  /** Waits for all. Throws what the first of them failed with. */
  end(): Promise<void>;
}

/** Batches that may wait while one is stored: enough for neither side to stand idle, few enough for memory. */
const MAX_WAITING = 2;

async function createStore(run: ImportRun): Promise<BatchStore> {
  let mode: WriteMode = (await hasOlderRows(run)) ? "merge" : "append";
  const queue: Promise<void>[] = [];
  return {
    async add(batch, startOffset) {
      if (queue.length === MAX_WAITING) await queue.shift();
      const write = async () => {
        mode = await writeBatch(run, batch, { startOffset, mode });
      };
      const stored = (queue.at(-1) ?? Promise.resolve()).then(write);
      // Awaited later; until then a failure must not count as unhandled.
      stored.catch(() => undefined);
      queue.push(stored);
    },
    async end() {
      await queue.at(-1);
    },
  };
}

/** Rows from before this import: what is there since then overtook it, and is looked for batch by batch. */
async function hasOlderRows({ shopId, mirror, startedAt }: ImportRun): Promise<boolean> {
  const sql = `SELECT EXISTS (SELECT 1 FROM ${mirror.root.name} WHERE shop_id = $1 AND synced_at < $2) AS found`;
  const { rows } = await pool.query<{ found: boolean }>(sql, [shopId, startedAt]);
  return rows[0]?.found ?? false;
}
