/**
 * Pieces of SQL that give values as JSON carries them. PostgreSQL builds whole views with them, so that a page costs
 * one statement.
 */

/** A timestamptz as an ISO string in UTC with milliseconds, or null. */
export const isoTime = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** A numeric amount and its currency as `{amount, currency}`, without needless zeros. */
export const money = (column: string, currency: string): string =>
  `json_build_object('amount', trim_scale(${column})::text, 'currency', ${currency})`;

/** `json_build_object` of a record of columns. */
export function jsonObject(fields: Record<string, string>): string {
  const pairs = Object.entries(fields).map(([key, expression]) => `'${key}', ${expression}`);
  return `json_build_object(${pairs.join(", ")})`;
}

/** All rows of a subselect as one JSON array, `[]` when there are none. */
export const jsonArray = (row: string, from: string): string =>
  `COALESCE((SELECT json_agg(${row}) FROM ${from}), '[]'::json)`;

/**
 * When a row was last known to equal Shopify's: when it was read, or when a sweep of its resource found it unchanged.
 * The shop is $1.
 */
export const knownFreshAt = (syncedAt: string, resource: "customers" | "orders"): string =>
  isoTime(
    `GREATEST(${syncedAt}, (SELECT last_sweep_at FROM sync_states WHERE shop_id = $1 AND resource = '${resource}'))`,
  );
