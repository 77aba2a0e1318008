import { pool } from "~/database/db.server";

export interface LinkRow {
  order: string;
  state: string;
  kinds: string[];
}

export async function findLinks(conversationId: string): Promise<LinkRow[]> {
  const { rows } = await pool.query<LinkRow>(
    `SELECT order_id::text AS order, state,
       ARRAY(SELECT item->>'kind' FROM jsonb_array_elements(evidence) AS item) AS kinds
     FROM order_links WHERE conversation_id = $1 ORDER BY order_id`,
    [conversationId],
  );
  return rows;
}

export async function listEvents(type: string) {
  const { rows } = await pool.query<{ actor: object; payload: object }>(
    "SELECT actor, payload FROM domain_events WHERE type = $1 ORDER BY id",
    [type],
  );
  return rows;
}
