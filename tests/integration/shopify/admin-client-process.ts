import { readShopDocument } from "~/commerce/documents/shop-documents";
import { pool } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";

// One of several processes that use the same shop's Admin API at the same time: makes as many requests as it is told.

const client = createAdminClient(1);
for (let count = Number(process.argv[2]); count > 0; count--)
  await client.request(readShopDocument, {});
await pool.end();
