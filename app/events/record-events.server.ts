import { runSql, type ShopId, type Transaction } from "../db.server";
import { enqueueAll } from "../jobs/enqueue-all.server";
import { publishHint } from "../realtime/publish-hint.server";
import { type Actor, type EventPayload, eventSchemas, type EventType } from "./catalogue";
import { hintTopics } from "./hint-topics";
import { subscriptions } from "./subscriptions";

interface ShopEvent<Type extends EventType> {
  shopId: ShopId;
  actor: Actor;
  payload: EventPayload<Type>;
}

const INSERT_EVENTS = `
  INSERT INTO domain_events (shop_id, type, actor, payload)
  SELECT row."shopId", $1, row.actor, row.payload
  FROM json_to_recordset($2::json) AS row ("shopId" int, actor jsonb, payload jsonb)
  RETURNING id::text, shop_id AS "shopId", payload`;

/** The same as `recordEvent` for many events of one type, of any shops, in a fixed number of statements. */
export async function recordEvents<Type extends EventType>(
  tx: Transaction,
  type: Type,
  events: readonly ShopEvent<Type>[],
): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    ...event,
    payload: eventSchemas[type].parse(event.payload),
  }));
  const recorded = await runSql<{ id: string; shopId: ShopId; payload: Record<string, unknown> }>(
    tx,
    INSERT_EVENTS,
    [type, JSON.stringify(rows)],
  );
  const jobs = recorded.map(({ id: eventId, shopId, payload }) => {
    return { shopId, eventId, type, payload };
  });
  for (const job of subscriptions[type]) await enqueueAll(tx, job, jobs);
  for (const { shopId, eventId, payload } of jobs) {
    for (const topic of hintTopics(type, payload))
      publishHint(tx, { shopId, topic, type, eventId });
  }
}
