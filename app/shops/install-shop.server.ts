import { randomBytes } from "node:crypto";
import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { recordEvent } from "~/events/record-event.server";
import { resumeAfterRefusal } from "~/jobs/resume-after-refusal.server";

// Lower-case letters and digits survive every mail system; 20 of them cannot be guessed.
function createInboundToken(): string {
  return BigInt(`0x${randomBytes(13).toString("hex")}`)
    .toString(36)
    .padStart(20, "0")
    .slice(0, 20);
}

interface KnownShop {
  id: ShopId;
  was_uninstalled: boolean;
  was_never_imported: boolean;
}

// An installation that was noted within the hour is still on its way to the importer.
const FIND_SHOP = `SELECT id, uninstalled_at IS NOT NULL AS was_uninstalled,
    NOT EXISTS (SELECT FROM sync_states WHERE shop_id = shops.id)
      AND NOT EXISTS (SELECT FROM domain_events WHERE shop_id = shops.id AND type = 'shop.installed'
        AND created_at > now() - interval '1 hour') AS was_never_imported
  FROM shops WHERE domain = $1 FOR UPDATE`;
const INSERT_SHOP = `INSERT INTO shops (domain, scopes, inbound_token) VALUES ($1, $2, $3)
  ON CONFLICT (domain) DO NOTHING RETURNING id`;
// Whoever opens the app brings the access back that may have been missing.
const TRY_SYNC_AGAIN = `UPDATE sync_states SET failures = 0 WHERE shop_id = $1 AND failures > 0`;
const UPDATE_SHOP = `UPDATE shops SET scopes = $2, uninstalled_at = NULL,
  installed_at = CASE WHEN uninstalled_at IS NULL THEN installed_at ELSE now() END WHERE id = $1`;

/**
 * Makes the shop known after it was authorised: for the first time, again after an uninstall, or, as happens every
 * time a member of staff gets a new token, with nothing to do but note the granted scopes. Records `shop.installed`
 * when there is something to import, which also heals a shop whose import was never begun. Gives the shop's id.
 */
export async function installShop(domain: string, scopes: string[]): Promise<ShopId> {
  return withSqlTransaction(async (tx) => {
    const [created] = await runSql<{ id: ShopId }>(tx, INSERT_SHOP, [
      domain,
      scopes,
      createInboundToken(),
    ]);
    if (created) {
      const payload = { isReinstall: false };
      await recordEvent(tx, created.id, {
        type: "shop.installed",
        actor: { kind: "system" },
        payload,
      });
      return created.id;
    }
    const [known] = await runSql<KnownShop>(tx, FIND_SHOP, [domain]);
    if (!known) throw new Error("a shop vanished while it was being installed");
    await runSql(tx, UPDATE_SHOP, [known.id, scopes]);
    await runSql(tx, TRY_SYNC_AGAIN, [known.id]);
    // What webhooks told meanwhile is read now, too.
    await resumeAfterRefusal(tx, known.id, "SHOP_NOT_INSTALLED");
    if (known.was_uninstalled || known.was_never_imported) {
      const payload = { isReinstall: known.was_uninstalled };
      await recordEvent(tx, known.id, {
        type: "shop.installed",
        actor: { kind: "system" },
        payload,
      });
    }
    return known.id;
  });
}
