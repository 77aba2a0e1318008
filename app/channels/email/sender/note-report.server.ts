import type { DeliveryReport } from "~/channels/contract/channel";
import type { SenderVerdict } from "~/channels/email/proof/sender-facts";
import type { ShopId, Transaction } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { isUuid } from "~/lib/is-uuid";
import { isReporter, type TrustedReporters } from "./is-reporter";
import { countOutcome, findRecipient, suppressAddress } from "./mail-outcomes.server";
import { isAddressFault, isHardBounce } from "./read-refusal";

/** Our own id of a mail, from its Message-ID; null for a mail that is not ours. */
export function readMailId(messageId: string): string | null {
  const domain = getEnvironment().INBOUND_MAIL_DOMAIN.toLowerCase();
  const [id = "", host] = messageId.toLowerCase().replace(/^<|>$/g, "").split("@", 3);
  return host === domain && isUuid(id) ? id : null;
}

/** Those whose reports count beside a recipient's own organisation, from the environment. */
function trustedReporters(): TrustedReporters {
  const { OUTBOUND_COMPLAINT_SENDERS, OUTBOUND_BOUNCE_DOMAINS, INBOUND_MAIL_DOMAIN, SMTP_URL } =
    getEnvironment();
  const relay = SMTP_URL === undefined ? [] : [new URL(SMTP_URL).hostname];
  return {
    complaintSenders: OUTBOUND_COMPLAINT_SENDERS,
    bounceDomains: [INBOUND_MAIL_DOMAIN, ...relay, ...OUTBOUND_BOUNCE_DOMAINS],
  };
}

/**
 * Notes what a report says of a mail of ours: that it came back for good, or that its recipient complained. `verdict` is
 * about the report's own sender.
 */
export async function noteReport(
  tx: Transaction,
  shopId: ShopId,
  { externalId, state, code }: DeliveryReport,
  verdict: SenderVerdict | null,
): Promise<void> {
  const id = readMailId(externalId);
  const outcome =
    state === "complained" ? state : state === "failed" && isHardBounce(code) ? "bounced" : null;
  const recipient = id && outcome && (await findRecipient(tx, shopId, id));
  if (!id || !outcome || !recipient) return;
  if (outcome === "complained" || isAddressFault(code))
    await suppressAddress(tx, shopId, { address: recipient, reason: outcome });
  if (isReporter(verdict, { outcome, recipient }, trustedReporters()))
    await countOutcome(tx, shopId, { id, outcome });
}
