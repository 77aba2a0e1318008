import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { MailServer } from "~/channels/email/door/smtp-session.server";
import { explainUnusableServer, type EmailConfig } from "~/channels/email/settings/email-settings";
import { resolvePublicHost } from "~/channels/email/settings/refuse-private-host.server";
import { getEnvironment } from "~/env.server";
import { AppError } from "~/errors";

export interface MailTransport {
  server: MailServer;
  /** The shop's own server, or ours for shops that named none. */
  isShared: boolean;
}

/** Our own server, which sends for all shops; null when SMTP_URL names none. */
function findSharedServer(): MailServer | null {
  const { SMTP_URL } = getEnvironment();
  if (!SMTP_URL) return null;
  const url = new URL(SMTP_URL);
  const isSecure = url.protocol === "smtps:";
  return {
    host: url.hostname,
    port: Number(url.port || (isSecure ? 465 : 587)),
    secure: isSecure,
    servername: null,
    auth: url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : null,
    requireTLS: false,
  };
}

/**
 * Refuses our own server as a shop's, if it takes mail from our machines without a login. One that asks for a login may
 * be a provider's with customers of its own, and tells them apart.
 */
async function refuseOurServer(host: string, address: string): Promise<void> {
  const ours = findSharedServer();
  if (!ours || ours.auth) return;
  const addresses = await lookup(ours.host, { all: true }).catch(() => []);
  if (ours.host !== host && addresses.every((entry) => entry.address !== address)) return;
  throw new AppError(
    "VENDOR_REJECTED",
    `${host} is Doorbell’s own mail server. Leave the mail server empty in Settings → E-mail to send through it.`,
  );
}

async function findOwnServer(settings: EmailConfig & { password: string }): Promise<MailServer> {
  const { host, port, secure, user, password } = settings;
  const problem = explainUnusableServer(settings, password !== "");
  if (problem) throw new AppError("VENDOR_REJECTED", problem);
  const address = await resolvePublicHost(host);
  await refuseOurServer(host, address);
  return {
    host: address,
    port,
    secure,
    servername: isIP(host) === 0 ? host : null,
    auth: { user, pass: password },
    // Credentials never cross the network in the open.
    requireTLS: !secure,
  };
}

/**
 * The mail server that sends for a shop. AppErrors: VENDOR_REJECTED when there is none, neither in the shop's settings nor
 * in SMTP_URL, or when the shop's may not be used; VENDOR_UNAVAILABLE when its name is not found now.
 */
export async function openTransport(
  settings: EmailConfig & { password: string },
): Promise<MailTransport> {
  if (settings.host) return { server: await findOwnServer(settings), isShared: false };
  const server = findSharedServer();
  if (server) return { server, isShared: true };
  throw new AppError(
    "VENDOR_REJECTED",
    "No mail server is set up. Enter one in Settings → E-mail, then send this again.",
  );
}
