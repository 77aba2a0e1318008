import { beforeEach, describe, expect, test } from "vitest";
import { pool } from "~/database/db.server";
import { pruneStorefront } from "~/storefront/prune/prune-storefront.server";
import { addChat } from "tests/kit/factories/visitor";
import { addShop } from "tests/kit/mail/add-shop";
import { truncateAll } from "tests/kit/setup/test-database";

beforeEach(truncateAll);

describe("what nobody needs any more", () => {
  test("visitors who never wrote go after a month; who wrote, or was here lately, stays", async () => {
    const { id: shopId } = await addShop();
    const { visitorId } = await addChat(shopId, { text: "Hi" });
    await pool.query(
      `INSERT INTO visitors (shop_id, id, last_seen_at)
       SELECT $1, gen_random_uuid(), now() - make_interval(days => day) FROM generate_series(1, 60) AS day`,
      [shopId],
    );
    await pool.query("UPDATE visitors SET last_seen_at = now() - interval '1 year' WHERE id = $1", [
      visitorId,
    ]);
    await pruneStorefront();
    const { rows } = await pool.query<{ id: string }>("SELECT id::text FROM visitors");
    expect(rows.map(({ id }) => id)).toContain(visitorId);
    expect(rows).toHaveLength(1 + 29);
  });

  test("of made-up searches a bounded number stays, and never instead of what many ask", async () => {
    const { id: shopId } = await addShop();
    await pool.query(
      `INSERT INTO knowledge_searches (shop_id, locale, query_key, query, times, empty_times, last_searched_at, dismissed_at)
       SELECT $1::int, 'en', 'made up ' || n, 'made up ' || n, 1, 1, now(), NULL::timestamptz FROM generate_series(1, 6000) AS n
       UNION ALL SELECT $1::int, 'en', 'warranty', 'warranty', 40, 40, now() - interval '3 months', NULL
       UNION ALL SELECT $1::int, 'en', 'dismissed', 'dismissed', 1, 1, now() - interval '3 months', now()
       UNION ALL SELECT $1::int, 'en', 'long ago', 'long ago', 90, 90, now() - interval '2 years', NULL`,
      [shopId],
    );
    await pruneStorefront();
    const { rows } = await pool.query<{ query: string }>("SELECT query FROM knowledge_searches");
    expect(rows.length).toBeLessThanOrEqual(5_000);
    const queries = rows.map(({ query }) => query);
    expect(queries).toEqual(expect.arrayContaining(["warranty", "dismissed"]));
    expect(queries).not.toContain("long ago");
  });
});
