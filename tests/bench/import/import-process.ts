import { z } from "zod";
import { loadExport } from "~/commerce/import/load-export.server";
import { mirrorResources } from "~/commerce/mapping/mirror-resource";
import { pool } from "~/database/db.server";

// The importing process: nothing runs in it but the app's own import of a finished export, so that its memory is the
// import's memory.

const { EXPORT_URL, EXPORT_SIZE } = z
  .object({ EXPORT_URL: z.url(), EXPORT_SIZE: z.coerce.number() })
  .parse(process.env);

const BULK_OPERATION = "gid://shopify/BulkOperation/1";
const startedAt = new Date().toISOString();
await pool.query(
  `INSERT INTO shops (domain, inbound_token) VALUES ('bench.myshopify.com', 'bench')`,
);
await pool.query(
  `INSERT INTO sync_states (shop_id, resource, phase, bulk_operation_id, import_started_at)
   VALUES (1, 'orders', 'importing', $1, $2)`,
  [BULK_OPERATION, startedAt],
);

const memory: number[] = [];
const sampler = setInterval(() => memory.push(process.memoryUsage.rss()), 500);
const begin = performance.now();
await loadExport(
  {
    shopId: 1,
    resource: "orders",
    mirror: mirrorResources.orders,
    bulkOperationId: BULK_OPERATION,
    startedAt,
  },
  { url: EXPORT_URL, fileSize: EXPORT_SIZE, bytesLoaded: 0, linesLoaded: 0 },
  { orderNameFormat: { prefix: "#", suffix: "" } },
);
const seconds = (performance.now() - begin) / 1000;
clearInterval(sampler);
const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
const third = Math.ceil(memory.length / 3);
process.stdout.write(
  `${JSON.stringify({
    seconds,
    peakRssMb: megabytes(process.resourceUsage().maxRSS * 1024),
    firstThirdRssMb: megabytes(Math.max(0, ...memory.slice(0, third))),
    lastThirdRssMb: megabytes(Math.max(0, ...memory.slice(-third))),
  })}\n`,
);
await pool.end();
