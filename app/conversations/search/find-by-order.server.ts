import { toNameKey } from "~/commerce/read/order-name";
import { viewCondition } from "~/conversations/reads/inbox-filter.server";
import { runSql, type Transaction } from "~/database/db.server";
import { isoTime } from "~/database/sql-json.server";
import type { KeysetPosition } from "~/lib/keyset-cursor";
import type { InboxPart } from "./find-matches.server";
import { planSearch, toTsquery } from "./plan-search";

const MAX_CODES = 5;
const PER_CODE = 100;

interface Code {
  nameKey: string;
  trackingKey: string;
  /** What else was searched for, as a tsquery; null: nothing. */
  others: string | null;
}

interface Search {
  text: string;
  languages: readonly string[];
}

/** What of a search may be an order's name or a tracking number: each piece with a digit, and all of it. */
function codesOf(shopId: number, { text, languages }: Search): Code[] {
  const pieces = text.split(/\s+/u).filter(Boolean);
  const toCode = (piece: string, others: string[]): Code => {
    const units = planSearch(others.join(" "), languages);
    return {
      nameKey: toNameKey(piece),
      trackingKey: piece.toUpperCase().replace(/[^\p{L}\p{N}]/gu, ""),
      others: units.length > 0 ? toTsquery(shopId, units) : null,
    };
  };
  const parts = pieces.length > 1 ? pieces : [];
  return [toCode(text, []), ...parts.map((piece, at) => toCode(piece, parts.toSpliced(at, 1)))]
    .filter(({ nameKey }) => /\d/u.test(nameKey))
    .slice(0, MAX_CODES);
}

/**
 * The newest conversations of the part beside which stands an order whose name or tracking number is searched for. Other
 * words of the search must be in the conversation. These are looked up where orders are: what becomes of one is known at once.
 */
export async function findByOrder(
  tx: Transaction,
  part: InboxPart,
  search: Search,
): Promise<KeysetPosition[]> {
  const { shopId, view, staffId, after, limit } = part;
  const codes = codesOf(shopId, search);
  if (codes.length === 0) return [];
  const text = `SELECT DISTINCT c.id::text, c.last_activity_at, ${isoTime("c.last_activity_at")} AS time
    FROM json_to_recordset($2::json) AS code("nameKey" text, "trackingKey" text, others text)
    CROSS JOIN LATERAL (
      (SELECT order_id FROM order_name_keys WHERE shop_id = $1 AND key = code."nameKey"
         AND rank = (SELECT min(rank) FROM order_name_keys WHERE shop_id = $1 AND key = code."nameKey") LIMIT ${PER_CODE})
      UNION (SELECT order_id FROM fulfillment_trackings WHERE shop_id = $1 AND number_key = code."trackingKey" LIMIT ${PER_CODE})
    ) AS found
    JOIN order_links AS link ON link.shop_id = $1 AND link.order_id = found.order_id AND link.state <> 'detached'
    JOIN conversations AS c ON c.shop_id = $1 AND c.id = link.conversation_id
    WHERE ${viewCondition(view, "$3::bigint")} AND $3::bigint IS NOT DISTINCT FROM $3
      AND ($4::timestamptz IS NULL OR (c.last_activity_at, c.id) < ($4, $5::uuid))
      AND (code.others IS NULL OR EXISTS (SELECT FROM conversation_words AS w
        WHERE w.shop_id = $1 AND w.conversation_id = c.id AND w.words @@ code.others::tsquery))
    ORDER BY c.last_activity_at DESC, c.id::text DESC LIMIT $6`;
  const values = [shopId, JSON.stringify(codes), staffId, after?.time ?? null, after?.id ?? null];
  return runSql<KeysetPosition>(tx, text, [...values, limit]);
}
