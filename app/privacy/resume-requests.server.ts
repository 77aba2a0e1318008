import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import type { JobDefinition } from "~/jobs/define-job";
import { logger } from "~/logger.server";
import type { COMPLIANCE_TOPICS } from "~/shopify/webhook-topics";
import { enqueueRequest, type RequestPayload } from "./enqueue-request.server";
import { eraseCustomerJob } from "./erase-customer.job";
import { eraseShopJob } from "./erase-shop.job";
import { exportCustomerJob } from "./export-customer.job";

type ComplianceTopic = (typeof COMPLIANCE_TOPICS)[number];
const JOBS: Record<ComplianceTopic, JobDefinition<RequestPayload>> = {
  "customers/data_request": exportCustomerJob,
  "customers/redact": eraseCustomerJob,
  "shop/redact": eraseShopJob,
};

const TASKS = Object.fromEntries(Object.entries(JOBS).map(([topic, { id }]) => [topic, id]));

// A request keeps its body until it was carried out. Its job waits for its next attempt, or ended and is among the ended
// jobs, which give it further rounds; what has neither was lost on the way.
const FIND_OPEN = `SELECT w.shop_id, w.webhook_id, w.topic FROM webhook_deliveries w
  CROSS JOIN LATERAL (SELECT ($1::json ->> w.topic) AS task) AS job
  CROSS JOIN LATERAL (SELECT job.task || ':' || w.shop_id || ':' || w.webhook_id AS key) AS known
  WHERE w.payload IS NOT NULL AND w.processed_at < now() - interval '12 hours'
    AND NOT EXISTS (SELECT FROM graphile_worker._private_jobs j WHERE j.key = known.key)
    AND NOT EXISTS (SELECT FROM ended_jobs e
      WHERE e.shop_id = w.shop_id AND e.task = job.task AND e.job_key = known.key)
  ORDER BY w.received_at LIMIT 1000`;

/** Takes up privacy requests that have no job. */
export async function resumeRequests(): Promise<void> {
  await withSqlTransaction(async (tx) => {
    const open = await runSql<{ shop_id: ShopId; webhook_id: string; topic: ComplianceTopic }>(
      tx,
      FIND_OPEN,
      [JSON.stringify(TASKS)],
    );
    for (const { shop_id: shopId, webhook_id: webhookId, topic } of open) {
      await enqueueRequest(tx, shopId, { job: JOBS[topic], webhookId });
    }
    if (open.length > 0)
      logger.warn({ requests: open.length }, "privacy requests that were lost on the way");
  });
}
