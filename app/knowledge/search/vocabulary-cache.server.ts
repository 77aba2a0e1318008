import { pool, type ShopId } from "~/database/db.server";
import { makeVocabulary, type Vocabulary } from "./vocabulary";

interface Entry {
  version: number;
  vocabulary: Promise<Vocabulary>;
  size: number;
}

/** Terms kept in memory, of all shops together: about 100 bytes each. */
const MAX_TERMS = 400_000;

const FIND_TERMS = `SELECT term, documents FROM article_vocabulary WHERE shop_id = $1 AND locale = $2`;

const COUNT_TEXTS = `SELECT count(*)::int AS documents FROM article_translations t
  JOIN articles a ON a.shop_id = t.shop_id AND a.id = t.article_id AND a.status = 'published'
  WHERE t.shop_id = $1 AND t.locale = $2`;

// The most recently used are last.
const entries = new Map<string, Entry>();

async function loadVocabulary(shopId: ShopId, locale: string): Promise<Vocabulary> {
  const [terms, texts] = await Promise.all([
    pool.query<{ term: string; documents: number }>(FIND_TERMS, [shopId, locale]),
    pool.query<{ documents: number }>(COUNT_TEXTS, [shopId, locale]),
  ]);
  return makeVocabulary(terms.rows, texts.rows[0]?.documents ?? 0);
}

function dropOldest(): void {
  let total = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0);
  for (const [key, entry] of entries) {
    if (total <= MAX_TERMS || entries.size === 1) return;
    entries.delete(key);
    total -= entry.size;
  }
}

/**
 * The vocabulary of a shop's language as of `version` of its knowledge. Kept in memory until the version changes; every
 * process has its own, and none is needed for anything to be right.
 */
export function findVocabulary(
  shopId: ShopId,
  { locale, version }: { locale: string; version: number },
): Promise<Vocabulary> {
  const key = `${shopId} ${locale}`;
  const known = entries.get(key);
  entries.delete(key);
  if (known && known.version === version) {
    entries.set(key, known);
    return known.vocabulary;
  }
  const entry: Entry = { version, vocabulary: loadVocabulary(shopId, locale), size: 0 };
  entries.set(key, entry);
  entry.vocabulary.then(
    (vocabulary) => {
      entry.size = vocabulary.terms.length;
      dropOldest();
    },
    // The search that asked has the error; the next one tries again.
    () => entries.delete(key),
  );
  return entry.vocabulary;
}
