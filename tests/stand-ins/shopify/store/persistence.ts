import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import type { Store, StoreWrite } from "./store";

const SNAPSHOT = "snapshot.jsonl";
const JOURNAL = "journal.jsonl";
/** Writes are gathered this long before they go to the journal: what a SIGKILL can lose. */
const FLUSH_MILLISECONDS = 20;
/** A journal longer than this is folded into the snapshot at the next start or `compact`. */
const COMPACT_ABOVE_BYTES = 64 << 20;
const CHUNK = 1 << 22;

export interface Persistence {
  /** Writes what is pending to the journal. */
  flush(): void;
  /** Replaces snapshot and journal by a new snapshot, atomically. */
  compact(): void;
  /** Flushes and lets go of the files. */
  close(): void;
}

/** True when the folder holds a saved state. */
export function hasSavedState(directory: string): boolean {
  return existsSync(join(directory, SNAPSHOT)) || existsSync(join(directory, JOURNAL));
}

/** Forgets what is saved. */
export function removeSavedState(directory: string): void {
  for (const name of [SNAPSHOT, JOURNAL]) rmSync(join(directory, name), { force: true });
}

/**
 * Puts a saved state back into a store whose shops were made anew (lazily seeded records are not
 * saved, only what differs from them).
 */
export function loadSavedState(store: Store, directory: string): void {
  for (const name of [SNAPSHOT, JOURNAL]) {
    for (const line of linesOf(join(directory, name))) {
      const write = parseWrite(line);
      if (write) store.restore(write);
    }
  }
}

/** From now on every write of the store is kept in the folder: snapshot plus journal. */
export function persist(store: Store, directory: string): Persistence {
  mkdirSync(directory, { recursive: true });
  let journal = openSync(join(directory, JOURNAL), "a");
  let pending: string[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    if (pending.length === 0) return;
    writeSync(journal, `${pending.join("\n")}\n`);
    pending = [];
  };
  const stop = store.onWrite((write) => {
    pending.push(JSON.stringify(write));
    timer ??= setTimeout(flush, FLUSH_MILLISECONDS);
  });
  const compact = (): void => {
    flush();
    writeSnapshot(store, directory);
    closeSync(journal);
    journal = openSync(join(directory, JOURNAL), "w");
  };
  return {
    flush,
    compact,
    close: () => {
      flush();
      stop();
      closeSync(journal);
    },
  };
}

/** True when the journal has grown so long that a start should compact it. */
export function shouldCompact(directory: string): boolean {
  const path = join(directory, JOURNAL);
  if (!existsSync(path)) return false;
  const file = openSync(path, "r");
  try {
    const probe = Buffer.alloc(1);
    return readSync(file, probe, 0, 1, COMPACT_ABOVE_BYTES) > 0;
  } finally {
    closeSync(file);
  }
}

function writeSnapshot(store: Store, directory: string): void {
  const path = join(directory, SNAPSHOT);
  const temporary = `${path}.new`;
  const file = openSync(temporary, "w");
  let lines: string[] = [];
  let length = 0;
  for (const write of store.snapshot()) {
    const line = JSON.stringify(write);
    lines.push(line);
    length += line.length;
    if (length < CHUNK) continue;
    writeSync(file, `${lines.join("\n")}\n`);
    lines = [];
    length = 0;
  }
  if (lines.length > 0) writeSync(file, `${lines.join("\n")}\n`);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, path);
}

/** A kill may leave the last line of the journal unfinished; that write is lost. */
function parseWrite(line: string): StoreWrite | null {
  try {
    return JSON.parse(line) as StoreWrite;
  } catch {
    return null;
  }
}

function* linesOf(path: string): Generator<string> {
  if (!existsSync(path)) return;
  const bytes = readFileSync(path);
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(10, start);
    const end = newline < 0 ? bytes.length : newline;
    if (end > start) yield bytes.toString("utf8", start, end);
    start = end + 1;
  }
}
