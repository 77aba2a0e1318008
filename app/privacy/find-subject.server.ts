import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { Subject } from "./subject";

interface SubjectHints {
  customerId: string | null;
  email: string | null;
  phone: string | null;
  /** Orders the request names. */
  orders?: readonly string[];
}

const FIND_CUSTOMERS = `SELECT id::text, email_key, phone, display_name FROM customers
  WHERE shop_id = $1 AND id = ANY($2::bigint[])`;

// A contact is the person when it is linked to the customer, or linked to nobody and writes from one of their
// addresses, or gave one in the chat. One that is linked to somebody else is theirs, but see below.
const FIND_CONTACTS = `
  SELECT c.id::text, c.name, c.customer_id = ANY($2::bigint[]) AS is_linked, c.customer_id IS NULL AS is_free,
    array_agg(a.value) FILTER (WHERE a.kind = 'email') AS emails,
    array_agg(a.value) FILTER (WHERE a.kind <> 'email') AS phones
  FROM contacts c JOIN contact_addresses a ON a.shop_id = c.shop_id AND a.contact_id = c.id
  WHERE c.shop_id = $1 AND (c.customer_id = ANY($2::bigint[]) OR EXISTS (
    SELECT FROM contact_addresses m WHERE m.shop_id = c.shop_id AND m.contact_id = c.id
      AND ((m.kind = 'email' AND m.value = ANY($3::text[])) OR (m.kind <> 'email' AND m.value = ANY($4::text[]))))
    OR EXISTS (SELECT FROM visitors v WHERE v.shop_id = c.shop_id AND v.contact_id = c.id
      AND lower(v.email) = ANY($3::text[])))
  GROUP BY c.shop_id, c.id`;

const nameIn = (address: string) =>
  `coalesce(${address} ->> 'name', concat_ws(' ', ${address} ->> 'firstName', ${address} ->> 'lastName'))`;

const FIND_ORDERS = `SELECT id::text, ${nameIn("shipping_address")} AS shipping_name,
    ${nameIn("billing_address")} AS billing_name
  FROM orders WHERE shop_id = $1 AND (id = ANY($2::bigint[]) OR customer_id = ANY($3::bigint[])
    OR (customer_id IS NULL AND (email_key = ANY($4::text[]) OR phone = ANY($5::text[]))))`;

const FIND_CONVERSATIONS = `SELECT id::text FROM conversations WHERE shop_id = $1 AND contact_id = ANY($2::uuid[])`;

// Each half has its index; an OR of both would read all of the shop's messages.
const FIND_MESSAGES = `SELECT id::text FROM messages WHERE shop_id = $1 AND conversation_id = ANY($2::uuid[])
  UNION SELECT id::text FROM messages WHERE shop_id = $1 AND lower(from_address) = ANY($3::text[])`;

interface FoundContact {
  id: string;
  name: string | null;
  is_linked: boolean;
  is_free: boolean;
  emails: string[] | null;
  phones: string[] | null;
}

const distinct = (values: readonly (string | null | undefined)[]): string[] => [
  ...new Set(values.filter((value): value is string => typeof value === "string" && value !== "")),
];

const fullNames = (values: readonly (string | null)[]): string[] =>
  distinct(values.map((value) => value?.trim())).filter((name) => /\S\s+\S/.test(name));

/**
 * Whether the contact is this person and nobody else. A contact that is linked to another customer is theirs, unless
 * every address it has is one of this person's.
 */
function isThePerson(
  contact: FoundContact,
  emails: readonly string[],
  phones: readonly string[],
): boolean {
  if (contact.is_linked || contact.is_free) return true;
  const isEverything = (values: string[] | null, known: readonly string[]) =>
    (values ?? []).every((value) => known.includes(value));
  return isEverything(contact.emails, emails) && isEverything(contact.phones, phones);
}

/**
 * Finds every identity and row of the person a privacy request is about: by customer id, then by the e-mail addresses
 * and phones known for it, in mirror and inbox. Addresses are exact; profiles are never guessed together by name.
 */
export async function findSubject(
  tx: Transaction,
  shopId: ShopId,
  hints: SubjectHints,
): Promise<Subject> {
  const customers = distinct([hints.customerId]);
  const known = await runSql<{
    id: string;
    email_key: string | null;
    phone: string | null;
    display_name: string;
  }>(tx, FIND_CUSTOMERS, [shopId, customers]);
  const ownEmails = distinct([
    hints.email?.trim().toLowerCase(),
    ...known.map((row) => row.email_key),
  ]);
  const ownPhones = distinct([hints.phone, ...known.map((row) => row.phone)]);
  const found = await runSql<FoundContact>(tx, FIND_CONTACTS, [
    shopId,
    customers,
    ownEmails,
    ownPhones,
  ]);
  const contacts = found.filter((contact) => isThePerson(contact, ownEmails, ownPhones));
  const emails = distinct([...ownEmails, ...contacts.flatMap((contact) => contact.emails ?? [])]);
  const phones = distinct([...ownPhones, ...contacts.flatMap((contact) => contact.phones ?? [])]);
  const orders = await runSql<{
    id: string;
    shipping_name: string | null;
    billing_name: string | null;
  }>(tx, FIND_ORDERS, [shopId, hints.orders ?? [], customers, emails, phones]);
  const contactIds = contacts.map((contact) => contact.id);
  const conversations = await runSql<{ id: string }>(tx, FIND_CONVERSATIONS, [shopId, contactIds]);
  const conversationIds = conversations.map((row) => row.id);
  const senders = [...emails, ...phones];
  const messages = await runSql<{ id: string }>(tx, FIND_MESSAGES, [
    shopId,
    conversationIds,
    senders,
  ]);
  return {
    customers,
    emails,
    phones,
    names: fullNames([
      ...known.map((row) => row.display_name),
      ...contacts.map((contact) => contact.name),
      ...orders.flatMap((row) => [row.shipping_name, row.billing_name]),
    ]),
    orders: orders.map((row) => row.id),
    contacts: contactIds,
    conversations: conversationIds,
    messages: messages.map((row) => row.id),
  };
}
