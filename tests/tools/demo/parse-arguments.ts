import { existsSync } from "node:fs";
import { parseArgs } from "node:util";

export interface DemoOptions {
  /** Forget the data of earlier runs. */
  isFresh: boolean;
  /** Do everything, print a summary and end. */
  isOnce: boolean;
  /** CSV of real orders that the shop is filled with instead of the seed. */
  ordersFile: string | undefined;
}

const USAGE = `npm run demo                          start, or go on where the last run ended
npm run demo -- --fresh               start anew
npm run demo -- --once                do all of it, print a summary and end
npm run demo -- --orders FILE.csv[.gz] a shop of real orders (InvoiceNo, StockCode, Description, Quantity,
                                      InvoiceDate, UnitPrice, CustomerID, Country)`;

/** Reads the command line. Throws an Error with the usage when it cannot be understood. */
export function parseDemoArguments(commandLine: readonly string[]): DemoOptions {
  const options = {
    fresh: { type: "boolean", default: false },
    once: { type: "boolean", default: false },
    orders: { type: "string" },
  } as const;
  let values: { fresh: boolean; once: boolean; orders?: string };
  try {
    values = parseArgs({ args: [...commandLine], options, strict: true }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, {
      cause: error,
    });
  }
  if (values.orders !== undefined && !existsSync(values.orders)) {
    throw new Error(`There is no file ${values.orders}.\n\n${USAGE}`);
  }
  return { isFresh: values.fresh, isOnce: values.once, ordersFile: values.orders };
}
