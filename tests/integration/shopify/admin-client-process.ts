import { readShopDocument } from "~/commerce/documents/shop-documents";
import { pool } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";

// One of several processes that use the same shop's Admin API at the same time: makes as many requests as it is told, of the shop that it is told.

const [shopId, requests] = process.argv.slice(2).map(Number);
const client = createAdminClient(shopId ?? 0);
for (let count = requests ?? 0; count > 0; count--) await client.request(readShopDocument, {});
await pool.end();
