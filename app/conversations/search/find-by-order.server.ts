import { toNameKey } from "~/commerce/read/order-name";
import {
  NEWEST_FIRST,
  partCondition,
  type InboxPart,
} from "~/conversations/reads/inbox-filter.server";
import { isoTime } from "~/database/sql-json.server";
import type { KeysetPosition } from "~/lib/keyset-cursor";
import { planSearch, toTsquery } from "./plan-search";
import { runSearch } from "./search-pool.server";

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
export async function findByOrder(part: InboxPart, search: Search): Promise<KeysetPosition[]> {
  const codes = codesOf(part.shopId, search);
  if (codes.length === 0) return [];
  const { name, text, values, place } = partCondition(part);
  const statement = `SELECT DISTINCT c.id, c.last_activity_at, ${isoTime("c.last_activity_at")} AS time
    FROM json_to_recordset(${place(JSON.stringify(codes))}::json) AS code("nameKey" text, "trackingKey" text, others text)
    CROSS JOIN LATERAL (
      (SELECT order_id FROM order_name_keys WHERE shop_id = $1 AND key = code."nameKey"
         AND rank = (SELECT min(rank) FROM order_name_keys WHERE shop_id = $1 AND key = code."nameKey") LIMIT ${PER_CODE})
      UNION (SELECT order_id FROM fulfillment_trackings WHERE shop_id = $1 AND number_key = code."trackingKey" LIMIT ${PER_CODE})
    ) AS found
    JOIN order_links AS link ON link.shop_id = $1 AND link.order_id = found.order_id AND link.state <> 'detached'
    JOIN conversations AS c ON c.id = link.conversation_id
    WHERE ${text} AND (code.others IS NULL OR EXISTS (SELECT FROM conversation_words AS w
        WHERE w.shop_id = $1 AND w.conversation_id = c.id AND w.words @@ code.others::tsquery))
    ORDER BY ${NEWEST_FIRST} LIMIT ${place(part.limit)}`;
  return runSearch<KeysetPosition>(
    { name: `by-order-${name}`, text: statement, values },
    part.signal,
  );
}
