import { pool } from "~/database/db.server";
import { PERSON } from "tests/kit/factories/person";

export const DOMAIN = "one.myshopify.com";

// Parts of the person that nothing else in the database holds.
export const TRACES = [
  "quartermain",
  "401234567",
  "40 123 4567",
  "040 123",
  "zebulon",
  "JJFI65432100000000001",
];

export async function addRequest(
  shopId: number,
  webhookId: string,
  topic: string,
  body: string,
): Promise<void> {
  await pool.query(
    `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, payload, processed_at) VALUES ($1, $2, $3, $4, now())`,
    [shopId, webhookId, topic, body],
  );
}

export const customerPart = `"customer":{"id":${PERSON.customerId},"email":"${PERSON.email}","phone":"${PERSON.phone}"}`;

export const redactBody = (domain = DOMAIN, customer = customerPart) =>
  `{"shop_id":1,"shop_domain":"${domain}",${customer},"orders_to_redact":[7001]}`;

export const dataRequestBody = (domain = DOMAIN) =>
  `{"shop_id":1,"shop_domain":"${domain}","orders_requested":[7001],${customerPart},"data_request":{"id":9007199254740995}}`;

export async function count(table: string, shopId: number): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE shop_id = $1`,
    [shopId],
  );
  return rows[0]?.count ?? 0;
}
