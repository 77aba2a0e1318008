import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { cutOriginal, MIN_CUT_BYTES, type ExtractedFile } from "./cut-original";

const FIND = `SELECT raw, message_id::text AS "messageId" FROM inbound_deliveries
  WHERE shop_id = $1 AND id = $2::uuid AND message_id IS NOT NULL AND raw_parts IS NULL AND octet_length(raw) > 0
  FOR UPDATE`;
// Locked, so that none of them goes before the original is known to need it.
const FIND_FILES = `SELECT c.key, c.content FROM attachments AS a
  JOIN file_contents AS c ON c.shop_id = a.shop_id AND c.key = a.content_key
  WHERE a.shop_id = $1 AND a.message_id = $2::uuid AND c.size >= ${MIN_CUT_BYTES} ORDER BY a.id FOR SHARE OF a`;
const SAVE = `UPDATE inbound_deliveries SET raw = $3, raw_parts = $4::jsonb WHERE shop_id = $1 AND id = $2::uuid`;

/**
 * Cuts out of a mail's original the files that are stored as its attachments: their bytes are then stored once.
 * `joinOriginal` puts it together again to the byte. Doing it twice changes nothing.
 */
export async function compactOriginal(shopId: ShopId, deliveryId: string): Promise<void> {
  await withSqlTransaction(async (tx) => {
    const [delivery] = await runSql<{ raw: Buffer; messageId: string }>(tx, FIND, [
      shopId,
      deliveryId,
    ]);
    if (!delivery) return;
    const files = await runSql<ExtractedFile>(tx, FIND_FILES, [shopId, delivery.messageId]);
    const { rest, parts } = await cutOriginal(delivery.raw, files);
    await runSql(tx, SAVE, [shopId, deliveryId, rest, JSON.stringify(parts)]);
  });
}
