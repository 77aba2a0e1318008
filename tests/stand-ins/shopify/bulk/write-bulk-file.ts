import { closeSync, openSync, writeSync } from "node:fs";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { NodeProjection, ProjectedNode } from "./compile-projection";

export interface BulkCounts {
  objectCount: number;
  rootObjectCount: number;
  fileSize: number;
}

export interface WriteBulkFileOptions {
  path: string;
  /** The outermost connections, one after the other. */
  roots: readonly { list: Iterable<unknown>; projection: NodeProjection }[];
  /** Children right after their parent; else in runs, as Shopify writes by default. */
  groupObjects: boolean;
  /** Told between chunks; true = stop. */
  shouldStop: (counts: BulkCounts) => boolean;
}

/** Parents written before their children when objects are not grouped. */
const RUN_LENGTH = 40;
const FLUSH_BYTES = 1 << 20;
/** Longest stretch without letting other requests run. */
const TURN_MILLISECONDS = 25;

/** Streams the rows of a bulk operation to a JSONL file; memory does not grow with the rows. */
export async function writeBulkFile(options: WriteBulkFileOptions): Promise<BulkCounts> {
  const writer = new JsonlWriter(options.path);
  try {
    for (const root of options.roots) {
      if (!(await writeRoot(root, options, writer))) break;
    }
    writer.flush();
  } finally {
    writer.close();
  }
  return writer.counts;
}

async function writeRoot(
  { list, projection }: WriteBulkFileOptions["roots"][number],
  { groupObjects, shouldStop }: WriteBulkFileOptions,
  writer: JsonlWriter,
): Promise<boolean> {
  let turnStarted = performance.now();
  let run: ProjectedNode[] = [];
  for (const source of list) {
    const node = projection(source);
    writer.counts.rootObjectCount++;
    writer.write(node.row);
    run.push(node);
    if (groupObjects || run.length >= RUN_LENGTH) {
      writeChildren(run, writer);
      run = [];
    }
    if (performance.now() - turnStarted > TURN_MILLISECONDS) {
      await nextTurn();
      turnStarted = performance.now();
      if (shouldStop(writer.counts)) return false;
    }
  }
  writeChildren(run, writer);
  return true;
}

/** Level by level: every child comes after its parent, not always next to it. */
function writeChildren(parents: readonly ProjectedNode[], writer: JsonlWriter): void {
  const level: ProjectedNode[] = [];
  for (const { row, children } of parents) {
    for (const { list, projection } of children) {
      for (const source of list) {
        const child = projection(source);
        child.row.__parentId = row.id;
        writer.write(child.row);
        if (child.children.length > 0) level.push(child);
      }
    }
  }
  if (level.length > 0) writeChildren(level, writer);
}

class JsonlWriter {
  readonly counts: BulkCounts = { objectCount: 0, rootObjectCount: 0, fileSize: 0 };
  private readonly file: number;
  private pending: string[] = [];
  private pendingLength = 0;

  constructor(path: string) {
    this.file = openSync(path, "w");
  }

  write(row: Record<string, unknown>): void {
    const line = JSON.stringify(row);
    this.pending.push(line);
    this.pendingLength += line.length;
    this.counts.objectCount++;
    if (this.pendingLength >= FLUSH_BYTES) this.flush();
  }

  flush(): void {
    if (this.pending.length === 0) return;
    const bytes = Buffer.from(`${this.pending.join("\n")}\n`);
    writeSync(this.file, bytes);
    this.counts.fileSize += bytes.length;
    this.pending = [];
    this.pendingLength = 0;
  }

  close(): void {
    closeSync(this.file);
  }
}
