import { parseInboundAddress } from "~/channels/email/door/inbound-address";
import type { OwnMail } from "~/channels/email/door/own-mail";
import { addressesIn } from "~/lib/mail-address";

const MAX_SCANNED = 64 * 1024;

/**
 * The reply token of a conversation in what came back: it stands in Reply-To of every answer of ours, is not to be guessed, and so
 * proves as much as the return path does. Null when there is none, or it is another shop's.
 */
export function findReturnedToken(texts: readonly string[], own: OwnMail): string | null {
  for (const text of texts) {
    // Folded headers are broken at blanks, never within an address.
    for (const address of addressesIn(text.slice(0, MAX_SCANNED))) {
      const read = parseInboundAddress(address, own.domain);
      if (read?.replyToken && read.inboundToken === own.inboundToken) return read.replyToken;
    }
  }
  return null;
}
