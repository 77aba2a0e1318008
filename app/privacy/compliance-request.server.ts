import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { AppError } from "~/errors";

/** What a compliance webhook asks for, read from its signed body. Ids are numeric strings. */
export interface ComplianceRequest {
  shopDomain: string | null;
  customerId: string | null;
  email: string | null;
  phone: string | null;
  /** data_request.id; null in other topics. */
  dataRequestId: string | null;
  /** orders_to_redact; null in other topics. */
  ordersToRedact: string[] | null;
  namesCustomer: boolean;
}

// jsonb keeps ids of any size exactly, which JSON.parse would round.
const FIND_REQUEST = `
  SELECT payload ->> 'shop_domain' AS "shopDomain", payload #>> '{customer,id}' AS "customerId",
    payload #>> '{customer,email}' AS email, payload #>> '{customer,phone}' AS phone,
    payload #>> '{data_request,id}' AS "dataRequestId", payload ? 'customer' AS "namesCustomer",
    CASE WHEN jsonb_typeof(payload -> 'orders_to_redact') = 'array'
      THEN ARRAY(SELECT jsonb_array_elements_text(payload -> 'orders_to_redact')) END AS "ordersToRedact"
  FROM webhook_deliveries WHERE shop_id = $1 AND webhook_id = $2 AND payload IS NOT NULL`;

const FIND_DOMAIN = `SELECT domain FROM shops WHERE id = $1`;

/**
 * Reads a stored compliance webhook; null when it was carried out already. The signature covers the body and not the
 * headers, so a body that names another shop than the header did is refused (FORBIDDEN): somebody sent a captured
 * webhook again under another shop's name.
 */
export async function findComplianceRequest(
  tx: Transaction,
  shopId: ShopId,
  webhookId: string,
): Promise<ComplianceRequest | null> {
  const [request] = await runSql<ComplianceRequest>(tx, FIND_REQUEST, [shopId, webhookId]);
  if (!request) return null;
  const [shop] = await runSql<{ domain: string }>(tx, FIND_DOMAIN, [shopId]);
  if (!shop || request.shopDomain?.toLowerCase() !== shop.domain) {
    throw new AppError(
      "FORBIDDEN",
      "A privacy request that was signed for another shop was refused.",
    );
  }
  return request;
}

const FORGET_REQUEST = `UPDATE webhook_deliveries SET payload = NULL, processed_at = coalesce(processed_at, now())
  WHERE shop_id = $1 AND webhook_id = $2`;

/** Marks the request as carried out, and drops its body, which names the person. */
export async function closeComplianceRequest(
  tx: Transaction,
  shopId: ShopId,
  webhookId: string,
): Promise<void> {
  await runSql(tx, FORGET_REQUEST, [shopId, webhookId]);
}
