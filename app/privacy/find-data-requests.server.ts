import { pool, type ShopId } from "~/database/db.server";

/** A customer's request for their data, as the merchant sees it. */
export interface DataRequestView {
  /** Shopify's id of the request, a numeric string. */
  id: string;
  customerId: string | null;
  /** Null once the customer was erased. */
  email: string | null;
  requestedAt: string;
  /** When the export was ready; null while it is being made. */
  completedAt: string | null;
  /** False once the customer was erased: there is nothing to hand over any more. */
  hasExport: boolean;
}

const FIND = `SELECT id::text, customer_id::text AS "customerId", email, requested_at AS "requestedAt",
    completed_at AS "completedAt", export IS NOT NULL AS "hasExport"
  FROM data_requests WHERE shop_id = $1 ORDER BY requested_at DESC, id DESC LIMIT 100`;

type DataRequestRow = Omit<DataRequestView, "requestedAt" | "completedAt"> & {
  requestedAt: Date;
  completedAt: Date | null;
};

/** The newest 100 data requests of the shop. */
export async function findDataRequests(shopId: ShopId): Promise<DataRequestView[]> {
  const { rows } = await pool.query<DataRequestRow>(FIND, [shopId]);
  return rows.map((row) => ({
    ...row,
    requestedAt: row.requestedAt.toISOString(),
    completedAt: row.completedAt?.toISOString() ?? null,
  }));
}
