import type { MailHeaders } from "~/channels/email/parse/read-header";
import { parseInboundAddress } from "./inbound-address";

/** Stands on every mail we send, with its shop's mark: one that comes back to that shop is going round in circles. */
export const LOOP_HEADER = "x-doorbell-loop";

/** What a shop's own mail is known by; plain data, since it travels between threads. */
export interface OwnMail {
  /** INBOUND_MAIL_DOMAIN */
  domain: string;
  inboundToken: string;
  /** Addresses that the shop's mailboxes send from, lower-cased. */
  fromAddresses: readonly string[];
  /** What LOOP_HEADER says on the shop's mail, whichever key made it. */
  loopMarks: readonly string[];
}

/** Whether `address` (lower-cased) is this shop's: other shops have addresses at our domain too, and write to it. */
export function isOwnAddress(
  { domain, inboundToken, fromAddresses }: Omit<OwnMail, "loopMarks">,
  address: string,
): boolean {
  if (fromAddresses.includes(address)) return true;
  return parseInboundAddress(address, domain)?.inboundToken === inboundToken;
}

/** Whether a mail bears this shop's mark. */
export function hasOwnMark(
  { loopMarks }: Pick<OwnMail, "loopMarks">,
  headers: MailHeaders,
): boolean {
  return headers.get(LOOP_HEADER)?.some((value) => loopMarks.includes(value)) ?? false;
}
