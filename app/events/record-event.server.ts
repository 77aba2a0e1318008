import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { causationId } from "~/jobs/causation";
import { enqueue } from "~/jobs/enqueue.server";
import { publishHint } from "~/realtime/publish-hint.server";
import type { Actor } from "./actor";
import { eventSchema, jobsAfter, topicsOf, type EventPayload, type EventType } from "./catalogue";

interface NewEvent<Type extends EventType> {
  type: Type;
  actor: Actor;
  payload: EventPayload<Type>;
}

const INSERT_EVENT = `INSERT INTO domain_events (shop_id, type, actor, payload, causation_id)
  VALUES ($1, $2, $3::jsonb, $4::jsonb, $5::bigint) RETURNING id::text`;

/**
 * Records in `tx` that something happened: one row in the shop's event log, with the event whose job this is the work of, one job for each subscriber, and after
 * the commit a hint to the pages it concerns. Gives the event's id.
 */
export async function recordEvent<Type extends EventType>(
  tx: Transaction,
  shopId: ShopId,
  event: NewEvent<Type>,
): Promise<string> {
  const payload = eventSchema(event.type).parse(event.payload);
  const facts = [event.type, JSON.stringify(event.actor), JSON.stringify(payload)];
  const values = [shopId, ...facts, causationId()];
  const [row] = await runSql<{ id: string }>(tx, INSERT_EVENT, values);
  if (!row) throw new Error("the event log gave no id");
  for (const job of jobsAfter(event.type)) {
    await enqueue(tx, job, { shopId, eventId: row.id, type: event.type, payload });
  }
  for (const topic of topicsOf(event.type, payload)) {
    publishHint(tx, { shopId, topic, type: event.type, eventId: row.id });
  }
  return row.id;
}
