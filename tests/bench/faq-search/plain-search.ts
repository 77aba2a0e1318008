import { pool } from "~/database/db.server";

const FILL = `CREATE TABLE bench_plain AS
  SELECT t.shop_id, t.article_id, t.locale, t.title, t.slug, t.body_text,
    to_tsvector('simple', t.title || ' ' || t.body_text) AS words
  FROM article_translations t`;

const FIND = `SELECT article_id AS id, slug, title, left(body_text, 400) AS "bodyText", locale,
    ts_rank(words, query) AS score
  FROM bench_plain, to_tsquery('simple', $3) AS query
  WHERE shop_id = $1 AND locale = $2 AND words @@ query ORDER BY score DESC LIMIT 10`;

/** The same texts in a table as one would search them with PostgreSQL alone: words, a GIN index, ts_rank. */
export async function fillPlainSearch(): Promise<void> {
  await pool.query(FILL);
  await pool.query("CREATE INDEX ON bench_plain USING gin (words)");
  await pool.query("CREATE INDEX ON bench_plain (shop_id, locale)");
}

/** Texts with any of the question's words, or with all of them; the most fitting ten. */
export async function searchPlainly(
  shopId: number,
  search: { locale: string; query: string; join: " | " | " & " },
): Promise<number> {
  const words = search.query.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const query = [...new Set(words)].map((word) => `'${word}'`).join(search.join);
  const values = [shopId, search.locale, query];
  const { rows } = await pool.query({ name: "plain-search", text: FIND, values });
  return rows.length;
}
