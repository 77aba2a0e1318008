import { runSql, type ShopId } from "../db.server";
import type { JobDefinition } from "../jobs/define-job";
import { logger } from "../logger.server";
import type { COMPLIANCE_TOPICS } from "../shopify/webhook-topics";
import { withSqlTransaction } from "../transaction.server";
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

// A request keeps its body until it was carried out.
const FIND_OPEN = `SELECT shop_id, webhook_id, topic FROM webhook_deliveries
  WHERE payload IS NOT NULL AND processed_at < now() - interval '12 hours'
  ORDER BY received_at LIMIT 1000`;

/** Runs resumeRequestsJob. */
export async function handleResumeRequests(): Promise<void> {
  await withSqlTransaction(async (tx) => {
    const open = await runSql<{ shop_id: ShopId; webhook_id: string; topic: ComplianceTopic }>(
      tx,
      FIND_OPEN,
    );
    for (const { shop_id: shopId, webhook_id: webhookId, topic } of open) {
      await enqueueRequest(tx, shopId, { job: JOBS[topic], webhookId });
    }
    if (open.length > 0)
      logger.warn({ requests: open.length }, "privacy requests that are still open");
  });
}
