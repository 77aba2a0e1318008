import {
  NEWEST_FIRST,
  partCondition,
  type InboxPart,
} from "~/conversations/reads/inbox-filter.server";
import { isoTime } from "~/database/sql-json.server";
import type { KeysetPosition } from "~/lib/keyset-cursor";
import { runSearch } from "./search-pool.server";

/** How many of the newest conversations are looked at before the index is; and how many then, where words are frequent. */
const FIRST_WALK = 300;
const FURTHER_WALK = 6_000;
const LONGEST_WALK = 20_000;
/** Hits in the first walk that say that a page of them is near. */
const FREQUENT = 3;
/** Conversations that can be looked up and sorted in the time that a walk to a page of such words takes. */
const FEW = 3_000;
const ALL = 10_000_000;

const POSITION = `c.id::text, ${isoTime("c.last_activity_at")} AS time`;

interface Walk {
  hits: KeysetPosition[];
  /** The last conversation that was looked at; null when there were no more. */
  end: KeysetPosition | null;
}

/** Those of the part's first `length` conversations that match. Ends as soon as there are enough. */
async function walk(part: InboxPart, query: string, length: number): Promise<Walk> {
  const { name, text, values, place } = partCondition(part);
  const inOrder = `FROM conversations AS c WHERE ${text} ORDER BY ${NEWEST_FIRST}`;
  const statement = `SELECT ARRAY(SELECT json_build_object('id', c.id::text, 'time', ${isoTime("c.last_activity_at")})
      FROM (SELECT c.id, c.last_activity_at ${inOrder} LIMIT ${length}) AS c
      CROSS JOIN LATERAL (SELECT words @@ ${place(query)}::tsquery AS is_match FROM conversation_words
        WHERE shop_id = $1 AND conversation_id = c.id OFFSET 0) AS w
      WHERE w.is_match ORDER BY ${NEWEST_FIRST} LIMIT ${place(part.limit)}) AS hits,
    (SELECT json_build_object('id', c.id::text, 'time', ${isoTime("c.last_activity_at")})
      FROM (SELECT c.id, c.last_activity_at ${inOrder} OFFSET ${length - 1} LIMIT 1) AS c) AS end`;
  const [found] = await runSearch<Walk>(
    { name: `walk-${length}-${name}`, text: statement, values },
    part.signal,
  );
  return found ?? { hits: [], end: null };
}

/** Those of the part that match, by way of the index; null when more than `most` of the shop's conversations do. */
async function lookUp(
  part: InboxPart,
  query: string,
  most: number,
): Promise<KeysetPosition[] | null> {
  const { name, text, values, place } = partCondition(part);
  const [queryPlace, limitPlace] = [place(query), place(part.limit)];
  const statement = `WITH found AS MATERIALIZED (SELECT conversation_id FROM conversation_words
      WHERE shop_id = $1 AND words @@ ${queryPlace}::tsquery LIMIT ${most + 1}),
    counted AS MATERIALIZED (SELECT count(*) AS total FROM found)
    SELECT counted.total > ${most} AS "areMany", hits.* FROM counted LEFT JOIN LATERAL (
      SELECT ${POSITION} FROM found JOIN conversations AS c ON c.shop_id = $1 AND c.id = found.conversation_id
      WHERE counted.total <= ${most} AND ${text} ORDER BY ${NEWEST_FIRST} LIMIT ${limitPlace}) AS hits ON true`;
  const rows = await runSearch<{ id: string | null; time: string; areMany: boolean }>(
    { name: `look-up-${most}-${name}`, text: statement, values },
    part.signal,
  );
  if (rows[0]?.areMany) return null;
  return rows.flatMap(({ id, time }) => (id === null ? [] : { id, time }));
}

/**
 * The newest conversations of the part that hold what `query` (a tsquery) asks for. Words of many conversations are met
 * soon when one walks back from the newest; those of few are looked up and sorted. Neither way depends on what other shops
 * hold.
 */
export async function findMatches(part: InboxPart, query: string): Promise<KeysetPosition[]> {
  const { hits, end } = await walk(part, query, FIRST_WALK);
  if (hits.length >= part.limit || !end) return hits;
  const rest = { ...part, after: end, limit: part.limit - hits.length };
  const walkOn = async (length: number) => {
    const further = await walk(rest, query, length);
    const isEnough = further.hits.length === rest.limit || !further.end;
    return isEnough ? [...hits, ...further.hits] : null;
  };
  return (
    (hits.length >= FREQUENT && (await walkOn(FURTHER_WALK))) ||
    ((await lookUp(part, query, FEW)) ??
      (await walkOn(LONGEST_WALK)) ??
      (await lookUp(part, query, ALL)) ??
      hits)
  );
}
