import { pool, type ShopId } from "~/database/db.server";
import { findUnsaidLocales } from "./fact-texts";
import { POLICY_KINDS, readFacts } from "./policy-facts";

const FIND = `SELECT a.id, a.kind, a.facts,
    (SELECT json_agg(json_build_object('locale', t.locale, 'factTexts', t.fact_texts))
      FROM article_translations t WHERE t.shop_id = $1 AND t.article_id = a.id) AS translations
  FROM articles a WHERE a.shop_id = $1 AND a.kind = ANY($2) LIMIT ${POLICY_KINDS.length}`;

interface Row {
  id: string;
  kind: string;
  facts: unknown;
  translations: { locale: string; factTexts: unknown }[] | null;
}

/** In which languages a policy's text is there and a text of its facts is not: article id → locales. */
export async function findUnsaidFacts(
  shopId: ShopId,
  primaryLocale: string,
): Promise<Map<string, Set<string>>> {
  const { rows } = await pool.query<Row>(FIND, [shopId, POLICY_KINDS]);
  return new Map(
    rows.map(({ id, kind, facts, translations }) => [
      id,
      findUnsaidLocales(readFacts(kind, facts), translations ?? [], primaryLocale),
    ]),
  );
}
