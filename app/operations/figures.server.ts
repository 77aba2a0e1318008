import { getProbePool } from "./probe-pool.server";

type Labels<Name extends string> = { [name in Name]: string };

/** A figure of the whole installation, read from the database. */
interface Figure<Label extends string = string> {
  help: string;
  labels: readonly Label[];
  /** Gives a row for each combination of labels. */
  read(): Promise<(Labels<Label> & { value: number })[]>;
}

function figure<Label extends string>(
  facts: Omit<Figure<Label>, "read"> & { sql: string },
): Figure<Label> {
  const { sql, ...rest } = facts;
  const read = async () =>
    (await getProbePool().query<Labels<Label> & { value: number }>(sql)).rows;
  return { ...rest, read };
}

// The queue's own tables, through what its index of available jobs and its primary key allow. "dead": no attempt left,
// and of no shop, or not yet collected.
const QUEUE = `
  SELECT t.identifier AS task, j.state, count(*)::float8 AS value
  FROM (SELECT task_id, CASE WHEN locked_at IS NOT NULL THEN 'running' WHEN attempts >= max_attempts THEN 'dead'
      WHEN run_at <= now() THEN 'due' ELSE 'scheduled' END AS state FROM graphile_worker._private_jobs) AS j
  JOIN graphile_worker._private_tasks t ON t.id = j.task_id GROUP BY 1, 2`;
const QUEUE_AGE = `
  SELECT t.identifier AS task, extract(epoch FROM now() - min(j.run_at))::float8 AS value
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE j.is_available AND j.run_at <= now() GROUP BY 1`;
// Partial indexes hold exactly these rows.
const DELIVERIES = `
  SELECT 'outbound' AS direction, state, count(*)::float8 AS value FROM outbound_deliveries
    WHERE state IN ('queued', 'sending') GROUP BY state
  UNION ALL SELECT 'outbound', 'failed', count(*)::float8 FROM outbound_deliveries
    WHERE state = 'failed' AND last_attempt_at > now() - interval '1 day'
  UNION ALL SELECT 'inbound', state, count(*)::float8 FROM inbound_deliveries WHERE state <> 'processed' GROUP BY state`;
const WEBHOOKS = `SELECT count(*)::float8 AS value FROM webhook_deliveries WHERE processed_at IS NULL`;
const WEBHOOK_LAG = `SELECT coalesce(extract(epoch FROM now() - min(received_at)), 0)::float8 AS value
  FROM webhook_deliveries WHERE processed_at IS NULL`;
const SWEEP_AGE = `
  WITH shop AS (
    SELECT min(coalesce(y.last_sweep_at, y.imported_at, s.installed_at)) AS swept_at
    FROM sync_states y JOIN shops s ON s.id = y.shop_id AND s.uninstalled_at IS NULL
    WHERE y.phase = 'live' GROUP BY y.shop_id)
  SELECT bucket, count(swept_at)::float8 AS value
  FROM (VALUES ('10m', interval '0', interval '10 minutes'), ('1h', interval '10 minutes', interval '1 hour'),
      ('6h', interval '1 hour', interval '6 hours'), ('1d', interval '6 hours', interval '1 day'),
      ('more', interval '1 day', interval '1000 years')) AS b (bucket, low, high)
  LEFT JOIN shop ON swept_at <= now() - low AND swept_at > now() - high GROUP BY bucket`;
const ENDED = `SELECT task, count(*)::float8 AS value FROM ended_jobs GROUP BY task`;

/** By the name of their metric. */
export const FIGURES = {
  doorbell_queue_jobs: figure({
    help: "Jobs in the queue. due: their time has come. dead: no attempt is left.",
    labels: ["task", "state"],
    sql: QUEUE,
  }),
  doorbell_queue_age_seconds: figure({
    help: "How long the oldest job that could run has waited.",
    labels: ["task"],
    sql: QUEUE_AGE,
  }),
  doorbell_ended_jobs: figure({
    help: "Shops' jobs that ended without being done and were not started again.",
    labels: ["task"],
    sql: ENDED,
  }),
  doorbell_deliveries: figure({
    help: "Messages on their way, those that could not be read, and replies that failed within a day.",
    labels: ["direction", "state"],
    sql: DELIVERIES,
  }),
  doorbell_webhooks_waiting: figure({
    help: "Webhooks that were stored and not yet worked off.",
    labels: [],
    sql: WEBHOOKS,
  }),
  doorbell_webhook_lag_seconds: figure({
    help: "How long the oldest webhook has waited to be worked off.",
    labels: [],
    sql: WEBHOOK_LAG,
  }),
  doorbell_sweep_age_shops: figure({
    help: "Shops by how long ago the sweep last looked at all of their resources: up to ten minutes, an hour, …",
    labels: ["bucket"],
    sql: SWEEP_AGE,
  }),
} as const;

export type FigureName = keyof typeof FIGURES;
