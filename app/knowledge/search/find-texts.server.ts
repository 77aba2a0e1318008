import { pool, type ShopId } from "~/database/db.server";
import { summaryOf } from "~/knowledge/reading/excerpt";
import type { ArticleSearchResult } from "~/knowledge/reading/reader-views";
import { isGoodAnswer } from "./is-good-answer";
import type { Slot } from "./plan-search";
import { TITLE_CONCEPT } from "./weigh-terms";

interface Wanted {
  locale: string;
  slots: readonly Slot[];
  limit: number;
}

/** Of what a query says, the part that a text must have to be shown at all, and how it must compare with the best. */
const MIN_COVERAGE = 0.2;
const MIN_OF_BEST = 0.15;
/** What the other names of a thing count when a text has several of them. */
const REPEATED = 0.35;

// Of the terms that would mean the same thing the best counts, and the others a little; a text that has more of the query's things wins.
const FIND = `
  WITH wanted AS (
    SELECT * FROM unnest($3::text[], $4::int[], $5::real[], $8::bool[]) AS w (term, slot, value, is_about)),
  found AS (
    SELECT t.article_id, w.slot, max(t.weight * w.value) * ${1 - REPEATED} + sum(t.weight * w.value) * ${REPEATED} AS score, max(w.value) AS matched,
      bool_or(w.is_about AND t.weight >= $9::real) AS is_about
    FROM wanted w JOIN article_terms t ON t.shop_id = $1 AND t.locale = $2 AND t.term = w.term
    GROUP BY 1, 2),
  weighed AS (
    SELECT article_id, sum(score) AS score, sum(matched) / $6::real AS coverage, bool_or(is_about) AS is_about
    FROM found GROUP BY 1),
  best AS (
    SELECT article_id, score * (0.5 + 0.5 * least(coverage, 1)) AS score, coverage, is_about FROM weighed
    WHERE coverage >= ${MIN_COVERAGE} ORDER BY 2 DESC, 1 LIMIT $7)
  SELECT b.article_id AS id, t.slug, t.title, t.summary, left(t.body_text, 400) AS "bodyText", t.locale,
    b.score, b.coverage, b.is_about AS "isAbout"
  FROM best b JOIN article_translations t ON t.shop_id = $1 AND t.article_id = b.article_id AND t.locale = $2
  ORDER BY b.score DESC, b.article_id`;

type Row = Omit<ArticleSearchResult, "isGood"> & {
  bodyText: string;
  coverage: number;
  isAbout: boolean;
};

const sumOf = (slots: readonly Slot[], part: "worth" | "asked"): number =>
  slots.reduce((sum, slot) => sum + slot[part], 0);

async function readRows(shopId: ShopId, { locale, slots, limit }: Wanted): Promise<Row[]> {
  const terms = slots.flatMap((slot, index) =>
    [...slot.terms].map(([term, value]) => ({ term, index, value, isAbout: term === slot.about })),
  );
  if (terms.length === 0) return [];
  const found = await pool.query<Row>(FIND, [
    shopId,
    locale,
    terms.map(({ term }) => term),
    terms.map(({ index }) => index),
    terms.map(({ value }) => value),
    sumOf(slots, "worth"),
    limit,
    terms.map(({ isAbout }) => isAbout),
    TITLE_CONCEPT,
  ]);
  return found.rows;
}

/** The published texts of one language that fit a planned search best. */
export async function findTexts(shopId: ShopId, wanted: Wanted): Promise<ArticleSearchResult[]> {
  const rows = await readRows(shopId, wanted);
  const best = rows[0]?.score ?? 0;
  const asked = sumOf(wanted.slots, "asked");
  const worth = sumOf(wanted.slots, "worth");
  return rows
    .filter(({ score }) => score >= best * MIN_OF_BEST)
    .map(({ bodyText, coverage, isAbout, ...result }) => ({
      ...result,
      summary: summaryOf(result.summary, bodyText),
      isGood: isGoodAnswer({
        fit: result.score / asked,
        explained: (coverage * worth) / asked,
        isAbout,
      }),
    }));
}
