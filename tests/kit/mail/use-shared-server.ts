import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getEnvironment } from "~/env.server";
import type { NameServer } from "./start-name-server";

interface SharedServer {
  /** Of the mail server that sends for all shops. */
  port: number;
  dns: NameServer;
}

export const OWN_SELECTOR = "own1";

/**
 * Makes the server at `port` Doorbell's own, which sends for shops without one, and `dns` the one that is asked. Mail is
 * signed for our domain, whose key stands in `dns`.
 */
export function useSharedServer({ port, dns }: SharedServer): void {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2_048,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const keyFile = join(mkdtempSync(join(tmpdir(), "doorbell-dkim-")), "key.pem");
  writeFileSync(keyFile, privateKey, { mode: 0o600 });
  // The environment is read once at boot; a test's servers start later.
  Object.assign(getEnvironment(), {
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    DNS_SERVERS: [dns.address],
    OUTBOUND_DKIM_SELECTOR: OWN_SELECTOR,
    OUTBOUND_DKIM_KEY: keyFile,
  });
  dns.txt.set(`${OWN_SELECTOR}._domainkey.${getEnvironment().INBOUND_MAIL_DOMAIN}`, [
    `v=DKIM1; k=rsa; p=${publicKey.toString("base64")}`,
  ]);
}
