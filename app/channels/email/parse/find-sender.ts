import { isOwnAddress, type OwnMail } from "~/channels/email/door/own-mail";
import { readAddresses, type MailAddress } from "./read-addresses";
import { headerValue, readMessageIds, type MailHeaders } from "./read-header";

interface SenderFacts {
  headers: MailHeaders;
  from: readonly MailAddress[];
  replyTo: readonly MailAddress[];
  own: OwnMail;
}

const ORIGINAL = ["x-original-from", "x-original-sender"] as const;

/**
 * Who wrote a mail that came through a group. Groups put their own address into From where the author's domain would let nobody
 * else send, and keep the author beside it.
 */
function findGroupMember({ headers, from, own }: SenderFacts): MailAddress | null {
  if (!headers.has("list-id") && !headers.has("mailing-list")) return null;
  const [original] = ORIGINAL.flatMap((name) => readAddresses(headerValue(headers, name)));
  const listed = `${headerValue(headers, "mailing-list")} ${headerValue(headers, "list-post")}`;
  const isRewritten =
    from[0] !== undefined &&
    (listed.toLowerCase().includes(from[0].address) ||
      isOwnAddress(own, from[0].address) ||
      /\bvia\b/i.test(from[0].name ?? ""));
  if (!original || !isRewritten || isOwnAddress(own, original.address)) return null;
  // "'Mika Salo' via Help"
  const name = /^['"“]?(.{1,150}?)['"”]? via .{1,100}$/i.exec(from[0]?.name ?? "")?.[1];
  return { ...original, name: original.name ?? name ?? null };
}

/**
 * Who a mail is from. Shops' contact forms and help desks send in the shopper's name and put the shopper into Reply-To. Taking
 * Reply-To for the person is also the safe choice: whoever gets our answers is the one whose orders are looked up.
 */
export function findSender(facts: SenderFacts): MailAddress | null {
  const { headers, own } = facts;
  const [from] = facts.from;
  const member = findGroupMember(facts);
  const replyTo = facts.replyTo.find(({ address }) => !isOwnAddress(own, address));
  // A group names itself in Reply-To as well.
  const isOfGroup = member !== null && (replyTo === undefined || replyTo.address === from?.address);
  if (isOfGroup) return member;
  if (replyTo) return { ...replyTo, name: replyTo.name ?? from?.name ?? null };
  if (from) return from;
  const returnPath = readMessageIds(headerValue(headers, "return-path"), 1)[0]
    ?.slice(1, -1)
    .toLowerCase();
  return returnPath?.includes("@") ? { address: returnPath, name: null } : null;
}
