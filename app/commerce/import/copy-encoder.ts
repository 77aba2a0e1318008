import type { Columns, ColumnType, JsonValue, Row, Table } from "~/commerce/mapping/table";

// COPY's text format: tab between values, newline after rows, \N for null.
// https://www.postgresql.org/docs/current/sql-copy.html#SQL-COPY-FILE-FORMATS
const SPECIAL = /[\\\n\r\t]/;
const ALL_SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

const escapeText = (text: string): string =>
  SPECIAL.test(text)
    ? text.replace(ALL_SPECIAL, (character) => ESCAPES[character] ?? character)
    : text;

const quoteElement = (element: string): string =>
  `"${element.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

type Encoder = (value: never) => string;

const encoders: Record<ColumnType, Encoder> = {
  bool: (value: boolean) => (value ? "t" : "f"),
  int4: (value: number) => String(value),
  int8: (value: string) => value,
  // What Shopify gives for these never holds a special character; a malformed one would be refused, not misread.
  numeric: (value: string) => value,
  timestamptz: (value: string) => value,
  text: escapeText,
  "text[]": (value: readonly string[]) =>
    value.length === 0 ? "{}" : escapeText(`{${value.map(quoteElement).join(",")}}`),
  jsonb: (value: JsonValue) => escapeText(JSON.stringify(value)),
};

/** Gives a function that writes a row as one line of COPY's text format, the columns in the table's order. */
export function createCopyEncoder<Shape extends Columns>(
  table: Table<Shape>,
): (row: Row<Shape>) => string {
  const names = Object.keys(table.columns);
  const encodes = Object.values(table.columns).map((type) => encoders[type]);
  return (row) => {
    // The types of Row make each value fit the encoder of its column.
    const values = row as Readonly<Record<string, never>>;
    let line = "";
    // By index, and with nothing allocated: this runs for every value of an import.
    for (let column = 0; column < names.length; column++) {
      const value = values[names[column] ?? ""];
      const separator = column === 0 ? "" : "\t";
      line +=
        separator + (value === null || value === undefined ? "\\N" : encodes[column]?.(value));
    }
    return `${line}\n`;
  };
}
