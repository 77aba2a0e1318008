import { createHmac, timingSafeEqual } from "node:crypto";
import { pool, runSql, type ShopId, type Transaction } from "~/database/db.server";
import { deriveKey } from "~/lib/keys.server";
import { newId } from "~/lib/new-id";

/** Who shows that they read an address's mail: a visitor of the chat, or the merchant who wants to send from it. */
export interface CodeSubject {
  purpose: "visitor" | "sender";
  /** The visitor's id; for a sender the address itself. */
  subject: string;
}

/** A code that can still be used. */
export interface AddressCode {
  /** Of this issue: names the mail that brings it. */
  id: string;
  email: string;
  /** Six ASCII digits. */
  code: string;
}

export const ADDRESS_CODE_MINUTES = 30;
const MAX_ATTEMPTS = 5;
const KEPT_DAYS = 2;
const CODES = 1_000_000;

const ISSUE = `INSERT INTO address_codes (shop_id, purpose, subject, email, id, expires_at)
  VALUES ($1, $2, $3, $4, $5::uuid, now() + make_interval(mins => $6))
  ON CONFLICT (shop_id, purpose, subject) DO UPDATE SET email = EXCLUDED.email, id = EXCLUDED.id,
    attempts = 0, expires_at = EXCLUDED.expires_at, used_at = NULL, created_at = now()`;
const FIND = `SELECT id::text, email FROM address_codes
  WHERE shop_id = $1 AND purpose = $2 AND subject = $3 AND used_at IS NULL AND expires_at > now()`;
// Counted before it is compared, so that tries at the same moment count too.
const TRY = `UPDATE address_codes SET attempts = attempts + 1
  WHERE shop_id = $1 AND purpose = $2 AND subject = $3 AND used_at IS NULL AND expires_at > now()
    AND attempts < ${MAX_ATTEMPTS} RETURNING id::text, email`;
const USE = `UPDATE address_codes SET used_at = now()
  WHERE shop_id = $1 AND purpose = $2 AND subject = $3 AND id = $4::uuid AND used_at IS NULL`;
const PRUNE = `DELETE FROM address_codes WHERE expires_at < now() - make_interval(days => ${KEPT_DAYS})`;

// Derived, not stored: a mail that has to be sent again brings the same code, and the table alone opens nothing.
function deriveCode(shopId: ShopId, id: string): string {
  const digest = createHmac("sha256", deriveKey("address code"))
    .update(`address code ${shopId} ${id}`)
    .digest();
  return String(digest.readUIntBE(0, 6) % CODES).padStart(6, "0");
}

// Persian and Arabic keyboards write digits of their own.
function readDigits(code: string): string {
  return code
    .slice(0, 40)
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\D/g, "");
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/**
 * Issues a code for `email` in `tx`, valid 30 minutes and five tries; one that was issued before opens nothing any more.
 * A job mails it, to that address and nowhere else.
 */
export async function issueAddressCode(
  tx: Transaction,
  shopId: ShopId,
  { purpose, subject, email }: CodeSubject & { email: string },
): Promise<void> {
  const values = [shopId, purpose, subject, email, newId(), ADDRESS_CODE_MINUTES];
  await runSql(tx, ISSUE, values);
}

/** The code that was issued last, to be mailed; null when it was used, or is over. */
export async function findAddressCode(
  shopId: ShopId,
  { purpose, subject }: CodeSubject,
): Promise<AddressCode | null> {
  const { rows } = await pool.query<{ id: string; email: string }>(FIND, [
    shopId,
    purpose,
    subject,
  ]);
  const [row] = rows;
  return row ? { ...row, code: deriveCode(shopId, row.id) } : null;
}

/** The address that `code` proves, once; null when it is wrong, used, over or was tried too often. */
export async function takeAddressCode(
  shopId: ShopId,
  { purpose, subject }: CodeSubject,
  code: string,
): Promise<string | null> {
  const place = [shopId, purpose, subject];
  const { rows } = await pool.query<{ id: string; email: string }>(TRY, place);
  const [row] = rows;
  if (!row || !isSame(readDigits(code), deriveCode(shopId, row.id))) return null;
  const used = await pool.query(USE, [...place, row.id]);
  return used.rowCount === 1 ? row.email : null;
}

/** Removes codes that nobody can use any more. */
export async function pruneAddressCodes(): Promise<void> {
  await pool.query(PRUNE);
}
