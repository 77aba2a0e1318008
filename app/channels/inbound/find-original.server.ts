import { pool, type ShopId } from "~/database/db.server";
import { isUuid } from "~/lib/is-uuid";
import { joinOriginal, type RawPart } from "./cut-original";

/** deleted: by age, as the shop wants it. erased: it named a person whose data were erased. */
export type Original =
  | { kind: "kept"; content: Uint8Array<ArrayBuffer> }
  | { kind: "deleted"; days: number | null }
  | { kind: "erased" };

interface DeliveryRow {
  raw: Buffer;
  parts: RawPart[] | null;
  isOld: boolean;
  days: number | null;
}

const FIND = `SELECT d.raw, d.raw_parts AS parts, d.raw_deleted_at IS NOT NULL AS "isOld", s.original_days AS days
  FROM inbound_deliveries AS d JOIN shops AS s ON s.id = d.shop_id
  WHERE d.shop_id = $1 AND d.message_id = $2::uuid ORDER BY octet_length(d.raw) DESC LIMIT 1`;
const FIND_CONTENTS = `SELECT key, content FROM file_contents WHERE shop_id = $1 AND key = ANY($2)`;

/** What came in as the message `messageId`, byte for byte; null when the shop has no such message or it came from us. */
export async function findOriginal(shopId: ShopId, messageId: string): Promise<Original | null> {
  if (!isUuid(messageId)) return null;
  const { rows } = await pool.query<DeliveryRow>(FIND, [shopId, messageId]);
  const [delivery] = rows;
  if (!delivery) return null;
  const { raw, parts, isOld, days } = delivery;
  if (raw.length === 0) return isOld ? { kind: "deleted", days } : { kind: "erased" };
  const content = await joinOriginal(
    { rest: raw, parts: parts ?? [] },
    await findContents(shopId, parts ?? []),
  );
  return content ? { kind: "kept", content: new Uint8Array(content) } : { kind: "erased" };
}

async function findContents(
  shopId: ShopId,
  parts: readonly RawPart[],
): Promise<Map<string, Buffer>> {
  if (parts.length === 0) return new Map();
  const keys = parts.map(({ key }) => key);
  const { rows } = await pool.query<{ key: string; content: Buffer }>(FIND_CONTENTS, [
    shopId,
    keys,
  ]);
  return new Map(rows.map(({ key, content }) => [key, content]));
}
