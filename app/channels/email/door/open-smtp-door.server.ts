import { readFileSync } from "node:fs";
import { getEnvironment } from "~/env.server";
import { startSmtpListener, type SmtpListener } from "./start-smtp-listener.server";

/** Opens the SMTP door as the environment says, with its certificate. Null when no port is configured. */
export async function openSmtpDoor(): Promise<SmtpListener | null> {
  const { INBOUND_SMTP_TLS_CERT: cert, INBOUND_SMTP_TLS_KEY: key } = getEnvironment();
  const certificate =
    cert && key ? { tls: { cert: readFileSync(cert), key: readFileSync(key) } } : {};
  return startSmtpListener(certificate);
}
