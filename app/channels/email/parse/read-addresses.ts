import type { AddressObject, EmailAddress } from "mailparser";
import { MAIL_LIMITS } from "~/channels/email/door/mail-limits";
import { cleanLine } from "./clean-text";

export interface MailAddress {
  /** Lower-cased. */
  address: string;
  name: string | null;
}

// What can be answered. RFC 5321 allows more (quoted local parts, address literals); nobody shops with those.
const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[^\s@<>()[\]\\,;:"]{1,253}$/u;

export function isMailAddress(address: string): boolean {
  return ADDRESS.test(address) && !address.includes("..") && !/@[.-]|\.$/.test(address);
}

// "Customers: a@b.example, c@d.example;" is a group; groups stand in no other.
function flatten(entries: readonly EmailAddress[]): EmailAddress[] {
  return entries
    .slice(0, MAIL_LIMITS.addresses)
    .flatMap((entry) => entry.group?.slice(0, MAIL_LIMITS.addresses) ?? [entry]);
}

/** The usable addresses of an address header, in order, without repeats. */
export function readAddresses(header: AddressObject | AddressObject[] | undefined): MailAddress[] {
  const objects = header === undefined ? [] : Array.isArray(header) ? header : [header];
  const found = new Map<string, MailAddress>();
  for (const entry of flatten(objects.flatMap((object) => object.value)).slice(
    0,
    MAIL_LIMITS.addresses,
  )) {
    const address = cleanLine(entry.address ?? "", 400).toLowerCase();
    if (!isMailAddress(address) || found.has(address)) continue;
    found.set(address, { address, name: cleanLine(entry.name, 200) || null });
  }
  return [...found.values()];
}
