import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { parse } from "csv-parse";

/** One line of an orders CSV, read. */
export interface CsvRow {
  invoice: string;
  stockCode: string;
  description: string;
  quantity: number;
  /** `2010-12-01T08:26:00Z`. */
  at: string;
  /** In cents; negative for accounting entries. */
  unitPrice: number;
  /** Numeric id; null for guests. */
  customerId: number | null;
  country: string;
}

const COLUMNS = [
  "InvoiceNo",
  "StockCode",
  "Description",
  "Quantity",
  "InvoiceDate",
  "UnitPrice",
  "CustomerID",
  "Country",
] as const;

/**
 * Reads the rows of a CSV (or .csv.gz) with the columns InvoiceNo, StockCode, Description, Quantity,
 * InvoiceDate, UnitPrice, CustomerID, Country, in any order.
 * @returns the rows, and how many lines could not be read (a number or date that is none).
 * @throws Error when a column is missing.
 */
export async function readCsvRows(file: string): Promise<{ rows: CsvRow[]; unreadable: number }> {
  const input = createReadStream(file);
  const parser = parse({ relax_column_count: true, relax_quotes: true, bom: true });
  const source = file.endsWith(".gz") ? input.pipe(createGunzip()) : input;
  // Errors of the earlier streams are not passed on by pipe.
  input.on("error", (error: Error) => parser.destroy(error));
  source.on("error", (error: Error) => parser.destroy(error));
  source.pipe(parser);
  const rows: CsvRow[] = [];
  let unreadable = 0;
  let places: number[] | null = null;
  for await (const fields of parser as AsyncIterable<string[]>) {
    if (!places) {
      places = columnPlaces(fields, file);
      continue;
    }
    const row = readRow(places.map((place) => fields[place] ?? ""));
    if (row) rows.push(row);
    else unreadable++;
  }
  return { rows, unreadable };
}

function columnPlaces(header: readonly string[], file: string): number[] {
  return COLUMNS.map((name) => {
    const place = header.findIndex((column) => column.trim() === name);
    if (place < 0) throw new Error(`${file} has no column ${name}`);
    return place;
  });
}

function readRow(fields: readonly string[]): CsvRow | null {
  const [invoice = "", stockCode = "", description = "", quantity, date, price, customer, country] =
    fields;
  const at = readDate(date ?? "");
  const units = Number(quantity);
  const unitPrice = Math.round(Number(price) * 100);
  if (!invoice || !at || !Number.isInteger(units) || Number.isNaN(unitPrice)) return null;
  const customerId = customer ? Math.trunc(Number(customer)) : Number.NaN;
  return {
    invoice: invoice.trim(),
    stockCode: stockCode.trim().toUpperCase(),
    description: description.replaceAll(/\s+/g, " ").trim(),
    quantity: units,
    at,
    unitPrice,
    customerId: Number.isSafeInteger(customerId) && customerId > 0 ? customerId : null,
    country: (country ?? "").trim(),
  };
}

function readDate(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2})?/.exec(text);
  return match ? `${match[1]}T${match[2]}${match[3] ?? ":00"}Z` : null;
}
