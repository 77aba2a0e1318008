import { pool, type ShopId } from "../db.server";
import type { WebhookTopic } from "../shopify/webhook-topics";

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

/** Where it was stored, and whether for the first time; null when nobody installed us in that shop. */
export type StoredWebhook = { shopId: ShopId; isNew: boolean } | null;

const STORE_WEBHOOK = {
  // A name makes it a prepared statement: parsed and planned once a connection.
  name: "store-webhook",
  text: `WITH shop AS (SELECT id FROM shops WHERE domain = $1),
    stored AS (
      INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, object_id, payload, triggered_at)
      SELECT id, $2, $3, $4, $5::jsonb, $6 FROM shop
      ON CONFLICT (shop_id, webhook_id) DO NOTHING RETURNING 1)
    SELECT id, EXISTS (SELECT FROM stored) AS is_new FROM shop`,
};

/**
 * Writes a webhook down, once for each webhook id, in one statement. Gives null for a shop that never installed the
 * app, of which nothing is kept.
 */
export async function storeWebhook(webhook: IncomingWebhook): Promise<StoredWebhook> {
  const { shopDomain, webhookId, topic, objectId, payload, triggeredAt } = webhook;
  const { rows } = await pool.query<{ id: ShopId; is_new: boolean }>({
    ...STORE_WEBHOOK,
    values: [shopDomain, webhookId, topic, objectId, payload, triggeredAt],
  });
  const row = rows[0];
  return row ? { shopId: row.id, isNew: row.is_new } : null;
}
