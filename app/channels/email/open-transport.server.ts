import { getEnvironment } from "../../env.server";
import { AppError } from "../../errors";
import type { EmailConfig } from "./email-settings";
import { resolvePublicHost } from "./refuse-private-host.server";
import type { MailServer } from "./smtp-session.server";

export interface MailTransport {
  server: MailServer;
  /** The shop's own server, or ours for shops that named none. */
  isShared: boolean;
}

/**
 * The mail server that sends for a shop. AppError VENDOR_REJECTED when there is none: neither in the shop's settings
 * nor in SMTP_URL.
 */
export async function openTransport(
  settings: EmailConfig & { password: string },
): Promise<MailTransport> {
  const { host, port, secure, user, password } = settings;
  if (host) {
    const server: MailServer = {
      host: await resolvePublicHost(host),
      port,
      secure,
      servername: host,
      auth: user ? { user, pass: password } : null,
      // Credentials never cross the network in the open.
      requireTLS: user !== "" && !secure,
    };
    return { server, isShared: false };
  }
  const { SMTP_URL } = getEnvironment();
  if (SMTP_URL) {
    const url = new URL(SMTP_URL);
    const isSecure = url.protocol === "smtps:";
    const server: MailServer = {
      host: url.hostname,
      port: Number(url.port || (isSecure ? 465 : 587)),
      secure: isSecure,
      servername: null,
      auth: url.username
        ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
        : null,
      requireTLS: false,
    };
    return { server, isShared: true };
  }
  throw new AppError(
    "VENDOR_REJECTED",
    "No mail server is set up. Enter one in Settings → E-mail, then send this again.",
  );
}
