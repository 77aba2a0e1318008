import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { INDEXER } from "../search/weigh-terms";

// Beginning anywhere, so that a shop which was erased and came back is not taken for what it was by memories of it.
const LOCK = `INSERT INTO knowledge_states AS s (shop_id, version, indexer)
  VALUES ($1, floor(random() * 1e9)::int, $2)
  ON CONFLICT (shop_id) DO UPDATE SET version = s.version + 1`;

/**
 * Begins a change of the shop's knowledge: until `tx` ends no other change happens, so positions, addresses and the
 * search index stay right. Records `knowledge.changed`. `staffId` is Shopify's user id; null: the app itself.
 */
export async function lockKnowledge(
  tx: Transaction,
  shopId: ShopId,
  staffId: string | null,
): Promise<void> {
  await runSql(tx, LOCK, [shopId, INDEXER]);
  const actor = staffId ? ({ kind: "staff", id: staffId } as const) : ({ kind: "system" } as const);
  await recordEvent(tx, shopId, { type: "knowledge.changed", actor, payload: {} });
}
