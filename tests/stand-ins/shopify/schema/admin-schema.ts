import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";

/** The Admin API version whose schema is emulated. */
export const ADMIN_API_VERSION = "2026-10";

let cached: GraphQLSchema | null = null;

/**
 * The real Admin schema, built from the introspection that `@shopify/dev-mcp` ships. Parsed on the
 * first call (about 0.2 s) and kept.
 */
export function adminSchema(): GraphQLSchema {
  cached ??= buildClientSchema(readIntrospection(), { assumeValid: true });
  return cached;
}

function readIntrospection(): IntrospectionQuery {
  // The package exports no path to its data, so its folder is looked for as Node would.
  const folders = createRequire(import.meta.url).resolve.paths("@shopify/dev-mcp") ?? [];
  const file = folders
    .map((folder) => join(folder, `@shopify/dev-mcp/dist/data/admin_${ADMIN_API_VERSION}.json.gz`))
    .find((path) => existsSync(path));
  if (!file) throw new Error("The Admin schema is missing: npm package @shopify/dev-mcp");
  const parsed = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as
    IntrospectionQuery | { data: IntrospectionQuery };
  return "data" in parsed ? parsed.data : parsed;
}
