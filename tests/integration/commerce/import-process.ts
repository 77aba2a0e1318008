import { importObjects } from "~/commerce/import/import-objects.server";
import { findInstalledShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { pool } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";

// A process of its own that imports the orders of shop 1 in small transactions, for tests that kill it.

const shop = await findInstalledShop(1);
if (!shop) throw new Error("there is no shop 1");
await importObjects(createAdminClient(1), shop, { resource: "orders", blockBytes: 8 * 1024 });
await pool.end();
