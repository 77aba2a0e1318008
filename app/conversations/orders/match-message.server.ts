import { describeChannel } from "~/channels/contract/registry.server";
import { findOrdersByEvidence } from "~/commerce/read/find-orders-by-evidence.server";
import { identifyCustomer } from "~/conversations/contacts/identify-customer";
import type { ShopId } from "~/database/db.server";
import { findMessageToMatch, type MessageToMatch } from "./find-message-to-match.server";
import { extractOrderCandidates } from "./matching/extract-order-candidates";
import { matchOrders } from "./matching/match-orders";
import type { OrderCandidates } from "./matching/order-candidates";
import type { Sender } from "./matching/sender";
import { saveMatch } from "./save-match.server";

const hasClaimedSenders = (channel: string): boolean =>
  describeChannel(channel).capabilities.hasClaimedSenders;

/** Whether whoever wrote this message is who they say: by the message's own proof, or by an agent's word. */
function judgeProof({ channel, proofState, isTrusted }: MessageToMatch): Sender["proof"] {
  if (proofState === "proven" || isTrusted) return "proven";
  // Chats, whose visitors are known by their token, store no proof; mail without one is a claim.
  if (proofState === null && !hasClaimedSenders(channel)) return "proven";
  return proofState === "failed" ? "failed" : "claimed";
}

/** Somebody of whom nothing is known but the address they wrote from. */
function toStranger({ fromAddress, authorName }: MessageToMatch, proof: Sender["proof"]): Sender {
  const addresses = fromAddress?.includes("@") ? [fromAddress] : [];
  return {
    proof,
    claimedEmails: proof === "proven" ? [] : addresses,
    emails: proof === "proven" ? addresses : [],
    phones: [],
    name: authorName,
    customerIds: [],
    signedInCustomerId: null,
    cartOrderIds: [],
  };
}

/** The conversation's contact, with all that is known of them. */
function toContact(message: MessageToMatch): Sender {
  const valuesOf = (kind: string) =>
    message.addresses.filter((address) => address.kind === kind).map(({ value }) => value);
  return {
    proof: "proven",
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

/**
 * Whether the message is proven to be the contact's own. Mail can be anybody's: a copy or a reply address that was passed
 * on lets others write into a conversation, and who they are says nothing of who the contact is.
 */
function isByContact(message: MessageToMatch): boolean {
  const { channel, fromAddress, addresses } = message;
  if (judgeProof(message) !== "proven") return false;
  return (
    !hasClaimedSenders(channel) ||
    addresses.some(({ kind, value }) => kind === "email" && value === fromAddress)
  );
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
  const isContact = isByContact(message);
  const sender = isContact ? toContact(message) : toStranger(message, judgeProof(message));
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
    customer: isContact ? identifyCustomer(found.customers, sender) : null,
    decisions,
  });
}
