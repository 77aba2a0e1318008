import pg from "pg";
import { toStorable, toStorableJson } from "~/lib/storable";

interface QueryConfig {
  text: string;
  values: unknown[];
}

const isConfigured = (config: unknown): config is QueryConfig =>
  typeof config === "object" &&
  config !== null &&
  "text" in config &&
  typeof config.text === "string" &&
  "values" in config &&
  Array.isArray(config.values) &&
  !("submit" in config);

const JSON_PARAMETER = /\$(\d{1,4})::jsonb?\b/g;
const MAX_KNOWN = 2_000;
const jsonParameters = new Map<string, ReadonlySet<number>>();

/** Which of a statement's parameters are JSON, as their casts say. */
function findJsonParameters(text: string): ReadonlySet<number> {
  const known = jsonParameters.get(text);
  if (known) return known;
  const found = new Set([...text.matchAll(JSON_PARAMETER)].map(([, index]) => Number(index) - 1));
  if (jsonParameters.size >= MAX_KNOWN) jsonParameters.clear();
  jsonParameters.set(text, found);
  return found;
}

function clean(text: string, values: readonly unknown[]): unknown[] {
  return values.map((value, index) => {
    if (typeof value !== "string" || !value.includes("\\u")) return toStorable(value);
    return findJsonParameters(text).has(index) ? toStorableJson(value) : toStorable(value);
  });
}

/**
 * A connection whose statements take any text: what PostgreSQL cannot hold is replaced on the way (see toStorable). All
 * of ours are of this kind, Prisma's too, since it uses our pool, and the job queue's: no door need think of it.
 */
export class StorableClient extends pg.Client {
  // pg's own has a dozen overloads: a statement with its values, or its text and then its values.
  override query(...given: unknown[]): never {
    const [statement, values, ...rest] = given;
    let passed = given;
    if (typeof statement === "string" && Array.isArray(values))
      passed = [statement, clean(statement, values), ...rest];
    else if (isConfigured(statement)) {
      const stored = { ...statement, values: clean(statement.text, statement.values) };
      passed = [stored, ...given.slice(1)];
    }
    return Reflect.apply(super.query, this, passed) as never;
  }
}
