import type { FoundOrder } from "~/commerce/read/found-orders";
import type { EvidenceKind } from "~/conversations/orders/order-evidence";
import { foldText } from "~/lib/normalize-text";

/** Who wrote, as far as the channel vouches for it. What nobody vouches for is a claim, and kept apart. */
export interface Sender {
  /**
   * proven: the addresses are theirs · claimed: nobody knows, so nothing is attached for who they say they are ·
   * failed: something speaks against it, so nothing is attached at all.
   */
  proof: "proven" | "claimed" | "failed";
  /** E-mail addresses they say are theirs, lower-cased; empty when proven. */
  claimedEmails: string[];
  /** Lower-cased e-mail addresses. */
  emails: string[];
  /** E.164 phones. */
  phones: string[];
  /** Name beside the address; a claim, never proof. */
  name: string | null;
  /** Customers the contact is known to be: by address, or said by an agent. */
  customerIds: string[];
  /** Customer who is signed in to the storefront, proven by Shopify. */
  signedInCustomerId: string | null;
  /** Orders that came of the visitor's own cart. */
  cartOrderIds: string[];
}

export interface Ownership {
  kind: EvidenceKind;
  detail: string;
}

const overlap = (some: readonly string[], others: readonly string[]): string | undefined =>
  some.find((value) => others.includes(value));

/** Why `order` is the sender's own, the strongest reason first; empty when nothing says so. */
export function findOwnership(order: FoundOrder, sender: Sender): Ownership[] {
  const reasons: Ownership[] = [];
  const { customerId } = order;
  if (customerId && customerId === sender.signedInCustomerId) {
    reasons.push({ kind: "signed-in-customer", detail: order.personNames[0] ?? order.name });
  }
  if (sender.cartOrderIds.includes(order.id)) reasons.push({ kind: "cart", detail: order.name });
  const email = overlap(sender.emails, order.emails);
  if (email) reasons.push({ kind: "email", detail: email });
  const phone = overlap(sender.phones, order.phones);
  if (phone) reasons.push({ kind: "phone", detail: phone });
  const claimed = overlap(sender.claimedEmails, order.emails);
  if (claimed) reasons.push({ kind: "claimed-email", detail: claimed });
  const isKnownCustomer = customerId !== null && sender.customerIds.includes(customerId);
  if (isKnownCustomer && reasons.length === 0) {
    reasons.push({ kind: "customer", detail: order.personNames[0] ?? order.name });
  }
  return reasons;
}

/** As far as a message is read for orders. */
const MAX_TEXT = 12_000;
const MAX_NAME = 300;

const wordsOf = (text: string): string[] => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text, folded, each with a blank on both sides: what a name is looked for in. */
export const toSearchable = (text: string): string =>
  ` ${wordsOf(text.slice(0, MAX_TEXT)).join(" ")} `;

function isNamedIn(name: string, words: string): boolean {
  const parts = wordsOf(name.slice(0, MAX_NAME));
  const isWrittenTogether =
    parts.length > 1 ||
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{3,}$/u.test(
      parts.join(""),
    );
  if (!isWrittenTogether) return false;
  const orders = [parts.join(" "), parts.toReversed().join(" "), parts.join("")];
  return orders.some((written) => words.includes(` ${written} `));
}

/**
 * What in the message speaks for the order's owner although the address does not: the order's e-mail or phone, or the
 * owner's full name, in the text or beside the address. Null when nothing does.
 */
export function findCorroboration(
  order: FoundOrder,
  message: { words: string; emails: string[]; phones: string[] },
): Ownership | null {
  const email = overlap(message.emails, order.emails);
  if (email) return { kind: "email", detail: email };
  const phone = overlap(message.phones, order.phones);
  if (phone) return { kind: "phone", detail: phone };
  const name = order.personNames.find((personName) => isNamedIn(personName, message.words));
  return name ? { kind: "name", detail: name } : null;
}
