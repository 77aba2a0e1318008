import type { ChannelShop } from "~/channels/contract/channel";
import { formatInboundAddress, inboxOf } from "~/channels/email/door/inbound-address";
import type { EmailConfig } from "~/channels/email/settings/email-settings";
import { cleanDisplayName, cleanSharedName } from "./display-name";

/** Who a shop's mail says it is from. */
export interface Sender {
  name: string;
  address: string;
  /** Where what cannot be delivered comes back to; null: to the conversation's own address of ours. */
  returnPath: string | null;
  /** Of the mailbox it leaves by: where answers go, left of any plus. */
  inbox: string;
}

interface SenderFacts {
  shop: Pick<ChannelShop, "name" | "inboundToken">;
  settings: Pick<EmailConfig, "fromAddress" | "fromName"> & { mailbox: string };
  /** INBOUND_MAIL_DOMAIN */
  domain: string;
  /** Sent by our own server, which sends for every shop. */
  isShared: boolean;
  /** The shop has proven that it may send from `settings.fromAddress`. */
  isProven: boolean;
}

/**
 * Who mail leaves as. A shop's own server answers for its address. Through ours it is the shop's address of ours, until
 * the shop has proven another one: else anybody could write in anybody's name, with our machines to vouch for it.
 */
export function chooseSender({ shop, settings, domain, isShared, isProven }: SenderFacts): Sender {
  const { fromAddress } = settings;
  const inbox = inboxOf(shop.inboundToken, settings.mailbox);
  const isTheirs = fromAddress !== "" && (!isShared || isProven);
  if (!isTheirs)
    return {
      name: cleanSharedName(shop.name),
      address: formatInboundAddress(inbox, domain),
      returnPath: null,
      inbox,
    };
  const name = cleanDisplayName(settings.fromName || shop.name);
  // A server of the shop's own may send only as itself; ours takes back what cannot be delivered.
  return { name, address: fromAddress, returnPath: isShared ? null : fromAddress, inbox };
}
