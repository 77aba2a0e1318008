import { z } from "zod";
import { pool, type ShopId } from "~/database/db.server";
import type { SealSlot } from "~/lib/sealed-places";
import type { RecordCheck } from "./domain-records";

/** A domain of a shop as it is stored, without its private key. */
export interface SendingDomainRow {
  domain: string;
  selector: string;
  publicKey: string;
  provenAddresses: string[];
  checks: RecordCheck[];
  checkedAt: Date | null;
  verifiedAt: Date | null;
  failedChecks: number;
  lapsedAt: Date | null;
}

const FIND = `SELECT domain, selector, public_key AS "publicKey", proven_addresses AS "provenAddresses", checks,
    checked_at AS "checkedAt", verified_at AS "verifiedAt", failed_checks AS "failedChecks", lapsed_at AS "lapsedAt"
  FROM sending_domains WHERE shop_id = $1 AND domain = $2`;

const checksSchema = z
  .array(
    z.object({
      kind: z.enum(["dkim", "spf", "dmarc"]),
      state: z.enum(["found", "missing", "different", "unreachable"]),
      found: z.string().nullable(),
      advised: z.string().nullable(),
    }),
  )
  .catch([]);

/** The row of one of the shop's domains; null when it has not begun to prove it. */
export async function findSendingDomainRow(
  shopId: ShopId,
  domain: string,
): Promise<SendingDomainRow | null> {
  const { rows } = await pool.query<SendingDomainRow>(FIND, [shopId, domain]);
  const [row] = rows;
  return row ? { ...row, checks: checksSchema.parse(row.checks) } : null;
}

/** What the sealed key of a domain is bound to. */
export function domainSealSlot(shopId: ShopId, domain: string): SealSlot {
  return { place: "domain key", owner: `${shopId} ${domain}` };
}
