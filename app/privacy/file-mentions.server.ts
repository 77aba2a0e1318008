import { pool, runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { isUuid } from "~/lib/is-uuid";
import { requirePermission, type TeamMember } from "~/team/permissions";

/** A file that names somebody whose data were erased, as the merchant sees it. */
export interface FileMentionView {
  attachmentId: string;
  fileName: string;
  /** Of the conversation it is in. */
  conversationNumber: number;
  /** ISO time. */
  foundAt: string;
}

const NOTE = `INSERT INTO file_mentions (shop_id, attachment_id)
  SELECT shop_id, id FROM attachments WHERE shop_id = $1 AND content_key = ANY($2)
  ON CONFLICT (shop_id, attachment_id) DO UPDATE SET found_at = now(), reviewed_at = NULL`;

const FIND = `SELECT f.attachment_id::text AS "attachmentId", a.file_name AS "fileName",
    c.number AS "conversationNumber", f.found_at AS "foundAt"
  FROM file_mentions AS f
  JOIN attachments AS a ON a.shop_id = f.shop_id AND a.id = f.attachment_id AND a.content_key IS NOT NULL
  JOIN messages AS m ON m.shop_id = a.shop_id AND m.id = a.message_id
  JOIN conversations AS c ON c.shop_id = m.shop_id AND c.id = m.conversation_id
  WHERE f.shop_id = $1 AND f.reviewed_at IS NULL ORDER BY f.found_at DESC, f.attachment_id LIMIT 100`;

/** Lists in `tx` the files that have these contents, for the merchant to look at. */
export async function noteFileMentions(
  tx: Transaction,
  shopId: ShopId,
  contentKeys: readonly string[],
): Promise<void> {
  if (contentKeys.length > 0) await runSql(tx, NOTE, [shopId, contentKeys]);
}

/** The newest 100 files that nobody has looked at yet. */
export async function findFileMentions(shopId: ShopId): Promise<FileMentionView[]> {
  const { rows } = await pool.query<Omit<FileMentionView, "foundAt"> & { foundAt: Date }>(FIND, [
    shopId,
  ]);
  return rows.map((row) => ({ ...row, foundAt: row.foundAt.toISOString() }));
}

const REVIEW = `UPDATE file_mentions SET reviewed_at = now() WHERE shop_id = $1 AND attachment_id = $2::uuid
  RETURNING attachment_id`;
const DELETE_FILE = `UPDATE attachments SET content_key = NULL WHERE shop_id = $1 AND id = $2::uuid
  RETURNING message_id::text AS id`;
const DELETE_ORIGINAL = `UPDATE inbound_deliveries SET raw = '', raw_parts = NULL
  WHERE shop_id = $1 AND message_id = $2::uuid`;

/**
 * What the merchant decided of a listed file: keep it, or delete it, which leaves its name and size in the conversation
 * and takes the original of its mail along. AppError NOT_FOUND.
 */
export async function reviewFileMention(
  shopId: ShopId,
  staff: TeamMember,
  attachmentId: string,
  decision: "keep" | "delete",
): Promise<void> {
  requirePermission(staff, "privacy.handle");
  await withSqlTransaction(async (tx) => {
    const [reviewed] = isUuid(attachmentId) ? await runSql(tx, REVIEW, [shopId, attachmentId]) : [];
    if (!reviewed) throw new AppError("NOT_FOUND", "This file is not in the list any more.");
    if (decision === "keep") return;
    const [file] = await runSql<{ id: string }>(tx, DELETE_FILE, [shopId, attachmentId]);
    if (file) await runSql(tx, DELETE_ORIGINAL, [shopId, file.id]);
  });
}
