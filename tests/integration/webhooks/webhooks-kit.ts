import { pool } from "~/database/db.server";
import { action } from "~/routes/webhooks.shopify";
import { createWebhookRequest, type TestWebhook } from "tests/kit/factories/webhook";

export const order = (id: string) => ({ id: 1, admin_graphql_api_id: `gid://shopify/Order/${id}` });

export async function send(webhook: TestWebhook): Promise<number> {
  const args = { params: {}, context: {} };
  const answer = await action({ request: createWebhookRequest(webhook), ...args });
  return answer.status;
}

export async function findRows() {
  const { rows } = await pool.query(
    `SELECT shop_id, webhook_id, topic, object_id, payload, triggered_at, processed_at IS NOT NULL AS done
     FROM webhook_deliveries ORDER BY received_at, webhook_id`,
  );
  return rows as {
    shop_id: number;
    webhook_id: string;
    topic: string;
    object_id: string | null;
    payload: unknown;
    triggered_at: Date | null;
    done: boolean;
  }[];
}

export async function findJobs(): Promise<{ task: string; payload: Record<string, unknown> }[]> {
  const { rows } = await pool.query<{ task: string; payload: Record<string, unknown> }>(
    `SELECT t.identifier AS task, j.payload FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY j.id`,
  );
  return rows;
}
