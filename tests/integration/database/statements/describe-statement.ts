import type pg from "pg";
import type { FieldKind } from "./find-statements";

export interface Column {
  name: string;
  kind: FieldKind;
}

// Types by their ids, as the driver reads them: numbers that JavaScript cannot hold arrive as strings.
const KINDS: Readonly<Record<number, FieldKind>> = {
  16: "boolean",
  17: "bytes",
  21: "number",
  23: "number",
  26: "number",
  700: "number",
  701: "number",
  114: "object",
  3802: "object",
  1082: "date",
  1114: "date",
  1184: "date",
};
const ARRAYS = new Set([
  1000, 1005, 1007, 1009, 1014, 1015, 1016, 1021, 1022, 1115, 1182, 1185, 2951, 199, 3807,
]);

const kindOf = (typeId: number): FieldKind =>
  ARRAYS.has(typeId) ? "object" : (KINDS[typeId] ?? "string");

interface FieldDescription {
  fields: { name: string; dataTypeID: number }[];
}

interface Connection {
  parse: (query: { name: string; text: string; types: number[] }) => void;
  describe: (what: { type: "S"; name: string }) => void;
  sync: () => void;
}

/**
 * What a statement takes and gives, without running it: the server parses and plans it (PostgreSQL's extended query
 * protocol: Parse, Describe, Sync). Throws the server's error, for what does not fit the tables.
 */
export function describeStatement(client: pg.ClientBase, text: string): Promise<Column[]> {
  return new Promise((resolve, reject) => {
    let columns: Column[] = [];
    const ignore = () => undefined;
    // What the driver hands a query of its own to; see Submittable in pg.
    client.query({
      submit(connection: Connection) {
        connection.parse({ name: "", text, types: [] });
        connection.describe({ type: "S", name: "" });
        connection.sync();
      },
      handleRowDescription({ fields }: FieldDescription) {
        columns = fields.map(({ name, dataTypeID }) => ({ name, kind: kindOf(dataTypeID) }));
      },
      handleReadyForQuery: () => resolve(columns),
      handleError: reject,
      handleDataRow: ignore,
      handleCommandComplete: ignore,
      handleEmptyQuery: ignore,
      handlePortalSuspended: ignore,
    } as unknown as pg.Submittable);
  });
}
