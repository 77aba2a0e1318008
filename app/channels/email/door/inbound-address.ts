/** What the local part of an address of ours says. */
export interface InboundAddress {
  inboundToken: string;
  /** Which of the shop's mailboxes: after the dash; "": the first. */
  mailbox: string;
  /** Conversation's token after the plus; null in the shop's plain address. */
  replyToken: string | null;
}

const LOCAL_PART = /^([a-z0-9]{8,64})(?:-([a-z0-9]{8}))?(?:\+([a-z0-9]{8,64}))?$/;

/**
 * Reads an address of ours: `{inboundToken}@domain`, with `-{mailbox}` behind the token where it is not the shop's first, and
 * `+{replyToken}` behind these in answers. Whatever its case, since some mail systems change it. Null for any other address.
 */
export function parseInboundAddress(address: string, domain: string): InboundAddress | null {
  const at = address.lastIndexOf("@");
  if (at < 0 || address.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return null;
  const match = LOCAL_PART.exec(address.slice(0, at).toLowerCase());
  if (!match?.[1]) return null;
  return { inboundToken: match[1], mailbox: match[2] ?? "", replyToken: match[3] ?? null };
}

/** What stands in the addresses of one of a shop's mailboxes, left of any plus. */
export function inboxOf(inboundToken: string, mailbox: string): string {
  return mailbox === "" ? inboundToken : `${inboundToken}-${mailbox}`;
}

/** The address of an inbox, or with a reply token the address that answers of one conversation go to. */
export function formatInboundAddress(inbox: string, domain: string, replyToken?: string): string {
  return `${inbox}${replyToken ? `+${replyToken}` : ""}@${domain}`;
}
