import type { ShopId } from "~/database/db.server";
import { publishHintNow } from "~/realtime/publish-hint.server";
import { closeGaps } from "./close-gaps.server";

/** Runs closeGapsJob, and tells open pages that list gaps when some have closed. */
export async function handleCloseGaps({ shopId }: { shopId: ShopId }): Promise<void> {
  const closed = await closeGaps(shopId);
  if (closed > 0) publishHintNow({ shopId, topic: "knowledge", type: "knowledge.gaps-closed" });
}
