export type ColumnType =
  "int4" | "int8" | "bool" | "text" | "numeric" | "timestamptz" | "text[]" | "jsonb";

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What a mapping gives for a column of each type: ids and amounts as strings, times as Shopify's ISO strings. */
interface ColumnValue {
  int4: number;
  int8: string;
  bool: boolean;
  text: string;
  numeric: string;
  timestamptz: string;
  "text[]": readonly string[];
  jsonb: JsonValue;
}

export type Columns = Readonly<Record<string, ColumnType>>;

/** A table of the mirror: its columns with their types, in the order rows are written. */
export interface Table<Shape extends Columns = Columns> {
  readonly name: string;
  readonly columns: Shape;
  /** Primary key, shop_id first. */
  readonly key: readonly string[];
}

/** A row of the table with these columns. */
export type Row<Shape extends Columns> = {
  readonly [Column in keyof Shape]: ColumnValue[Shape[Column]] | null;
};

/** Takes the rows a mapping makes: the import writes them to COPY at once, a refresh collects them. */
export type EmitRow = <Shape extends Columns>(table: Table<Shape>, row: Row<Shape>) => void;

/** Declares a table; `columns` must name every column the database has (a test compares). */
export function defineTable<const Shape extends Columns>(
  name: string,
  key: readonly (keyof Shape & string)[],
  columns: Shape,
): Table<Shape> {
  return { name, key, columns };
}
