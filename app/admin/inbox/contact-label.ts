import type { AddressView } from "~/conversations/reads/views";

interface Contact {
  name: string | null;
  addresses: readonly AddressView[];
}

/** Kind of address a visitor of the storefront has: an id that means nothing to people. */
const VISITOR = "visitor";

/** What tells a visitor who gave no name from the others: "Visitor 4F2A". */
export function visitorLabel(id: string): string {
  return `Visitor ${id.replaceAll("-", "").slice(-4).toUpperCase()}`;
}

/** The first address that people could write to. */
export function writableAddress({ addresses }: Pick<Contact, "addresses">): AddressView | null {
  return addresses.find(({ kind }) => kind !== VISITOR) ?? null;
}

/** What a contact is called: their name or the customer's they are, an address, or as a visitor without any. */
export function contactLabel(contact: Contact, customer?: { displayName: string } | null): string {
  const visitor = contact.addresses.find(({ kind }) => kind === VISITOR);
  return (
    contact.name ??
    customer?.displayName ??
    writableAddress(contact)?.value ??
    (visitor ? visitorLabel(visitor.value) : "Unknown sender")
  );
}
