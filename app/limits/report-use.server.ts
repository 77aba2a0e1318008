import { pool } from "~/database/db.server";
import type { BucketUse } from "./shared-buckets";

// In the order of the key, so that two processes never wait for each other crosswise.
const REPORT = `
  INSERT INTO rate_buckets AS b (shop_id, key, full_at)
  SELECT u.shop_id, u.key, now() + u.ms * interval '1 millisecond'
  FROM unnest($1::int[], $2::text[], $3::float8[]) AS u (shop_id, key, ms)
  WHERE EXISTS (SELECT 1 FROM shops AS s WHERE s.id = u.shop_id)
  ORDER BY u.shop_id, u.key
  ON CONFLICT (shop_id, key) DO UPDATE SET
    full_at = GREATEST(b.full_at, now()) + (EXCLUDED.full_at - now())
  RETURNING shop_id AS "shopId", key, (extract(epoch FROM full_at - now()) * 1000)::float8 AS "fullIn"`;

/** See ReportUse: one statement for everything this process let through in the last moment. */
export async function reportUse(uses: readonly BucketUse[]): Promise<(number | null)[]> {
  const { rows } = await pool.query<{ shopId: number; key: string; fullIn: number }>({
    name: "report-rate-buckets",
    text: REPORT,
    values: [
      uses.map(({ shopId }) => shopId),
      uses.map(({ name }) => name),
      uses.map(({ ms }) => ms),
    ],
  });
  const found = new Map(rows.map(({ shopId, key, fullIn }) => [`${shopId} ${key}`, fullIn]));
  return uses.map(({ shopId, name }) => found.get(`${shopId} ${name}`) ?? null);
}
