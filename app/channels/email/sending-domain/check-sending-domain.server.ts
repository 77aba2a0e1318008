import { pool, type ShopId } from "~/database/db.server";
import { logger } from "~/logger.server";
import { judgeDkim, judgeDmarc, judgeSpf, type RecordCheck } from "./domain-records";
import { readMailDomain } from "./mail-domain";
import { readTxt } from "./read-txt.server";
import { findSendingDomainRow, type SendingDomainRow } from "./sending-domain-row.server";
import { spfInclude } from "./spf-include.server";

/** Daily checks in a row that may miss the key before mail leaves from our own address again. */
export const MAX_FAILED_CHECKS = 3;

// A check by hand may only bring good news: somebody who presses the button while they edit their DNS loses nothing.
const NOTE = `UPDATE sending_domains SET checks = $3, checked_at = now(),
    verified_at = CASE WHEN $4 THEN COALESCE(verified_at, now())
      WHEN $5 AND failed_checks + 1 >= ${MAX_FAILED_CHECKS} THEN NULL ELSE verified_at END,
    lapsed_at = CASE WHEN $4 THEN NULL
      WHEN $5 AND verified_at IS NOT NULL AND failed_checks + 1 >= ${MAX_FAILED_CHECKS} THEN now() ELSE lapsed_at END,
    failed_checks = CASE WHEN $4 THEN 0 WHEN $5 AND verified_at IS NOT NULL THEN failed_checks + 1 ELSE failed_checks END
  WHERE shop_id = $1 AND domain = $2`;

async function askDns(row: SendingDomainRow): Promise<RecordCheck[]> {
  const { domain, selector, publicKey } = row;
  const mailDomain = readMailDomain(`x@${domain}`);
  const organisation = mailDomain.kind === "own" ? mailDomain.organisation : domain;
  const [dkim, spf, ...dmarc] = await readTxt([
    `${selector}._domainkey.${domain}`,
    domain,
    `_dmarc.${domain}`,
    ...(organisation === domain ? [] : [`_dmarc.${organisation}`]),
  ]);
  return [
    judgeDkim(dkim ?? null, publicKey),
    judgeSpf(spf ?? null, spfInclude()),
    judgeDmarc(dmarc),
  ];
}

/**
 * Reads what a domain's DNS says now, and notes it. The shop's key there verifies the domain; a key that stays away at
 * three scheduled checks in a row ends that. Name servers that do not answer change nothing.
 */
export async function checkSendingDomain(
  shopId: ShopId,
  { domain, isScheduled }: { domain: string; isScheduled: boolean },
): Promise<void> {
  const row = await findSendingDomainRow(shopId, domain);
  if (!row) return;
  const checks = await askDns(row);
  const state = checks.find(({ kind }) => kind === "dkim")?.state;
  const isGone = isScheduled && (state === "missing" || state === "different");
  await pool.query(NOTE, [shopId, domain, JSON.stringify(checks), state === "found", isGone]);
  logger.info({ shopId, domain, state, isScheduled }, "a sending domain was checked");
}
