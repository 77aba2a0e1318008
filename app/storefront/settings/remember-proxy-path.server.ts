import { runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { recordEvent } from "~/events/record-event.server";
import { findProxyPath } from "./find-proxy-path.server";
import { withoutLocalePrefix } from "./proxy-path";

const REMEMBER = `INSERT INTO storefront_settings AS s (shop_id, proxy_path, updated_at) VALUES ($1, $2, now())
  ON CONFLICT (shop_id) DO UPDATE SET proxy_path = EXCLUDED.proxy_path, updated_at = now()
  WHERE s.proxy_path IS DISTINCT FROM EXCLUDED.proxy_path RETURNING shop_id`;

/**
 * Notes where a signed request says the shop's app proxy is mounted. Merchants can move it: links and metafields then
 * follow. Writes only when it changed, so that every request may call it.
 */
export async function rememberProxyPath(shopId: ShopId, proxyPath: string): Promise<void> {
  const path = withoutLocalePrefix(proxyPath);
  if (path === "" || (await findProxyPath(shopId)) === path) return;
  await withTransaction(async (tx) => {
    const changed = await runSql(tx, REMEMBER, [shopId, path]);
    if (changed.length === 0) return;
    await recordEvent(tx, shopId, {
      type: "storefront.changed",
      actor: { kind: "system" },
      payload: {},
    });
  });
}
