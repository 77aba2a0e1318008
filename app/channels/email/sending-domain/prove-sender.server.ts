import { issueAddressCode, takeAddressCode } from "~/channels/email/settings/address-code.server";
import { findEmailSettings } from "~/channels/email/settings/find-email-settings.server";
import { pool, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { enqueue } from "~/jobs/enqueue.server";
import { limitRate } from "~/limits/limit-rate.server";
import { requirePermission, type TeamMember } from "~/team/permissions";
import { checkSendingDomain } from "./check-sending-domain.server";
import { readMailDomain } from "./mail-domain";
import { mailSenderCodeJob } from "./mail-sender-code.job";
import { findSendingDomainRow } from "./sending-domain-row.server";
import { startSendingDomain } from "./start-sending-domain.server";

const HOUR = 3_600;
const DAY = 24 * HOUR;

const ADD_ADDRESS = `UPDATE sending_domains SET proven_addresses = array_append(proven_addresses, $3)
  WHERE shop_id = $1 AND domain = $2 AND $3 <> ALL (proven_addresses)`;

/** The stored address that is to be proven. AppError INVALID_INPUT when there is none, or a server of the shop's own. */
async function findWanted(shopId: ShopId): Promise<string> {
  const { host, fromAddress } = await findEmailSettings(shopId);
  if (host !== "")
    throw new AppError("INVALID_INPUT", "Your own mail server sends from this address already.");
  if (fromAddress === "")
    throw new AppError("INVALID_INPUT", "Enter the address replies come from and save it first.");
  return fromAddress;
}

/** Makes the shop's key for the domain of the stored address, where that is one that can be proven through our server. */
export async function startSender(shopId: ShopId, staff: TeamMember): Promise<void> {
  requirePermission(staff, "settings.change");
  const { host, fromAddress } = await findEmailSettings(shopId);
  const isProvable = host === "" && readMailDomain(fromAddress).kind === "own";
  if (isProvable) await startSendingDomain(shopId, fromAddress);
}

/**
 * Looks into DNS for the records of the stored address's domain; makes the shop's key for it first, where there is none.
 * AppErrors: INVALID_INPUT (no address that can be proven), RATE_LIMITED.
 */
export async function checkSender(shopId: ShopId, staff: TeamMember): Promise<void> {
  requirePermission(staff, "settings.change");
  const address = await findWanted(shopId);
  await limitRate(shopId, { what: "sender.check", who: "all", max: 60, windowSeconds: HOUR });
  const domain = await startSendingDomain(shopId, address);
  await checkSendingDomain(shopId, { domain, isScheduled: false });
}

async function limitCodes(shopId: ShopId, address: string): Promise<void> {
  const message = "Too many codes were sent. Try again tomorrow.";
  await limitRate(shopId, {
    what: "sender.code",
    who: address,
    max: 5,
    windowSeconds: DAY,
    message,
  });
  await limitRate(shopId, {
    what: "sender.code",
    who: "all",
    max: 20,
    windowSeconds: DAY,
    message,
  });
}

/**
 * Has a code mailed to the stored address. Only once its domain is proven: else it would be a way to mail anybody.
 * AppErrors: INVALID_INPUT, CONFLICT (the domain is not proven yet), RATE_LIMITED.
 */
export async function requestSenderCode(shopId: ShopId, staff: TeamMember): Promise<void> {
  requirePermission(staff, "settings.change");
  const address = await findWanted(shopId);
  const mailDomain = readMailDomain(address);
  const row =
    mailDomain.kind === "own" ? await findSendingDomainRow(shopId, mailDomain.domain) : null;
  if (!row?.verifiedAt)
    throw new AppError("CONFLICT", "Add the DKIM record first, then check again.");
  await limitCodes(shopId, address);
  await withSqlTransaction(async (tx) => {
    await issueAddressCode(tx, shopId, { purpose: "sender", subject: address, email: address });
    await enqueue(tx, mailSenderCodeJob, { shopId, address });
  });
}

/**
 * Takes the code that was mailed to the stored address: from now on mail leaves from it. AppError INVALID_INPUT when the
 * code is wrong, used or over.
 */
export async function confirmSender(
  shopId: ShopId,
  staff: TeamMember,
  code: string,
): Promise<void> {
  requirePermission(staff, "settings.change");
  const address = await findWanted(shopId);
  const proven = await takeAddressCode(shopId, { purpose: "sender", subject: address }, code);
  const mailDomain = readMailDomain(address);
  if (proven !== address || mailDomain.kind !== "own")
    throw new AppError(
      "INVALID_INPUT",
      "This code is wrong or no longer valid. Check it, or ask for a new one.",
    );
  await pool.query(ADD_ADDRESS, [shopId, mailDomain.domain, address]);
}
