import { runSql, type ShopId, type Transaction } from "~/database/db.server";

/** A file of a message, as it is stored. */
export interface NewAttachment {
  id: string;
  messageId: string;
  fileName: string;
  contentType: string;
  /** Bytes. */
  size: number;
  /** Of its content, hexadecimal. */
  sha256: string;
  contentId: string | null;
  isInline: boolean;
  /** Null when only the facts are kept. */
  content: Uint8Array | null;
}

// The same bytes are stored once in a shop. The update of what is there already keeps it there until this transaction
// ends, should its last attachment be deleted at this moment.
const INSERT = `
  WITH stored AS (
    INSERT INTO file_contents (shop_id, key, size, content)
    SELECT $1::int, encode(sha256($10::bytea), 'hex'), octet_length($10::bytea), $10::bytea WHERE $10::bytea IS NOT NULL
    ON CONFLICT (shop_id, key) DO UPDATE SET size = excluded.size
    RETURNING key)
  INSERT INTO attachments (shop_id, id, message_id, file_name, content_type, size, sha256, content_id, is_inline,
    content_key)
  VALUES ($1::int, $2::uuid, $3::uuid, $4, $5, $6::int, $7, $8, $9::boolean, (SELECT key FROM stored))`;

/** Adds a file to a message in `tx`. */
export async function insertAttachment(
  tx: Transaction,
  shopId: ShopId,
  file: NewAttachment,
): Promise<void> {
  const { id, messageId, fileName, contentType, size, sha256, contentId, isInline, content } = file;
  const facts = [shopId, id, messageId, fileName, contentType, size, sha256, contentId, isInline];
  await runSql(tx, INSERT, [...facts, content]);
}
