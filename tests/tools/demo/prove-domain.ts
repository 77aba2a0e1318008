import { callApp } from "./call-app";
import type { Stack } from "./start-stack";

const DOMAIN = "villakauppa.example";

/**
 * What a merchant does to write from their own address, up to the code that is mailed to it: enters the address, and
 * the records at the provider of their domain, where other records stand already.
 */
export async function proveDomain(stack: Stack, shopId: number): Promise<void> {
  const settings = { fromAddress: `asiakaspalvelu@${DOMAIN}`, fromName: "" };
  await callApp(stack, "/app/settings/email", { intent: "save", settings });
  const { rows } = await stack.database.query<{ selector: string; public_key: string }>(
    "SELECT selector, public_key FROM sending_domains WHERE shop_id = $1 AND domain = $2",
    [shopId, DOMAIN],
  );
  const { txt } = stack.dns;
  for (const { selector, public_key: key } of rows)
    txt.set(`${selector}._domainkey.${DOMAIN}`, [`v=DKIM1; k=rsa; p=${key}`]);
  txt.set(DOMAIN, ["v=spf1 include:_spf.google.com ~all", "google-site-verification=kT3pV9"]);
  txt.set(`_dmarc.${DOMAIN}`, [`v=DMARC1; p=quarantine; rua=mailto:dmarc@${DOMAIN}`]);
  await callApp(stack, "/app/settings/email", { intent: "check-sender" });
}
