import { addTerms } from "~/conversations/search/index-terms";
import { shopTerm } from "~/conversations/search/plan-search";
import { pool, runSql } from "~/database/db.server";
import { withLongTransaction } from "~/database/transaction.server";
import { installShop } from "~/shops/install-shop.server";

/** Bodies that messages are taken from, and words of each. */
const BODIES = 20_000;
const WORDS_PER_BODY = 32;
const VOCABULARY = 120_000;
const MESSAGES = 5;

/** The word of a rank: 1 is the most frequent one. */
export const wordOf = (rank: number): string => `w${((rank * 7919) % 1_048_573).toString(36)}`;
/** A word that stands in a single conversation of the shop. */
export const rareWordOf = (n: number): string => `rare${n}word`;
export const addressOf = (n: number): string => `customer.${n}@mail${n % 40}.example`;
export const orderOf = (n: number): string => `DB-${100_000 + n}`;

function makeBodies(): string[] {
  let seed = 42;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  // Zipf: what is a hundred times further down the list is a hundred times rarer.
  const word = () => wordOf(Math.floor(Math.exp(random() * Math.log(VOCABULARY))));
  return Array.from({ length: BODIES }, () =>
    Array.from({ length: WORDS_PER_BODY }, word).join(" "),
  );
}

// $1 is the shop, $2 how many conversations it has. Bodies follow the number, so that a statement knows them again.
const BODY = (m: string) => `1 + (n * 7::bigint + ${m} * 104729::bigint) % ${BODIES}`;
// As the app's own ids, they sort by time.
const idOf = (kind: string, rest: string) =>
  `(lpad(to_hex(n), 12, '0') || left(md5($1 || '${kind}' || ${rest}), 20))::uuid`;
const ID = (kind: string) => idOf(kind, "n");
const ADDRESS = `'customer.' || n || '@mail' || n % 40 || '.example'`;
const STATEMENTS: readonly string[] = [
  `INSERT INTO contacts (shop_id, id, name, updated_at)
   SELECT $1::int, ${ID("contact")}, 'Aino' || n % 997 || ' Virtanen' || n % 8999, now() FROM generate_series(1, $2::int) AS n`,
  `INSERT INTO contact_addresses (shop_id, kind, value, contact_id)
   SELECT $1::int, 'email', ${ADDRESS}, ${ID("contact")} FROM generate_series(1, $2::int) AS n`,
  `INSERT INTO conversations (shop_id, id, number, contact_id, channel, subject, preview, reply_token, status, is_unread,
     last_activity_at, last_sequence)
   SELECT $1::int, ${ID("conversation")}, n, ${ID("contact")}, 'email', 'Where is it?', 'Hello, I would like to know', md5($1 || 't' || n),
     CASE WHEN n > $2::int * 0.99 THEN 'open' ELSE 'closed' END, n > $2::int * 0.995,
     now() - make_interval(mins => ($2::int - n)) + make_interval(mins => (n % 20 = 0)::int * (n % 10007)), ${MESSAGES}
   FROM generate_series(1, $2::int) AS n`,
  `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, from_address, text, sequence, created_at)
   SELECT $1::int, ${idOf("message", "n || '-' || m")}, ${ID("conversation")}, 'email', 'inbound', 'Aino', ${ADDRESS},
     CASE m WHEN 1 THEN 'DB-' || 100000 + n || ' rare' || n || 'word ' ELSE '' END || body.text, m,
     now() - make_interval(mins => ($2::int - n))
   FROM generate_series(1, $2::int) AS n CROSS JOIN generate_series(1, ${MESSAGES}) AS m
   JOIN bench_bodies AS body ON body.id = ${BODY("m")}`,
];

// What the indexer makes of these texts, put together by the database: the words of the bodies as it made them once.
const WORDS = `INSERT INTO conversation_words (shop_id, conversation_id, words)
  SELECT $1::int, ${ID("conversation")}, b1.words || b2.words || b3.words || b4.words || b5.words || array_to_tsvector(ARRAY(
    SELECT DISTINCT $3 || term FROM unnest(ARRAY['where', 'is', 'it', 'db', (100000 + n)::text, 'db' || 100000 + n,
      'rare' || n || 'word', 'aino' || n % 997, 'virtanen' || n % 8999, 'customer', n::text, 'mail' || n % 40, 'example',
      'customer' || n, n || 'mail' || n % 40, 'mail' || n % 40 || 'example', 'customer' || n || 'mail' || n % 40 || 'example']) AS term))
  FROM generate_series(1, $2::int) AS n ${[1, 2, 3, 4, 5]
    .map((m) => `JOIN bench_bodies AS b${m} ON b${m}.id = ${BODY(String(m))}`)
    .join(" ")}`;

async function fillBodies(shopId: number): Promise<void> {
  const rows = makeBodies().map((text, at) => {
    const terms = new Set<string>();
    addTerms(terms, text, ["en"]);
    return { id: at + 1, text, terms: [...terms].map((term) => shopTerm(shopId, term)) };
  });
  await pool.query(
    "DROP TABLE IF EXISTS bench_bodies; CREATE TABLE bench_bodies (id bigint PRIMARY KEY, text text, words tsvector)",
  );
  for (let start = 0; start < rows.length; start += 2_000)
    await pool.query(
      `INSERT INTO bench_bodies SELECT id, text, array_to_tsvector(ARRAY(SELECT json_array_elements_text(terms)))
       FROM json_to_recordset($1::json) AS row(id bigint, text text, terms json)`,
      [JSON.stringify(rows.slice(start, start + 2_000))],
    );
  await pool.query("ANALYZE bench_bodies");
}

/** Makes a shop of `conversations` conversations with five messages each; `withWords` puts them into the index as well. */
export async function fillShop(
  domain: string,
  conversations: number,
  { withWords }: { withWords: boolean },
): Promise<number> {
  const shopId = await installShop(domain, []);
  await fillBodies(shopId);
  await withLongTransaction(async (tx) => {
    // As a replica: no trigger fires for each row, and no key is looked up.
    await tx.query("SET LOCAL session_replication_role = replica");
    for (const text of STATEMENTS) await runSql(tx, text, [shopId, conversations]);
    if (withWords) await runSql(tx, WORDS, [shopId, conversations, shopTerm(shopId, "")]);
  });
  return shopId;
}
