import { findEmailSettings } from "~/channels/email/settings/find-email-settings.server";
import { pool, type ShopId } from "~/database/db.server";
import { MAX_FAILED_CHECKS } from "./check-sending-domain.server";
import { domainRecords } from "./domain-records";
import { readMailDomain, type MailDomain } from "./mail-domain";
import { SENDER_CODE } from "./mail-sender-code.job";
import type { RecordView, SenderState, SenderView } from "./sender-view";
import { findSendingDomainRow, type SendingDomainRow } from "./sending-domain-row.server";
import { spfInclude } from "./spf-include.server";

const FIND_CODE = `SELECT CASE WHEN s.state <> 'sent' THEN s.error_message END AS problem
  FROM address_codes AS c
  LEFT JOIN outbound_sends AS s ON s.shop_id = c.shop_id AND s.kind = '${SENDER_CODE}' AND s.key = c.id::text
  WHERE c.shop_id = $1 AND c.purpose = 'sender' AND c.subject = $2 AND c.used_at IS NULL AND c.expires_at > now()`;

function viewRecords(row: SendingDomainRow, organisation: string): RecordView[] {
  const { domain, selector, publicKey, checks } = row;
  const facts = { domain, organisation, selector, publicKey, spfInclude: spfInclude() };
  return domainRecords(facts).map(({ kind, host, value }) => {
    const check = checks.find((candidate) => candidate.kind === kind);
    return {
      kind,
      host,
      value: check?.advised ?? value,
      state: check?.state ?? null,
      found: check?.found ?? null,
    };
  });
}

function stateOf(row: SendingDomainRow | null, address: string): SenderState {
  if (row?.lapsedAt && !row.verifiedAt) return "lapsed";
  if (!row?.verifiedAt) return "dns";
  return row.provenAddresses.includes(address) ? "verified" : "address";
}

function blockedState(host: string, address: string, mailDomain: MailDomain): SenderState | null {
  if (host !== "") return "own-server";
  if (address === "") return "none";
  if (mailDomain.kind === "own") return null;
  return mailDomain.kind === "free-mail" ? "free-mail" : "no-domain";
}

/** How far a shop is with proving the address it wants to send from, for the settings page. */
export async function findSenderView(shopId: ShopId): Promise<SenderView> {
  const { host, fromAddress: address } = await findEmailSettings(shopId);
  const mailDomain = readMailDomain(address);
  const view: SenderView = {
    state: blockedState(host, address, mailDomain) ?? "dns",
    address,
    domain: mailDomain.kind === "none" ? null : mailDomain.domain,
    records: [],
    checkedAt: null,
    failedChecks: 0,
    mostFailedChecks: MAX_FAILED_CHECKS,
    isCodeSent: false,
    codeProblem: null,
  };
  if (view.state !== "dns" || mailDomain.kind !== "own") return view;
  const row = await findSendingDomainRow(shopId, mailDomain.domain);
  const { rows: codes } = await pool.query<{ problem: string | null }>(FIND_CODE, [
    shopId,
    address,
  ]);
  return {
    ...view,
    state: stateOf(row, address),
    records: row ? viewRecords(row, mailDomain.organisation) : [],
    checkedAt: row?.checkedAt?.toISOString() ?? null,
    failedChecks: row?.failedChecks ?? 0,
    isCodeSent: codes.length > 0,
    codeProblem: codes[0]?.problem ?? null,
  };
}
