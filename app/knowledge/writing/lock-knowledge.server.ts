import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { INDEXER } from "~/knowledge/search/weigh-terms";
import { requirePermission, type TeamMember } from "~/team/permissions";

// Beginning anywhere, so that a shop which was erased and came back is not taken for what it was by memories of it.
const LOCK = `INSERT INTO knowledge_states AS s (shop_id, version, indexer)
  VALUES ($1, floor(random() * 1e9)::int, $2)
  ON CONFLICT (shop_id) DO UPDATE SET version = s.version + 1`;

/**
 * Begins a change of the shop's knowledge: until `tx` ends no other change happens, so positions, addresses and the
 * search index stay right. Records `knowledge.changed`. AppError FORBIDDEN: here, so that no change can forget to ask.
 */
export async function lockKnowledge(
  tx: Transaction,
  shopId: ShopId,
  staff: TeamMember,
): Promise<void> {
  requirePermission(staff, "knowledge.write");
  await runSql(tx, LOCK, [shopId, INDEXER]);
  const actor = { kind: "staff", id: staff.id } as const;
  await recordEvent(tx, shopId, { type: "knowledge.changed", actor, payload: {} });
}
