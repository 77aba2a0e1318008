import { importObjects } from "~/commerce/import/import-objects.server";
import { findInstalledShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { pool } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";

// A process of its own that imports the orders of the shop it is told in small transactions, for tests that kill it.

const shopId = Number(process.argv[2]);
const shop = await findInstalledShop(shopId);
if (!shop) throw new Error(`there is no shop ${shopId}`);
await importObjects(createAdminClient(shopId), shop, { resource: "orders", blockBytes: 8 * 1024 });
await pool.end();
