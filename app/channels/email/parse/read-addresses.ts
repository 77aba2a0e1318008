import { domainToUnicode } from "node:url";
import addressparser, { type Address } from "nodemailer/lib/addressparser";
import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";
import { readMailAddress } from "~/lib/mail-address";
import { decodeWords } from "./bytes/decode-words";
import { cleanLine } from "./clean-text";

export interface MailAddress {
  /** Lower-cased. */
  address: string;
  name: string | null;
}

const MAX_LENGTH = 16_384;

// "Customers: a@b.example, c@d.example;" is a group; groups stand in no other.
function flatten(entries: readonly Address[]): Address[] {
  return entries
    .slice(0, MAIL_LIMITS.addresses)
    .flatMap((entry) => entry.group?.slice(0, MAIL_LIMITS.addresses) ?? [entry]);
}

/** Domains are compared and shown as they are read: "xn--bcher-kva.example" is "bücher.example". */
function withReadableDomain(address: string): string {
  const at = address.lastIndexOf("@");
  const domain = address.slice(at + 1);
  return /(?:^|\.)xn--/.test(domain)
    ? `${address.slice(0, at + 1)}${domainToUnicode(domain) || domain}`
    : address;
}

// Encoded words are no part of an address by the standard, and whatever else one decodes to is none either.
function readAddress(written: string): string | null {
  const address = readMailAddress(
    cleanLine(written.includes("=?") ? decodeWords(written) : written, 400),
  );
  return address && withReadableDomain(address);
}

function collect(value: string): MailAddress[] {
  const found = new Map<string, MailAddress>();
  for (const entry of flatten(addressparser(value)).slice(0, MAIL_LIMITS.addresses)) {
    const address = readAddress(entry.address ?? "");
    if (address === null || found.has(address)) continue;
    found.set(address, { address, name: cleanLine(decodeWords(entry.name), 200) || null });
  }
  return [...found.values()];
}

/**
 * The usable addresses of an address header's text, in order, without repeats. Some programs encode the whole of it, address
 * included: it is decoded first only where nothing else gives an address.
 */
export function readAddresses(header: string): MailAddress[] {
  const value = header.slice(0, MAX_LENGTH);
  const found = collect(value);
  return found.length > 0 || !value.includes("=?") ? found : collect(decodeWords(value));
}
