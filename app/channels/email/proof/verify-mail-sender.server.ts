import { getEnvironment } from "~/env.server";
import { logger } from "~/logger.server";
import { createMailResolver, type Patience } from "./mail-resolver.server";
import type { MailEnvelope, SenderVerdict } from "./sender-facts";
import { verifySender } from "./verify-sender.server";

/** `verifySender` with the name servers and the trusted parties of this process. Never throws for what the mail contains. */
export async function verifyMailSender(
  raw: Buffer,
  envelope: MailEnvelope,
  patience: Patience,
): Promise<SenderVerdict> {
  const environment = getEnvironment();
  const resolver = createMailResolver(environment.DNS_SERVERS, patience);
  try {
    return await verifySender(raw, envelope, {
      resolver,
      domain: environment.INBOUND_MAIL_DOMAIN,
      trusted: {
        sealers: environment.INBOUND_TRUSTED_ARC_SEALERS,
        authservIds: environment.INBOUND_TRUSTED_AUTHSERV_IDS,
        forwarderNetworks: environment.INBOUND_FORWARDER_NETWORKS,
      },
    });
  } catch (error) {
    // A mail that meets a mistake, of ours or of the library, is taken in all the same, and believed nothing.
    logger.error({ err: error }, "the sender of a mail could not be checked");
    return { state: "unknown", reason: "not-checked", address: null };
  } finally {
    resolver.close();
  }
}
