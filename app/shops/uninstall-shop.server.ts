import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { recordEvent } from "~/events/record-event.server";
import { logger } from "~/logger.server";
import { forgetShopAccess } from "~/shopify/admin-client-token.server";
import { hasShopAccess } from "./has-shop-access.server";

interface KnownShop {
  domain: string;
  isInstalled: boolean;
}

const FIND_SHOP = `SELECT domain, uninstalled_at IS NULL AS "isInstalled" FROM shops WHERE id = $1 FOR UPDATE`;
const FIND_OFFLINE_TOKENS = `SELECT "accessToken" AS token FROM session WHERE shop = $1 AND NOT "isOnline"
  ORDER BY id`;
const MARK_UNINSTALLED = `UPDATE shops SET uninstalled_at = now() WHERE id = $1`;
const DELETE_SESSIONS = `DELETE FROM session WHERE shop = $1 AND ("isOnline" OR "accessToken" = ANY($2))`;

// As they are stored, sealed: a token that was stored anew never looks the same.
async function findOfflineTokens(tx: Transaction, domain: string): Promise<string[]> {
  const rows = await runSql<{ token: string }>(tx, FIND_OFFLINE_TOKENS, [domain]);
  return rows.map((row) => row.token);
}

/**
 * Stops all work for a shop that removed the app: notes the moment, deletes its sessions, records `shop.uninstalled`.
 * Its data stay, for the merchant may come back, until Shopify asks for their erasure.
 *
 * An uninstall is never believed by word alone, since webhooks come late and can be sent again: the shop's token is
 * tried first, and a shop where it works stays installed. Gives whether the shop is uninstalled now.
 */
export async function uninstallShop(shopId: ShopId): Promise<boolean> {
  const [known] = await withSqlTransaction((tx) => runSql<KnownShop>(tx, FIND_SHOP, [shopId]));
  if (!known?.isInstalled) return true;
  const tried = await withSqlTransaction((tx) => findOfflineTokens(tx, known.domain));
  if (await hasShopAccess(shopId)) {
    logger.info({ shopId }, "an uninstall was not believed: the shop's token works");
    return false;
  }
  await withSqlTransaction(async (tx) => {
    await runSql(tx, FIND_SHOP, [shopId]);
    const current = await findOfflineTokens(tx, known.domain);
    // The trial itself drops a token that is refused.
    if (current.length > 0 && current.join() !== tried.join()) {
      // The merchant installed again while the old token was being tried.
      throw new AppError("CONFLICT", "The shop's access changed meanwhile.", { isTransient: true });
    }
    await runSql(tx, MARK_UNINSTALLED, [shopId]);
    await runSql(tx, DELETE_SESSIONS, [known.domain, tried]);
    await recordEvent(tx, shopId, {
      type: "shop.uninstalled",
      actor: { kind: "system" },
      payload: {},
    });
  });
  forgetShopAccess(shopId);
  return true;
}
