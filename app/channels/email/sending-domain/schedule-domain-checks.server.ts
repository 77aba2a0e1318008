import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { checkSendingDomainJob } from "./check-sending-domain.job";

const BATCH = 2_000;

// A proven domain once a day. One that is not proven (any more) each hour for two weeks after somebody last cared: DNS
// takes its time, and nobody should have to come back and press a button.
const FIND_DUE = `
  SELECT d.shop_id AS "shopId", d.domain FROM sending_domains d JOIN shops s ON s.id = d.shop_id
  WHERE s.uninstalled_at IS NULL AND CASE WHEN d.verified_at IS NOT NULL
    THEN COALESCE(d.checked_at, '-infinity') < now() - interval '23 hours'
    ELSE COALESCE(d.checked_at, '-infinity') < now() - interval '50 minutes'
      AND GREATEST(d.created_at, d.lapsed_at) > now() - interval '14 days' END
  ORDER BY d.checked_at NULLS FIRST LIMIT ${BATCH}`;

/** Gives each domain that is due a job that looks at it. Gives how many there were, 2,000 at most. */
export async function scheduleDomainChecks(): Promise<number> {
  return withSqlTransaction(async (tx) => {
    const due = await runSql<{ shopId: ShopId; domain: string }>(tx, FIND_DUE);
    for (const { shopId, domain } of due) {
      const key = `sending-domain-${shopId}-${domain}`;
      await enqueue(tx, checkSendingDomainJob, { shopId, domain }, { key });
    }
    return due.length;
  });
}
