import { pool, type ShopId } from "~/database/db.server";
import { isUuid } from "~/lib/is-uuid";

export interface StoredFile {
  fileName: string;
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
}

const FIND = `SELECT a.file_name AS "fileName", a.content_type AS "contentType", c.content
  FROM attachments AS a JOIN file_contents AS c ON c.shop_id = a.shop_id AND c.key = a.content_key
  WHERE a.shop_id = $1 AND a.id = $2::uuid`;

/** The content of an attachment; null when the shop has none of that id, or only its facts were kept. */
export async function findAttachment(shopId: ShopId, id: string): Promise<StoredFile | null> {
  if (!isUuid(id)) return null;
  const { rows } = await pool.query<Omit<StoredFile, "content"> & { content: Buffer }>(FIND, [
    shopId,
    id,
  ]);
  const [file] = rows;
  return file ? { ...file, content: new Uint8Array(file.content) } : null;
}
