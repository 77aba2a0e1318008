import type { OrderNameFormat } from "~/commerce/read/order-name";
import { pool, type ShopId } from "~/database/db.server";

/** What the mirror's work must know of a shop. */
export interface MirroredShop {
  id: ShopId;
  domain: string;
  isInstalled: boolean;
  /** Without it Shopify shows the app only orders of the last 60 days. */
  canReadAllOrders: boolean;
  orderNameFormat: OrderNameFormat;
}

const FIND = `SELECT domain, uninstalled_at IS NULL AS "isInstalled",
    'read_all_orders' = ANY(scopes) AS "canReadAllOrders",
    json_build_object('prefix', order_name_prefix, 'suffix', order_name_suffix) AS "orderNameFormat"
  FROM shops WHERE id = $1`;

/** The shop, or null when it is not (or no longer) known. */
export async function findMirroredShop(shopId: ShopId): Promise<MirroredShop | null> {
  const { rows } = await pool.query<Omit<MirroredShop, "id">>(FIND, [shopId]);
  return rows[0] ? { id: shopId, ...rows[0] } : null;
}

/** The shop if it has the app installed; null stops all work for it. */
export async function findInstalledShop(shopId: ShopId): Promise<MirroredShop | null> {
  const shop = await findMirroredShop(shopId);
  return shop?.isInstalled ? shop : null;
}
