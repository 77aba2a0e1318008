import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ChannelShop } from "~/channels/contract/channel";
import { readMailDomain } from "~/channels/email/sending-domain/mail-domain";
import { domainSealSlot } from "~/channels/email/sending-domain/sending-domain-row.server";
import type { EmailConfig } from "~/channels/email/settings/email-settings";
import { pool } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { unseal } from "~/lib/seal.server";
import { chooseSender, type Sender } from "./choose-sender";

/** One signature of nodemailer's. */
interface SigningKey {
  domainName: string;
  keySelector: string;
  privateKey: string;
}

export interface SigningSender extends Sender {
  /** Keys that the mail is signed with; none where the shop's own server signs. */
  keys: SigningKey[];
}

const FIND_KEY = `SELECT selector, private_key AS "privateKey" FROM sending_domains
  WHERE shop_id = $1 AND domain = $2 AND verified_at IS NOT NULL AND $3 = ANY (proven_addresses)`;

// nodemailer sends a mail unsigned, without a word, when its key is none.
function checkedKey(pem: string): string {
  if (createPrivateKey(pem).asymmetricKeyType !== "rsa")
    throw new Error("a DKIM key must be an RSA key");
  return pem;
}

let ours: { key: SigningKey | null } | undefined;

/** The key of our own domain, read once; null when none is configured. Throws when it cannot be read. */
export function findOwnKey(): SigningKey | null {
  if (ours) return ours.key;
  const { OUTBOUND_DKIM_KEY, OUTBOUND_DKIM_SELECTOR, INBOUND_MAIL_DOMAIN } = getEnvironment();
  const key =
    OUTBOUND_DKIM_KEY && OUTBOUND_DKIM_SELECTOR
      ? {
          domainName: INBOUND_MAIL_DOMAIN,
          keySelector: OUTBOUND_DKIM_SELECTOR,
          privateKey: checkedKey(readFileSync(OUTBOUND_DKIM_KEY, "utf8")),
        }
      : null;
  ours = { key };
  return key;
}

async function findDomainKey(shopId: number, address: string): Promise<SigningKey | null> {
  const mailDomain = readMailDomain(address);
  if (mailDomain.kind !== "own") return null;
  const { domain } = mailDomain;
  const { rows } = await pool.query<{ selector: string; privateKey: Buffer }>(FIND_KEY, [
    shopId,
    domain,
    address.toLowerCase(),
  ]);
  const [row] = rows;
  if (!row) return null;
  const privateKey = checkedKey(unseal(row.privateKey, domainSealSlot(shopId, domain)));
  return { domainName: domain, keySelector: row.selector, privateKey };
}

/** Who a shop's mail leaves as, and the keys it is signed with. */
export async function findSender(
  shop: ChannelShop,
  settings: Pick<EmailConfig, "fromAddress" | "fromName"> & { mailbox: string },
  isShared: boolean,
): Promise<SigningSender> {
  const domain = getEnvironment().INBOUND_MAIL_DOMAIN;
  const theirKey =
    isShared && settings.fromAddress ? await findDomainKey(shop.id, settings.fromAddress) : null;
  const isProven = theirKey !== null;
  const sender = chooseSender({ shop, settings, domain, isShared, isProven });
  const ownKey = isShared ? findOwnKey() : null;
  // Ours beside theirs: receivers report complaints to whoever signed.
  return { ...sender, keys: [theirKey, ownKey].filter((key) => key !== null) };
}
