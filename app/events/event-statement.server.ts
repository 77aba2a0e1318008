import type { ShopId } from "~/database/db.server";
import type { PipelinedStatement } from "~/database/pipeline.server";
import { publishHintNow } from "~/realtime/publish-hint.server";
import { type Actor, type EventPayload, eventSchemas, type EventType } from "./catalogue";
import { hintTopics } from "./hint-topics";
import { subscriptions } from "./subscriptions";

export interface ShopEvent<Type extends EventType> {
  shopId: ShopId;
  actor: Actor;
  payload: EventPayload<Type>;
}

/** What the statement gives for each event. */
export interface RecordedEvent {
  id: string;
  shopId: ShopId;
  payload: Record<string, unknown>;
}

function jobsOf(type: EventType): object[] {
  return subscriptions[type].map((job) => {
    // A queue that hung on more than the shop could not be chosen before the event has its number.
    if (job.queue) throw new Error(`${job.id} has a queue; record its events one by one`);
    return { id: job.id, maxAttempts: job.maxAttempts, priority: job.priority ?? 0 };
  });
}

/**
 * A statement that does what `recordEvent` does for many events of one type, except the hints: those follow with `hintAt`
 * once it is committed. `joined` is SQL beside the row of an event that decides whether it takes place; it is part of
 * the statement's name, so let there be few.
 */
export function eventStatement<Type extends EventType>(
  type: Type,
  events: readonly ShopEvent<Type>[],
  { name, joined }: { name: string; joined: string },
): PipelinedStatement {
  const rows = events.map((event) => ({
    ...event,
    payload: eventSchemas[type].parse(event.payload),
  }));
  const text = `
    WITH event AS (
      INSERT INTO domain_events (shop_id, type, actor, payload)
      SELECT row."shopId", $1, row.actor, row.payload
      FROM json_to_recordset($2::json) AS row ("shopId" int, actor jsonb, payload jsonb) ${joined}
      RETURNING id, shop_id, payload
    ), job AS (
      SELECT graphile_worker.add_jobs(ARRAY(
        SELECT json_populate_record(NULL::graphile_worker.job_spec, json_build_object(
          'identifier', job.id, 'max_attempts', job."maxAttempts", 'priority', job.priority,
          'payload', json_build_object('shopId', event.shop_id, 'eventId', event.id::text, 'type', $1::text,
            'payload', event.payload)))
        FROM event
        CROSS JOIN json_to_recordset($3::json) AS job (id text, "maxAttempts" int, priority int)))
    )
    SELECT id::text, shop_id AS "shopId", payload, (SELECT count(*) FROM job) AS jobs FROM event`;
  const values = [type, JSON.stringify(rows), JSON.stringify(jobsOf(type))];
  return { name, text, values };
}

/** Tells open pages of events that have been committed. */
export function hintAt(type: EventType, events: readonly RecordedEvent[]): void {
  for (const { id: eventId, shopId, payload } of events) {
    for (const topic of hintTopics(type, payload)) publishHintNow({ shopId, topic, type, eventId });
  }
}
