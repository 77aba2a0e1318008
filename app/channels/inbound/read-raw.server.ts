import { pool, type ShopId } from "~/database/db.server";

const MEGABYTE = 1024 * 1024;
/** The driver gets bytes as hex digits and decodes them at one go; of so many it does in some milliseconds. */
const PIECE_BYTES = 4 * MEGABYTE;
const FIND_PIECE = `SELECT substring(raw FROM $3::int FOR ${PIECE_BYTES}) AS piece
  FROM inbound_deliveries WHERE shop_id = $1 AND id = $2::uuid`;

/** The bytes of a stored delivery; null when the shop has no such delivery. Comes in pieces, so that a large one holds nobody up. */
export async function readRaw(shopId: ShopId, deliveryId: string): Promise<Buffer | null> {
  const pieces: Buffer[] = [];
  for (let start = 1; ; start += PIECE_BYTES) {
    const { rows } = await pool.query<{ piece: Buffer }>(FIND_PIECE, [shopId, deliveryId, start]);
    const piece = rows[0]?.piece;
    if (!piece) return null;
    pieces.push(piece);
    if (piece.length < PIECE_BYTES) return pieces.length === 1 ? piece : Buffer.concat(pieces);
  }
}
