/** What the local part of an address of ours says. */
export interface InboundAddress {
  inboundToken: string;
  /** Conversation's token after the plus; null in the shop's plain address. */
  replyToken: string | null;
}

const LOCAL_PART = /^([a-z0-9]{8,64})(?:\+([a-z0-9]{8,64}))?$/;

/**
 * Reads an address of ours: `{inboundToken}@domain` or `{inboundToken}+{replyToken}@domain`, whatever its case, since
 * some mail systems change it. Null for any other address.
 */
export function parseInboundAddress(address: string, domain: string): InboundAddress | null {
  const at = address.lastIndexOf("@");
  if (at < 0 || address.slice(at + 1).toLowerCase() !== domain.toLowerCase()) return null;
  const match = LOCAL_PART.exec(address.slice(0, at).toLowerCase());
  if (!match?.[1]) return null;
  return { inboundToken: match[1], replyToken: match[2] ?? null };
}

/** The shop's address, or with a reply token the address that answers of one conversation go to. */
export function formatInboundAddress(
  inboundToken: string,
  domain: string,
  replyToken?: string,
): string {
  return `${inboundToken}${replyToken ? `+${replyToken}` : ""}@${domain}`;
}
