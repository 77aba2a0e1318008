import { existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { exportQueries } from "~/commerce/import/exports";
import { API_VERSION } from "~/shopify/api-version";
import { bulkOperationRecords } from "tests/stand-ins/shopify/bulk/bulk-operation-record";
import { configureBulkOperations } from "tests/stand-ins/shopify/bulk/bulk-operations";
import { resolverRegistry } from "tests/stand-ins/shopify/graphql/resolvers";
import { seedShop } from "tests/stand-ins/shopify/seed/seed-shop";
import { Store } from "tests/stand-ins/shopify/store/store";

export interface ExportFile {
  path: string;
  size: number;
}

/**
 * The JSONL that a bulk operation of the local Shopify makes of a seeded shop with `orders` orders; kept in `path`, so
 * that only the first run has to make it.
 */
export async function makeExport(path: string, orders: number): Promise<ExportFile> {
  if (existsSync(path)) return { path, size: statSync(path).size };
  const directory = dirname(path);
  mkdirSync(directory, { recursive: true });
  const now = new Date("2026-11-01T00:00:00Z");
  const store = new Store(() => now);
  const shop = seedShop(store, { domain: "bench.myshopify.com", orders, now });
  const operations = configureBulkOperations(store, { directory });
  const grant = {
    appId: "bench",
    appHandle: "bench",
    appTitle: "Bench",
    scopes: [
      "read_all_orders",
      "read_customers",
      "read_orders",
      "read_products",
      "read_returns",
      "read_fulfillments",
    ],
    userId: null,
  };
  const request = {
    shop,
    grant,
    apiVersion: API_VERSION,
    query: exportQueries.orders,
    groupObjects: false,
    registry: resolverRegistry(),
  };
  const started = operations.run(request);
  if (!started.ok) throw new Error(`the export was refused: ${JSON.stringify(started.errors)}`);
  await operations.idle();
  const record = bulkOperationRecords(shop).get(String(started.value.id));
  const file = record?.fileName ? operations.file(shop, record.fileName) : null;
  if (!file || record?.status !== "COMPLETED")
    throw new Error(`the export ended as ${record?.status}`);
  renameSync(file.path, path);
  return { path, size: file.size };
}
