import pg from "pg";
import { cloneTestDatabase, startTestDatabaseServer } from "tests/kit/setup/database-server";
import type { EmbeddedServer } from "tests/kit/setup/embedded-postgres";

/** A migrated database on a server of the test's own. */
export interface OwnDatabase {
  url: string;
  /** One statement on a connection of its own; waits while the server restarts. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** A PostgreSQL server that a test may restart. */
export interface OwnServer extends EmbeddedServer {
  addDatabase(name: string): Promise<OwnDatabase>;
}

async function queryOnce(url: string, text: string, values: unknown[]): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await client.query(text, values);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function queryPatiently(
  url: string,
  text: string,
  values: unknown[],
): Promise<pg.QueryResult> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await queryOnce(url, text, values);
    } catch (error) {
      const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
      // A mistake in the statement is the test's own.
      if (tries > 100 || (typeof code === "string" && /^(?:22|23|42)/.test(code))) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}

export async function startOwnServer(): Promise<OwnServer> {
  const server = await startTestDatabaseServer();
  return {
    ...server,
    async addDatabase(name) {
      const url = await cloneTestDatabase(server.url, name);
      return {
        url,
        async query<Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) {
          return (await queryPatiently(url, text, values)).rows as Row[];
        },
      };
    },
  };
}
