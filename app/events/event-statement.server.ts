import type { ShopId } from "~/database/db.server";
import type { PipelinedStatement } from "~/database/pipeline.server";
import { publishHintNow } from "~/realtime/publish-hint.server";
import type { Actor } from "./actor";
import { eventSchema, jobsAfter, topicsOf, type EventType } from "./catalogue";

/** An event that is recorded together with the message it is about. */
export interface PipelinedEvent {
  shopId: ShopId;
  type: EventType;
  actor: Actor;
  payload: Record<string, unknown>;
  messageId: string;
}

/** What the statement gives for each event. */
export interface RecordedEvent {
  id: string;
  type: EventType;
  shopId: ShopId;
  payload: Record<string, unknown>;
}

function jobsOf(type: EventType): object[] {
  return jobsAfter(type).map((job) => {
    // A queue that hung on more than the shop could not be chosen before the event has its number.
    if (job.queue) throw new Error(`${job.id} has a queue; record its events one by one`);
    return { type, id: job.id, maxAttempts: job.maxAttempts, priority: job.priority ?? 0 };
  });
}

interface StatementParts {
  name: string;
  /** SQL beside the row of an event that decides whether it takes place. */
  joined: string;
  /** SQL of the payload as it is stored, over the row and what is joined. */
  payload: string;
}

/**
 * A statement that does what `recordEvent` does for many events, except the hints: those follow with `hintAtAll` once it is
 * committed. `joined` and `payload` are part of the statement's name, so let there be few.
 */
export function eventsStatement(
  events: readonly PipelinedEvent[],
  { name, joined, payload }: StatementParts,
): PipelinedStatement {
  const rows = events.map((event) => ({
    ...event,
    payload: eventSchema(event.type).parse(event.payload),
  }));
  const text = `
    WITH event AS (
      INSERT INTO domain_events (shop_id, type, actor, payload)
      SELECT row."shopId", row.type, row.actor, ${payload}
      FROM json_to_recordset($1::json) AS row ("shopId" int, type text, actor jsonb, payload jsonb, "messageId" uuid)
      ${joined}
      RETURNING id, type, shop_id, payload
    ), job AS (
      SELECT graphile_worker.add_jobs(ARRAY(
        SELECT json_populate_record(NULL::graphile_worker.job_spec, json_build_object(
          'identifier', job.id, 'max_attempts', job."maxAttempts", 'priority', job.priority,
          'payload', json_build_object('shopId', event.shop_id, 'eventId', event.id::text, 'type', event.type,
            'payload', event.payload)))
        FROM event
        JOIN json_to_recordset($2::json) AS job (type text, id text, "maxAttempts" int, priority int)
          ON job.type = event.type))
    )
    SELECT id::text, type, shop_id AS "shopId", payload, (SELECT count(*) FROM job) AS jobs FROM event`;
  const types = [...new Set(events.map(({ type }) => type))];
  const values = [JSON.stringify(rows), JSON.stringify(types.flatMap(jobsOf))];
  return { name, text, values };
}

/** Tells open pages of events that have been committed. */
export function hintAtAll(events: readonly RecordedEvent[]): void {
  for (const { id: eventId, type, shopId, payload } of events) {
    for (const topic of topicsOf(type, payload)) publishHintNow({ shopId, topic, type, eventId });
  }
}
