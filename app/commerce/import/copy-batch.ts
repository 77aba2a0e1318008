import type { MappingScope } from "~/commerce/mapping/mapping-scope";
import type { MirrorResource, ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { EmitRow, Table } from "~/commerce/mapping/table";
import { toStorable } from "~/lib/storable";
import { parseShopifyJson } from "~/shopify/admin-client-json";
import { ByteCollector } from "./byte-collector";
import { createCopyEncoder } from "./copy-encoder";
import { mapExportLine } from "./map-export-line";
import type { PositionCounter } from "./position-counter";

/** Rows of a part of an export, ready for COPY. */
export interface CopyBatch {
  /** Position in the file after this part. */
  endOffset: number;
  lines: number;
  /** Numeric ids of the root objects the lines belong to. */
  rootIds: Set<string>;
  /** COPY text of the table's rows, in pieces. */
  rowsOf(table: Table): readonly Buffer[];
}

/** A line of the export was cut or altered on its way. */
export class DamagedExportError extends Error {
  override readonly name = "DamagedExportError";
}

interface BatchOptions {
  resource: ObjectResource;
  mirror: MirrorResource;
  scope: MappingScope;
  positions: PositionCounter;
  /** Number of the batch's first line in the export. */
  firstLine: number;
  /** False when no line holds a \u escape, and plain JSON is all that has to be read. */
  hasEscapes: boolean;
}

interface TableRows {
  encode: (row: never) => string;
  bytes: ByteCollector;
}

/** Collects lines of an export as rows for COPY. */
export class CopyBatchBuilder {
  private readonly rows = new Map<string, TableRows>();
  private readonly rootIds = new Set<string>();
  private lines = 0;

  constructor(private readonly options: BatchOptions) {
    const { root, children } = options.mirror;
    for (const table of [root, ...children.map((child) => child.table)]) {
      this.rows.set(table.name, { encode: createCopyEncoder(table), bytes: new ByteCollector() });
    }
  }

  /** Adds one line of JSON. Throws DamagedExportError when it is none. */
  add(json: string): void {
    const { resource, scope, positions, firstLine, hasEscapes } = this.options;
    let node: unknown;
    try {
      // Only an escape can write what the database cannot hold.
      node = hasEscapes ? toStorable(parseShopifyJson(json)) : JSON.parse(json);
    } catch {
      // The parser's own error would quote the line, and with it a shopper's data.
      throw new DamagedExportError(`line ${firstLine + this.lines} of the export is not JSON`);
    }
    const target = { scope, positions, emit: this.emit };
    this.rootIds.add(mapExportLine(resource, node, firstLine + this.lines, target));
    this.lines++;
  }

  build(endOffset: number): CopyBatch {
    const { rows, rootIds, lines } = this;
    return {
      endOffset,
      lines,
      rootIds,
      rowsOf: (table) => rows.get(table.name)?.bytes.take() ?? [],
    };
  }

  private readonly emit: EmitRow = (table, row) => {
    const rows = this.rows.get(table.name);
    if (!rows) throw new Error(`no rows of ${table.name} were expected`);
    const encode = rows.encode as (row: unknown) => string;
    rows.bytes.add(encode(row));
  };
}
