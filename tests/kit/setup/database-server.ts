import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { startEmbeddedPostgres, type EmbeddedServer } from "./embedded-postgres";
import { migrateDatabase } from "./migrate-database";

export const TEMPLATE_DATABASE = "doorbell_template";

/** Runs one statement on the maintenance database of the server at `url`. */
export async function runAdminSql(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** A throw-away PostgreSQL server with a migrated template database, for tests and benchmarks. */
export async function startTestDatabaseServer(): Promise<EmbeddedServer> {
  const folder = await mkdtemp(join(tmpdir(), "doorbell-postgres-"));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, "data"), isDurable: false });
  await runAdminSql(server.url, `CREATE DATABASE ${TEMPLATE_DATABASE}`);
  await migrateDatabase(server.urlOf(TEMPLATE_DATABASE));
  return {
    ...server,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes `name` a fresh copy of the migrated template and gives its connection string. */
export async function cloneTestDatabase(serverUrl: string, name: string): Promise<string> {
  await runAdminSql(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  await runAdminSql(serverUrl, `CREATE DATABASE "${name}" TEMPLATE ${TEMPLATE_DATABASE}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
