import { areAligned, normaliseDomain } from "~/channels/email/proof/align-domains";
import type { SenderVerdict } from "~/channels/email/proof/sender-facts";
import type { PauseReason } from "./judge-sending";

/** Those whose reports count. Lower-cased. */
export interface TrustedReporters {
  /** Where mailbox providers report complaints from: addresses, or domains with all below them. */
  complaintSenders: readonly string[];
  /** Ours and our relay's. */
  bounceDomains: readonly string[];
}

/** Names that a mail system keeps for itself (RFC 2142, RFC 3464): no customer of a provider gets one. */
const SYSTEM_NAMES = new Set(["mailer-daemon", "postmaster"]);

function splitAddress(address: string): { local: string; domain: string } {
  const at = address.lastIndexOf("@");
  return {
    local: address.slice(0, Math.max(0, at)).toLowerCase(),
    domain: normaliseDomain(address.slice(at + 1)),
  };
}

/**
 * Whether a report's sender is proven to be one who must know what became of a mail to `recipient`. A complaint is its
 * mailbox provider's to report, from an address that no customer of the provider can write from. That a mail came back
 * is for our relay or the recipient's mail system to say, by a name that only a mail system has.
 */
export function isReporter(
  verdict: SenderVerdict | null,
  { outcome, recipient }: { outcome: PauseReason; recipient: string },
  { complaintSenders, bounceDomains }: TrustedReporters,
): boolean {
  if (verdict?.state !== "proven" || verdict.address === null) return false;
  const { local, domain } = splitAddress(verdict.address);
  if (domain === "") return false;
  if (outcome === "complained")
    return complaintSenders.some((sender) =>
      sender.includes("@")
        ? sender === `${local}@${domain}`
        : domain === sender || domain.endsWith(`.${sender}`),
    );
  const domains = [...bounceDomains.map(normaliseDomain), splitAddress(recipient).domain];
  return SYSTEM_NAMES.has(local) && domains.some((trusted) => areAligned(domain, trusted));
}
