import type { Stack } from "tests/tools/demo/start-stack";
import { waitUntil } from "tests/tools/demo/wait-until";

const LIMIT_MS = 5 * 60_000;

const COUNT_UNFINISHED = `SELECT
  (SELECT count(*)::int FROM inbound_deliveries WHERE shop_id = $1 AND state = 'received') +
  (SELECT count(*)::int FROM outbound_deliveries WHERE shop_id = $1 AND state IN ('queued', 'sending')) +
  (SELECT count(*)::int FROM webhook_deliveries WHERE shop_id = $1 AND processed_at IS NULL) AS left`;

/** Waits until every mail was read, every reply sent and every webhook worked off, and Shopify has none left to send. */
export async function waitUntilSettled(stack: Stack, shopId: number): Promise<void> {
  const { queue } = stack.shopify.platform.webhooks;
  await queue.flush();
  const probe = async () => {
    const { rows } = await stack.database.query<{ left: number }>(COUNT_UNFINISHED, [shopId]);
    return rows[0]?.left === 0 ? true : undefined;
  };
  try {
    await waitUntil("everything to be worked off", probe, LIMIT_MS, 500);
  } catch (error) {
    // What is still under way counts as lost; the figures say so.
    console.error(error instanceof Error ? error.message : String(error));
  }
  // The last hints are a moment away from the mirror.
  await new Promise((resolve) => setTimeout(resolve, 5_000));
}
