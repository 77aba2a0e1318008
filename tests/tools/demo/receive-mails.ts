import { findKnownOrders } from "./find-known-orders";
import { findInboxAddress, sendMails } from "./send-mails";
import { writeShoppersMails } from "./shoppers-messages";
import type { Stack } from "./start-stack";
import { waitUntil } from "./wait-until";

const COUNT_CONVERSATIONS = "SELECT count(*)::int AS count FROM conversations WHERE shop_id = $1";
// Nothing waits any more: every mail was understood and every message looked up.
const COUNT_PENDING = `SELECT
  (SELECT count(*)::int FROM inbound_deliveries WHERE shop_id = $1 AND state = 'received') +
  (SELECT count(*)::int FROM graphile_worker.jobs WHERE task_identifier LIKE 'conversations.%' AND attempts < max_attempts AND run_at <= now()) AS pending`;

async function readNumber(stack: Stack, query: string, shopId: number): Promise<number> {
  const { rows } = await stack.database.query<Record<string, number>>(query, [shopId]);
  return Object.values(rows[0] ?? {})[0] ?? 0;
}

/** Lets example shoppers write, unless they already have, and waits until their conversations are there. */
export async function receiveMails(stack: Stack, shopId: number): Promise<void> {
  if ((await readNumber(stack, COUNT_CONVERSATIONS, shopId)) > 0) return;
  const mails = writeShoppersMails(await findKnownOrders(stack, shopId));
  await sendMails(stack, await findInboxAddress(stack, shopId), mails);
  await waitUntil("the shoppers' mails to be read", async () => {
    const arrived = await readNumber(
      stack,
      "SELECT count(*)::int AS count FROM messages WHERE shop_id = $1",
      shopId,
    );
    const pending = await readNumber(stack, COUNT_PENDING, shopId);
    return arrived >= mails.length && pending === 0 ? true : undefined;
  });
}
