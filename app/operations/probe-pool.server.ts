import pg from "pg";
import { getEnvironment } from "~/env.server";
import { logger } from "~/logger.server";

const LIMIT_MS = 2_000;

let probes: pg.Pool | undefined;

/**
 * One connection for probes and metrics alone: they tell how the database is even while the process's own connections
 * are all in use, and no figure of theirs can hold up work for longer than two seconds.
 */
export function getProbePool(): pg.Pool {
  if (probes) return probes;
  probes = new pg.Pool({
    connectionString: getEnvironment().DATABASE_URL,
    max: 1,
    application_name: "doorbell-probe",
    connectionTimeoutMillis: LIMIT_MS,
    statement_timeout: LIMIT_MS,
    query_timeout: LIMIT_MS + 500,
    allowExitOnIdle: true,
  });
  probes.on("error", (error) => logger.warn({ err: error }, "idle database connection lost"));
  probes.on("connect", (client) => client.on("error", () => undefined));
  return probes;
}
