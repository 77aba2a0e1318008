import { pool } from "~/database/db.server";
import type { AppError } from "~/errors";
import { logger } from "~/logger.server";
import { accessLost } from "./admin-client-errors";
import { sessionStorage } from "./shopify.server";

const FIND_STORED = `SELECT "accessToken" AS stored FROM session WHERE id = $1`;
// Not where the merchant has just opened the app: then another token stands there.
const DROP = `DELETE FROM session WHERE shop = $1 AND ("isOnline" OR "accessToken" = $2)
  AND NOT EXISTS (SELECT FROM session WHERE shop = $1 AND NOT "isOnline" AND "accessToken" <> $2)`;

/**
 * Drops the shop's sessions after Shopify refused its offline token for good, those of its staff too: they are as dead
 * after a new installation, and as long as one looks alive, opening the app exchanges no token. `token` is the one that
 * was refused, null where none could be read. Gives the AppError SHOP_NOT_INSTALLED to throw.
 */
export async function loseAccess(domain: string, token: string | null): Promise<AppError> {
  const id = `offline_${domain}`;
  const { rows } = await pool.query<{ stored: string }>(FIND_STORED, [id]);
  const current = await sessionStorage.loadSession(id);
  if ((current?.accessToken ?? null) !== token) return accessLost();
  const { rowCount } = await pool.query(DROP, [domain, rows[0]?.stored ?? ""]);
  if (rowCount) logger.warn({ shop: domain, sessions: rowCount }, "dropped a shop's dead sessions");
  return accessLost();
}
