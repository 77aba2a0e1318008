import { enqueueRefresh } from "~/commerce/refresh/enqueue-refresh.server";
import { refreshHinted } from "~/commerce/webhooks/refresh-hinted.server";
import { pool, runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { logger } from "~/logger.server";
import { enqueueSpecialCase } from "./enqueue-special-case.server";
import { planDrain, type RefreshPlan, type SpecialCase, type StoredHint } from "./plan-drain";

/** So that one shop's flood does not keep the others of its queue waiting for long. */
const BATCH_SIZE = 200;

const FIND_HINTS = `SELECT webhook_id AS "webhookId", topic, object_id AS "objectId" FROM webhook_deliveries
  WHERE shop_id = $1 AND processed_at IS NULL ORDER BY received_at LIMIT $2`;
const FIND_ORDERS_OF_RETURNS = `SELECT id::text, order_id::text FROM order_returns
  WHERE shop_id = $1 AND id = ANY($2::bigint[])`;
const MARK_PROCESSED = `UPDATE webhook_deliveries SET processed_at = now()
  WHERE shop_id = $1 AND webhook_id = ANY($2::text[]) AND processed_at IS NULL`;

const RETURN_PREFIX = "gid://shopify/Return/";

async function findOrdersOfReturns(
  shopId: ShopId,
  hints: readonly StoredHint[],
): Promise<Map<string, string>> {
  const ids = hints.flatMap(({ objectId }) =>
    objectId?.startsWith(RETURN_PREFIX) ? [objectId.slice(RETURN_PREFIX.length)] : [],
  );
  if (ids.length === 0) return new Map();
  const { rows } = await pool.query<{ id: string; order_id: string }>(FIND_ORDERS_OF_RETURNS, [
    shopId,
    ids,
  ]);
  return new Map(rows.map((row) => [row.id, row.order_id]));
}

/**
 * Reads the hinted objects again. What cannot be read now becomes a job that tries again at its own pace, so that the
 * hints behind it are not held up, nor tried again with every further hint.
 */
async function carryOut(shopId: ShopId, plan: RefreshPlan): Promise<void> {
  let failure: unknown;
  try {
    await refreshHinted(shopId, plan);
  } catch (error) {
    failure = error;
    logger.warn(
      { err: error, shopId, resource: plan.resource },
      "hinted objects could not be read at once",
    );
  }
  await withSqlTransaction(async (tx) => {
    if (failure !== undefined) await enqueueRefresh(tx, shopId, plan);
    await runSql(tx, MARK_PROCESSED, [shopId, plan.webhookIds]);
  });
}

async function handOver(
  shopId: ShopId,
  specialCases: readonly SpecialCase[],
  unusable: readonly StoredHint[],
): Promise<void> {
  if (unusable.length > 0) {
    logger.warn(
      { shopId, topics: [...new Set(unusable.map(({ topic }) => topic))] },
      "webhooks that say nothing",
    );
  }
  const webhookIds = [...specialCases, ...unusable].map(({ webhookId }) => webhookId);
  if (webhookIds.length === 0) return;
  await withSqlTransaction(async (tx) => {
    for (const specialCase of specialCases) await enqueueSpecialCase(tx, shopId, specialCase);
    await runSql(tx, MARK_PROCESSED, [shopId, webhookIds]);
  });
}

/**
 * Works off up to 200 of a shop's webhooks, oldest first: reads each object they tell of once, and hands the others to
 * their jobs. A row counts as processed only after its object was read, so a process that dies here does it again.
 * Gives true when more may be waiting.
 */
export async function drainWebhooks(shopId: ShopId): Promise<boolean> {
  const { rows: hints } = await pool.query<StoredHint>(FIND_HINTS, [shopId, BATCH_SIZE]);
  const plan = planDrain(hints, await findOrdersOfReturns(shopId, hints));
  await handOver(shopId, plan.specialCases, plan.unusable);
  for (const refresh of plan.refreshes) await carryOut(shopId, refresh);
  return hints.length === BATCH_SIZE;
}
