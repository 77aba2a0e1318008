import { findOrdersByEvidence } from "../commerce/read/find-orders-by-evidence.server";
import type { ShopId } from "../db.server";
import { findMessageToMatch, type MessageToMatch } from "./find-message-to-match.server";
import { identifyCustomer } from "./identify-customer";
import { extractOrderCandidates } from "./matching/extract-order-candidates";
import { matchOrders } from "./matching/match-orders";
import type { OrderCandidates } from "./matching/order-candidates";
import type { Sender } from "./matching/sender";
import { saveMatch } from "./save-match.server";

/** Whether what we know of the contact may be said of whoever wrote this message. */
function judgeProof({ channel, proofState, isTrusted }: MessageToMatch): Sender["proof"] {
  if (proofState === "proven" || isTrusted) return "proven";
  // Chats, whose visitors are known by their token, store no proof; mail without one is a claim.
  if (proofState === null && channel !== "email") return "proven";
  return proofState === "failed" ? "failed" : "claimed";
}

function toClaimant(message: MessageToMatch, proof: "claimed" | "failed"): Sender {
  const { fromAddress, authorName } = message;
  return {
    proof,
    claimedEmails: fromAddress?.includes("@") ? [fromAddress] : [],
    emails: [],
    phones: [],
    name: authorName,
    customerIds: [],
    signedInCustomerId: null,
    cartOrderIds: [],
  };
}

function toSender(message: MessageToMatch): Sender {
  const proof = judgeProof(message);
  if (proof !== "proven") return toClaimant(message, proof);
  const valuesOf = (kind: string) =>
    message.addresses.filter((address) => address.kind === kind).map(({ value }) => value);
  return {
    proof,
    claimedEmails: [],
    emails: valuesOf("email"),
    phones: valuesOf("phone"),
    name: message.authorName || message.contactName,
    customerIds: message.customerId ? [message.customerId] : [],
    // Mail and messengers carry no proof of a storefront session.
    signedInCustomerId: message.signedInCustomerId,
    cartOrderIds: [],
  };
}

async function lookUp(shopId: ShopId, sender: Sender, candidates: OrderCandidates) {
  return findOrdersByEvidence(shopId, {
    nameKeys: candidates.numbers.map(({ nameKey }) => nameKey),
    trackingKeys: candidates.trackingNumbers.map(({ key }) => key),
    confirmationNumbers: candidates.confirmationNumbers.map(({ key }) => key),
    emails: [...sender.emails, ...sender.claimedEmails],
    phones: sender.phones,
    customerIds: sender.customerIds,
  });
}

/**
 * Finds out who wrote a message and about which orders, and stores it with the reasons. May run again at any time:
 * what is there already is not stored twice, and what an agent decided stands.
 */
export async function matchMessage(shopId: ShopId, messageId: string): Promise<void> {
  const message = await findMessageToMatch(shopId, messageId);
  if (!message) return;
  const { prefix, suffix, country } = message;
  // What a visitor says their address is counts as much as if they had written it, and no more.
  const text = [message.text, message.claimedEmail ?? ""].join("\n\n").trimEnd();
  const candidates = extractOrderCandidates(
    { ...message, text },
    { orderName: { prefix, suffix }, country },
  );
  const sender = toSender(message);
  const found = await lookUp(shopId, sender, candidates);
  const decisions = matchOrders({
    candidates,
    sender,
    text: `${message.subject ?? ""}\n${text}`,
    found,
    hasAttachedOrder: message.hasAttachedOrder,
    now: message.createdAt,
  });
  await saveMatch(shopId, {
    messageId,
    conversationId: message.conversationId,
    contactId: message.contactId,
    customer: identifyCustomer(found.customers, sender),
    decisions,
  });
}
