import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { sendingTimes } from "./sending-times";

// A shop's lane is a row that is locked while somebody decides what is sent next, and remembers a server that hangs.
const LOCK = `INSERT INTO outbound_lanes (shop_id, lane) VALUES ($1, $2)
  ON CONFLICT (shop_id, lane) DO UPDATE SET lane = EXCLUDED.lane
  RETURNING CASE WHEN paused_until > now() THEN paused_until END AS "pausedUntil"`;

// A server that hangs costs a place among the senders for minutes. After each hang it rests longer, so that many such
// shops take few places from the others.
const PAUSE = `UPDATE outbound_lanes SET hangs = hangs + 1,
  paused_until = now() + make_interval(secs => least($3::float8 * 2 ^ least(hangs, 10), $4::float8) / 1000)
  WHERE shop_id = $1 AND lane = $2`;
const CLEAR = `UPDATE outbound_lanes SET hangs = 0, paused_until = NULL WHERE shop_id = $1 AND lane = $2 AND hangs > 0`;

/** Locks the shop's lane until `tx` ends. Gives until when nothing is sent there; null: now. */
export async function lockLane(
  tx: Transaction,
  shopId: ShopId,
  lane: string,
): Promise<Date | null> {
  const [row] = await runSql<{ pausedUntil: Date | null }>(tx, LOCK, [shopId, lane]);
  return row?.pausedUntil ?? null;
}

/** Notes in `tx` whether the server at the lane's end answered. */
export async function noteAnswer(
  tx: Transaction,
  shopId: ShopId,
  { lane, isSilent }: { lane: string; isSilent: boolean },
): Promise<void> {
  if (!isSilent) return void (await runSql(tx, CLEAR, [shopId, lane]));
  const { hangPauseMs, longestPauseMs } = sendingTimes;
  await runSql(tx, PAUSE, [shopId, lane, hangPauseMs, longestPauseMs]);
}
