import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { findSearchSettings } from "./find-search-settings.server";
import { findTexts, type ConversationTexts } from "./find-texts.server";
import { addTerms } from "./index-terms";
import { shopTerm } from "./plan-search";
import { stemLanguages } from "./word-forms";

/** Terms of one conversation; PostgreSQL's tsvector holds a megabyte. */
const MAX_TERMS = 20_000;

// Two that index a shop at a time could write what the other has read anew already. The number is any that nobody else uses.
const LOCK = `SELECT pg_try_advisory_xact_lock(734501, $1) AS "isOurs"`;

// The newest first: what people look for while a large shop is indexed anew.
const FIND_UNINDEXED = `SELECT id::text, conversation_id::text AS "conversationId" FROM unindexed_conversations
  WHERE shop_id = $1 ORDER BY id DESC LIMIT $2`;

const SAVE = `INSERT INTO conversation_words AS w (shop_id, conversation_id, words)
  SELECT $1, given.id, array_to_tsvector(ARRAY(SELECT json_array_elements_text(given.terms)))
  FROM json_to_recordset($2::json) AS given(id uuid, terms json)
  ON CONFLICT (shop_id, conversation_id) DO UPDATE SET words = excluded.words WHERE w.words <> excluded.words`;

const FORGET = `DELETE FROM unindexed_conversations WHERE shop_id = $1 AND id = ANY ($2::bigint[])`;

/** Every term that a conversation is found by. */
export function termsOf(texts: ConversationTexts, languages: readonly string[]): string[] {
  const terms = new Set<string>();
  const { subject, tags, contactName, customerName, addresses, messages } = texts;
  for (const text of [subject, ...tags, contactName ?? "", customerName ?? "", ...addresses])
    addTerms(terms, text, languages);
  for (const { text, language } of messages) {
    if (terms.size >= MAX_TERMS) break;
    addTerms(terms, text, language ? stemLanguages([language]) : languages);
  }
  return [...terms].slice(0, MAX_TERMS);
}

async function indexSome(tx: Transaction, shopId: ShopId, ids: readonly string[]): Promise<void> {
  const { languages } = await findSearchSettings(shopId);
  const texts = await findTexts(tx, shopId, ids);
  const rows = texts.map((text) => ({
    id: text.id,
    terms: termsOf(text, languages).map((term) => shopTerm(shopId, term)),
  }));
  if (rows.length > 0) await runSql(tx, SAVE, [shopId, JSON.stringify(rows)]);
}

/**
 * Indexes those of a shop's conversations whose words changed last, for at most `limit` changes. Gives how it stands then:
 * "done", "more" when others wait, "busy" when somebody else is at it and nothing was done here.
 */
export async function indexConversations(
  shopId: ShopId,
  limit: number,
): Promise<"done" | "more" | "busy"> {
  return withSqlTransaction(async (tx) => {
    const [lock] = await runSql<{ isOurs: boolean }>(tx, LOCK, [shopId]);
    if (!lock?.isOurs) return "busy";
    const changes = await runSql<{ id: string; conversationId: string }>(tx, FIND_UNINDEXED, [
      shopId,
      limit,
    ]);
    if (changes.length === 0) return "done";
    await indexSome(tx, shopId, [...new Set(changes.map(({ conversationId }) => conversationId))]);
    await runSql(tx, FORGET, [shopId, changes.map(({ id }) => id)]);
    return changes.length === limit ? "more" : "done";
  });
}
