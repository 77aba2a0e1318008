import type { ShopId, Transaction } from "../../../db.server";
import { getEnvironment } from "../../../env.server";
import { isUuid } from "../../../lib/is-uuid";
import type { DeliveryReport } from "../../channel";
import { noteOutcome } from "./mail-outcomes.server";
import { isAddressFault, isHardBounce } from "./read-refusal";

/** Our own id of a mail, from its Message-ID; null for a mail that is not ours. */
export function readMailId(messageId: string): string | null {
  const domain = getEnvironment().INBOUND_MAIL_DOMAIN.toLowerCase();
  const [id = "", host] = messageId.toLowerCase().replace(/^<|>$/g, "").split("@", 3);
  return host === domain && isUuid(id) ? id : null;
}

/** Counts what a report says of a mail of ours: that it came back for good, or that its recipient complained. */
export async function noteReport(
  tx: Transaction,
  shopId: ShopId,
  { externalId, state, code }: DeliveryReport,
): Promise<void> {
  const id = readMailId(externalId);
  if (!id) return;
  if (state === "complained")
    await noteOutcome(tx, shopId, { id, outcome: "complained", isAddressDone: true });
  if (state === "failed" && isHardBounce(code))
    await noteOutcome(tx, shopId, { id, outcome: "bounced", isAddressDone: isAddressFault(code) });
}
