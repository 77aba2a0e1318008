import { findInstalledShop } from "tests/tools/demo/install-app";
import type { Stack } from "tests/tools/demo/start-stack";
import { waitUntil } from "tests/tools/demo/wait-until";

/** Leaves what a job leaves behind that found no attempt left: here, because the network was away for long. */
export async function leaveEndedJob(stack: Stack): Promise<void> {
  const shopId = await findInstalledShop(stack);
  await stack.database.query(
    `INSERT INTO ended_jobs (shop_id, id, task, job_key, payload, queue_name, max_attempts, code, reason)
     VALUES ($1, gen_random_uuid(), 'storefront.publish', 'k', json_build_object('shopId', $1::int), 'q', 3,
       'VENDOR_UNAVAILABLE', 'Shopify does not answer at the moment.')`,
    [shopId],
  );
}

/** Waits until the worker has done that job. */
export async function waitUntilTriedAgain(stack: Stack): Promise<void> {
  await waitUntil("the worker to have done it", async () => {
    const { rowCount } = await stack.database.query(
      "SELECT 1 FROM graphile_worker._private_jobs WHERE key = 'k'",
    );
    return rowCount === 0 ? true : undefined;
  });
}
