import { pool, type ShopId } from "~/database/db.server";
import type { WebhookTopic } from "~/shopify/webhook-topics";

export interface IncomingWebhook {
  /** "demo.myshopify.com" */
  shopDomain: string;
  webhookId: string;
  topic: WebhookTopic;
  /** Gid of the object to look at again. */
  objectId: string | null;
  /** JSON text, kept for compliance topics alone. */
  payload: string | null;
  triggeredAt: Date | null;
}

const STORE_WEBHOOK = {
  // A name makes it a prepared statement: parsed and planned once a connection.
  name: "store-webhook",
  text: `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, object_id, payload, triggered_at)
    SELECT id, $2, $3, $4, $5::jsonb, $6 FROM shops WHERE domain = $1
    ON CONFLICT (shop_id, webhook_id) DO NOTHING RETURNING shop_id`,
};

/**
 * Writes a webhook down in one statement, once for each webhook id. Gives the shop's id for a new row, and null when
 * nothing was written: the webhook is there already, or no shop of that name ever installed the app.
 */
export async function storeWebhook(webhook: IncomingWebhook): Promise<ShopId | null> {
  const { shopDomain, webhookId, topic, objectId, payload, triggeredAt } = webhook;
  const { rows } = await pool.query<{ shop_id: ShopId }>({
    ...STORE_WEBHOOK,
    values: [shopDomain, webhookId, topic, objectId, payload, triggeredAt],
  });
  return rows[0]?.shop_id ?? null;
}
