import { generateKeyPair, randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { pool, type ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { seal } from "~/lib/seal.server";
import { readMailDomain } from "./mail-domain";
import { domainSealSlot, findSendingDomainRow } from "./sending-domain-row.server";

// RFC 8301: receivers need not read less than 1,024 bits and must read 2,048.
const KEY_BITS = 2_048;

const INSERT = `INSERT INTO sending_domains (shop_id, domain, selector, public_key, private_key)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT (shop_id, domain) DO NOTHING`;

const makeKeyPair = promisify(generateKeyPair);

/**
 * Begins to prove the domain of `address`: makes the shop's own key and selector for it, once. Gives the domain.
 * AppError INVALID_INPUT when it is nobody's to prove, in words that say what to do instead.
 */
export async function startSendingDomain(shopId: ShopId, address: string): Promise<string> {
  const mailDomain = readMailDomain(address);
  if (mailDomain.kind === "none")
    throw new AppError("INVALID_INPUT", "Enter an address at a domain of your own.");
  const { domain } = mailDomain;
  if (mailDomain.kind === "free-mail")
    throw new AppError(
      "INVALID_INPUT",
      `Addresses at ${domain} cannot be verified, because the domain is not yours. Use an address at your own domain, or send through ${domain}’s own mail server.`,
    );
  if (await findSendingDomainRow(shopId, domain)) return domain;
  const { publicKey, privateKey } = await makeKeyPair("rsa", {
    modulusLength: KEY_BITS,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  await pool.query(INSERT, [
    shopId,
    domain,
    `doorbell-${randomBytes(4).toString("hex")}`,
    publicKey.toString("base64"),
    seal(privateKey, domainSealSlot(shopId, domain)),
  ]);
  return domain;
}
