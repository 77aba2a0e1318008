import { pool, type ShopId } from "~/database/db.server";
import { requirePermission, type TeamMember } from "~/team/permissions";

const READ = `SELECT export::text AS document FROM data_requests WHERE shop_id = $1 AND id = $2 AND export IS NOT NULL`;

/** The JSON document to hand over for the request with this numeric id; null when there is none. */
export async function readDataExport(
  shopId: ShopId,
  staff: TeamMember,
  requestId: string,
): Promise<string | null> {
  requirePermission(staff, "privacy.handle");
  if (!/^\d{1,18}$/.test(requestId)) return null;
  const { rows } = await pool.query<{ document: string }>(READ, [shopId, requestId]);
  return rows[0]?.document ?? null;
}
