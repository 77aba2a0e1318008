import { createTransport, type Transporter } from "nodemailer";
import { getEnvironment } from "../../env.server";
import { AppError } from "../../errors";
import type { EmailConfig } from "./email-settings";
import { resolvePublicHost } from "./refuse-private-host.server";

export interface MailTransport {
  transporter: Transporter;
  /** The shop's own server, or ours for shops that named none. */
  isShared: boolean;
}

// A server that hangs is let go; the whole delivery is bounded besides (see send-mail).
const TIMEOUTS = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 45_000,
  dnsTimeout: 10_000,
};
const NO_OUTSIDE_CONTENT = { disableFileAccess: true, disableUrlAccess: true };

/**
 * A connection-to-be to the mail server that sends for a shop. AppError VENDOR_REJECTED when there is none: neither
 * in the shop's settings nor in SMTP_URL.
 */
export async function openTransport(
  settings: EmailConfig & { password: string },
): Promise<MailTransport> {
  const { host, port, secure, user, password } = settings;
  if (host) {
    const address = await resolvePublicHost(host);
    const transporter = createTransport({
      ...TIMEOUTS,
      ...NO_OUTSIDE_CONTENT,
      host: address,
      port,
      secure,
      tls: { servername: host },
      ...(user ? { auth: { user, pass: password } } : {}),
      // Credentials never cross the network in the open.
      requireTLS: user !== "" && !secure,
    });
    return { transporter, isShared: false };
  }
  const { SMTP_URL } = getEnvironment();
  if (SMTP_URL) {
    const url = new URL(SMTP_URL);
    const auth = url.username
      ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
      : undefined;
    const isSecure = url.protocol === "smtps:";
    const transporter = createTransport({
      ...TIMEOUTS,
      ...NO_OUTSIDE_CONTENT,
      host: url.hostname,
      port: Number(url.port || (isSecure ? 465 : 587)),
      secure: isSecure,
      ...(auth ? { auth } : {}),
    });
    return { transporter, isShared: true };
  }
  throw new AppError(
    "VENDOR_REJECTED",
    "No mail server is set up. Enter one in Settings → E-mail, then send this again.",
  );
}
