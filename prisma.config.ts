import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { defineConfig } from "prisma/config";

// Prisma's schema engine reads catalogue columns whose types the adapter does not know: "char" and name, and arrays
// of them. They are text in all but name, so the results' type ids are renamed before the adapter looks at them.
const CATALOGUE_TYPES = new Map([
  [18, 25],
  [19, 25],
  [1002, 1009],
  [1003, 1009],
]);

type QueryResult = { fields?: { dataTypeID: number }[] };

function renameCatalogueTypes<T>(result: T): T {
  for (const field of (result as QueryResult | undefined)?.fields ?? []) {
    field.dataTypeID = CATALOGUE_TYPES.get(field.dataTypeID) ?? field.dataTypeID;
  }
  return result;
}

function createSchemaEnginePool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env["DATABASE_URL"],
    // The command ends when its work is done rather than when the pool's connections have timed out.
    allowExitOnIdle: true,
  });
  pool.on("connect", (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    const patched = (...args: unknown[]) => {
      const callback = args.at(-1);
      if (typeof callback === "function") {
        return query(...args.slice(0, -1), (error: unknown, result: unknown) =>
          callback(error, renameCatalogueTypes(result)),
        );
      }
      const answer = query(...args);
      return answer instanceof Promise ? answer.then(renameCatalogueTypes) : answer;
    };
    client.query = patched as typeof client.query;
  });
  return pool;
}

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => new PrismaPg(createSchemaEnginePool()),
});
