import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { isProven } from "./sender-proof";

/**
 * Who says that a message's address is its sender's, as contact_addresses.claimed_by has it: "" when it is proven. A
 * claim has a contact of its own, so that nobody gets into another person's history by saying that they are they.
 */
export function claimOf({
  senderProof,
  signedInCustomerId,
}: Pick<InboundMessage, "senderProof" | "signedInCustomerId">): string {
  if (signedInCustomerId) return `customer:${signedInCustomerId}`;
  return isProven(senderProof) ? "" : "sender";
}
