import pg from "pg";
import { runAdminSql } from "tests/kit/setup/database-server";
import { startEmbeddedPostgres, type EmbeddedServer } from "tests/kit/setup/embedded-postgres";
import { migrateDatabase } from "tests/kit/setup/migrate-database";

const DATABASE = "doorbell";

interface StackDatabase {
  server: EmbeddedServer;
  /** Of the app's database on it. */
  url: string;
}

/** Starts PostgreSQL over `dataDir` at `port`, with the app's database migrated. */
export async function startDatabase(options: {
  dataDir: string;
  port: number;
  isDurable: boolean;
}): Promise<StackDatabase> {
  const server = await startEmbeddedPostgres(options);
  await runAdminSql(server.url, `CREATE DATABASE ${DATABASE}`).catch((error: unknown) => {
    const isThere = error instanceof pg.DatabaseError && error.code === "42P04";
    if (!isThere) throw error;
  });
  const url = server.urlOf(DATABASE);
  await migrateDatabase(url);
  return { server, url };
}

/** Opens one connection to a database that may go away at any time. */
export async function connectTo(databaseUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: databaseUrl });
  // Ctrl+C in a terminal reaches the server as well: it may be gone before this connection is.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}
