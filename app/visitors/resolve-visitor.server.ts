import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { newId } from "~/lib/new-id";
import { VISITOR_COLUMNS, type Visitor } from "./visitor";

interface VisitorCredentials {
  /** Signed in at the storefront, by Shopify's signature; null for a guest. */
  customerId: string | null;
  /** Visitor of this browser, by our own signature; null when it has none or it has expired. */
  resumedId: string | null;
}

export interface ResolvedVisitor {
  visitor: Visitor;
  /** The visitor was a guest until now and is a customer from here on. */
  isUpgraded: boolean;
  /** The guest whose conversation stays behind: the customer has one of their own, or is somebody else. */
  leftBehind: Visitor | null;
}

const FIND = `SELECT ${VISITOR_COLUMNS} FROM visitors AS v WHERE v.shop_id = $1 AND v.id = $2::uuid FOR UPDATE`;
const FIND_CUSTOMERS = `SELECT ${VISITOR_COLUMNS} FROM visitors AS v WHERE v.shop_id = $1 AND v.customer_id = $2::bigint
  FOR UPDATE`;
const INSERT = `INSERT INTO visitors AS v (shop_id, id, customer_id, left_at) VALUES ($1, $2::uuid, $3::bigint, now())
  ON CONFLICT (shop_id, customer_id) DO UPDATE SET customer_id = v.customer_id RETURNING ${VISITOR_COLUMNS}`;
// A guest who has proven to be somebody else is not the customer: two people share the browser.
const UPGRADE = `UPDATE visitors AS v SET customer_id = $3::bigint WHERE v.shop_id = $1 AND v.id = $2::uuid
    AND (v.email_verified_at IS NULL OR lower(v.email) =
      (SELECT c.email_key FROM customers AS c WHERE c.shop_id = v.shop_id AND c.id = $3::bigint))
  RETURNING ${VISITOR_COLUMNS}`;
// Two tabs that sign in at once do so one after another.
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended($1, 0))::text`;

async function first(tx: Transaction, text: string, values: unknown[]): Promise<Visitor | null> {
  const [row] = await runSql<Visitor>(tx, text, values);
  return row ?? null;
}

async function create(
  tx: Transaction,
  shopId: ShopId,
  customerId: string | null,
): Promise<Visitor> {
  const visitor = await first(tx, INSERT, [shopId, newId(), customerId]);
  if (!visitor) throw new Error("a visitor was not stored");
  return visitor;
}

/**
 * Who opens the chat. A guest comes back as the guest of this browser, never as a customer who was signed in here. A
 * customer is their own visitor wherever they sign in; the guest who signs in becomes that visitor when the customer has
 * none yet, and is left as they are when there is one, or when they proved another address than the customer's: two
 * conversations are never made one.
 */
export async function resolveVisitor(
  tx: Transaction,
  shopId: ShopId,
  { customerId, resumedId }: VisitorCredentials,
): Promise<ResolvedVisitor> {
  if (customerId !== null) await runSql(tx, LOCK, [`${shopId} customer ${customerId}`]);
  const resumed = resumedId ? await first(tx, FIND, [shopId, resumedId]) : null;
  const guest = resumed?.customerId === null ? resumed : null;
  if (customerId === null) {
    const visitor = guest ?? (await create(tx, shopId, null));
    return { visitor, isUpgraded: false, leftBehind: null };
  }
  const own = await first(tx, FIND_CUSTOMERS, [shopId, customerId]);
  if (own) return { visitor: own, isUpgraded: false, leftBehind: guest };
  const upgraded = guest && (await first(tx, UPGRADE, [shopId, guest.id, customerId]));
  if (upgraded) return { visitor: upgraded, isUpgraded: true, leftBehind: null };
  return { visitor: await create(tx, shopId, customerId), isUpgraded: false, leftBehind: guest };
}
