import { viewCondition } from "~/conversations/reads/inbox-filter.server";
import type { InboxView } from "~/conversations/reads/views";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { isoTime } from "~/database/sql-json.server";
import type { KeysetPosition } from "~/lib/keyset-cursor";

/** A part of the inbox, and from where on it is looked through. */
export interface InboxPart {
  shopId: ShopId;
  view: InboxView;
  staffId: string | null;
  after: KeysetPosition | null;
  /** How many are wanted. */
  limit: number;
}

/** How many of the newest conversations are looked at before the index is. */
const FIRST_WALK = 300;
/** Of those, hits that say a word is so frequent that the next page of hits is near. */
const FREQUENT = 3;
const LONGEST_WALK = 20_000;
/** Conversations with the words that can be sorted in a few milliseconds. */
const FEW = 4_000;
const MANY = 1_000_000;

const COLUMNS = `c.id::text, ${isoTime("c.last_activity_at")} AS time`;
const ORDER = "c.last_activity_at DESC, c.id DESC";

// What is compared with null is never true, so a first page has no condition.
const conditionOf = ({ view, after }: InboxPart): string =>
  `c.shop_id = $1 AND ${viewCondition(view, "$2::bigint")}${
    after ? " AND (c.last_activity_at, c.id) < ($3::timestamptz, $4::uuid)" : ""
  }`;

const valuesOf = ({ shopId, staffId, after }: InboxPart): unknown[] => [
  shopId,
  staffId,
  after?.time ?? null,
  after?.id ?? null,
];

// A parameter that a view does not use still needs a type.
const TYPED =
  "$2::bigint IS NOT DISTINCT FROM $2 AND $3::timestamptz IS NOT DISTINCT FROM $3 AND $4::uuid IS NOT DISTINCT FROM $4";

/** Those of the part's first `length` conversations that match. Ends as soon as there are enough. */
async function walk(
  tx: Transaction,
  part: InboxPart,
  { query, length }: { query: string; length: number },
): Promise<KeysetPosition[]> {
  const text = `SELECT ${COLUMNS} FROM (
      SELECT c.id, c.last_activity_at FROM conversations AS c WHERE ${conditionOf(part)} AND ${TYPED}
      ORDER BY ${ORDER} LIMIT ${length}) AS c
    CROSS JOIN LATERAL (SELECT words @@ $5::tsquery AS is_match FROM conversation_words
      WHERE shop_id = $1 AND conversation_id = c.id OFFSET 0) AS w
    WHERE w.is_match ORDER BY ${ORDER} LIMIT $6`;
  return runSql<KeysetPosition>(tx, text, [...valuesOf(part), query, part.limit]);
}

/** The last of the part's first `length` conversations; null when there are fewer. */
async function findEnd(
  tx: Transaction,
  part: InboxPart,
  length: number,
): Promise<KeysetPosition | null> {
  const text = `SELECT ${COLUMNS} FROM conversations AS c WHERE ${conditionOf(part)} AND ${TYPED}
    ORDER BY ${ORDER} OFFSET $5 LIMIT 1`;
  const [end] = await runSql<KeysetPosition>(tx, text, [...valuesOf(part), length - 1]);
  return end ?? null;
}

/** Those of the part that match, by way of the index; null when more than `most` of the shop's conversations do. */
async function lookUp(
  tx: Transaction,
  part: InboxPart,
  { query, most }: { query: string; most: number },
): Promise<KeysetPosition[] | null> {
  const text = `WITH found AS MATERIALIZED (SELECT conversation_id FROM conversation_words
      WHERE shop_id = $1 AND words @@ $5::tsquery LIMIT $6::int + 1),
    counted AS MATERIALIZED (SELECT count(*) AS number FROM found)
    SELECT number > $6 AS "areMany", hits.* FROM counted LEFT JOIN LATERAL (
      SELECT ${COLUMNS} FROM found JOIN conversations AS c ON c.shop_id = $1 AND c.id = found.conversation_id
      WHERE number <= $6 AND ${conditionOf(part)} AND ${TYPED} ORDER BY ${ORDER} LIMIT $7) AS hits ON true`;
  const rows = await runSql<KeysetPosition & { id: string | null; areMany: boolean }>(tx, text, [
    ...valuesOf(part),
    query,
    most,
    part.limit,
  ]);
  if (rows[0]?.areMany) return null;
  return rows.flatMap(({ id, time }) => (id === null ? [] : { id, time }));
}

/**
 * The newest conversations of the part that hold what `query` (a tsquery) asks for. Words of many conversations are met
 * soon when one walks back from the newest; those of few are looked up and sorted. Neither way depends on what other shops
 * hold. Only in a transaction of `withSearchTransaction`.
 */
export async function findMatches(
  tx: Transaction,
  part: InboxPart,
  query: string,
): Promise<KeysetPosition[]> {
  const { limit } = part;
  const near = await walk(tx, part, { query, length: FIRST_WALK });
  if (near.length >= limit) return near;
  const end = await findEnd(tx, part, FIRST_WALK);
  if (!end) return near;
  const walkOn = async (length: number) => {
    const rest = { ...part, after: end, limit: limit - near.length };
    const further = await walk(tx, rest, { query, length });
    return further.length === rest.limit ? [...near, ...further] : null;
  };
  if (near.length >= FREQUENT) {
    const expected = Math.ceil((2 * FIRST_WALK * limit) / near.length);
    const found = await walkOn(Math.min(LONGEST_WALK, expected));
    if (found) return found;
  }
  return (
    (await lookUp(tx, part, { query, most: FEW })) ??
    (await walkOn(LONGEST_WALK)) ??
    (await lookUp(tx, part, { query, most: MANY })) ??
    near
  );
}
