import { readMailDomain } from "~/channels/email/sending-domain/mail-domain";
import { findSendingDomainRow } from "~/channels/email/sending-domain/sending-domain-row.server";
import { explainUnusableServer } from "~/channels/email/settings/email-settings";
import { findEmailSettings } from "~/channels/email/settings/find-email-settings.server";
import { pool, prisma, type ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { chooseSender } from "./choose-sender";
import { isSenderProven } from "./is-sender-proven.server";
import { sayPause, type PauseReason } from "./judge-sending";

/** How a shop's mail leaves now. */
export interface OutgoingMail {
  /** Who replies come from; null while no server is there to send them. */
  sender: { name: string; address: string } | null;
  hasOwnServer: boolean;
  /** Why nothing leaves although there is a server, in words; null: it does. */
  pause: string | null;
  /** The proof of the shop's domain is about to end, or has ended; null: neither. */
  domainProblem: { domain: string; state: "failing" | "lapsed" } | null;
  /** Mails of the last 24 hours through our server, and how many are allowed; null with a server of the shop's own. */
  quota: { used: number; most: number } | null;
}

const FIND_PAUSE = `SELECT pause_reason AS reason FROM sending_states WHERE shop_id = $1 AND paused_at IS NOT NULL`;
const COUNT = `SELECT count(*)::int AS used FROM outbound_mails
  WHERE shop_id = $1 AND created_at > now() - interval '24 hours'`;

async function findPause(shopId: ShopId): Promise<string | null> {
  const { rows } = await pool.query<{ reason: PauseReason | null }>(FIND_PAUSE, [shopId]);
  return rows[0] ? sayPause(rows[0].reason ?? "bounced") : null;
}

async function findDomainProblem(
  shopId: ShopId,
  fromAddress: string,
): Promise<OutgoingMail["domainProblem"]> {
  const mailDomain = readMailDomain(fromAddress);
  if (mailDomain.kind !== "own") return null;
  const { domain } = mailDomain;
  const row = await findSendingDomainRow(shopId, domain);
  if (row?.lapsedAt) return { domain, state: "lapsed" };
  return row?.verifiedAt && row.failedChecks > 0 ? { domain, state: "failing" } : null;
}

/** Who a shop's replies come from, by one of its mailboxes (null: the first), and what stands in their way. */
export async function findOutgoingMail(
  shopId: ShopId,
  connectionId: string | null = null,
): Promise<OutgoingMail> {
  const settings = await findEmailSettings(shopId, connectionId);
  const { host, fromAddress, hasSharedServer } = settings;
  const hasOwnServer = host !== "";
  const canSend = hasOwnServer || hasSharedServer;
  const isShared = !hasOwnServer;
  const shop = await prisma.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { name: true, inboundToken: true },
  });
  const isProven = isShared && fromAddress !== "" && (await isSenderProven(shopId, fromAddress));
  const domain = getEnvironment().INBOUND_MAIL_DOMAIN;
  const { name, address } = chooseSender({ shop, settings, domain, isShared, isProven });
  if (!isShared || !canSend) {
    const sender = canSend ? { name, address } : null;
    const pause = explainUnusableServer(settings, settings.hasPassword);
    return { sender, hasOwnServer, pause, domainProblem: null, quota: null };
  }
  const { rows } = await pool.query<{ used: number }>(COUNT, [shopId]);
  return {
    sender: { name, address },
    hasOwnServer,
    pause: await findPause(shopId),
    domainProblem: fromAddress === "" ? null : await findDomainProblem(shopId, fromAddress),
    quota: { used: rows[0]?.used ?? 0, most: getEnvironment().OUTBOUND_DAILY_QUOTA },
  };
}
