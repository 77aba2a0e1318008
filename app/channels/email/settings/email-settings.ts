import { z } from "zod";
import { isMailAddress } from "~/lib/mail-address";

const HOST =
  /^(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i;

const fromAddress = z
  .string()
  .trim()
  .toLowerCase()
  .refine((address) => address === "" || isMailAddress(address), {
    message: "Enter an e-mail address like help@example.com.",
  });

// A name stands in a header of every mail: one line, and nothing that ends it.
const fromName = z
  .string()
  .trim()
  .max(100, { message: "Use a name of at most 100 characters." })
  // oxlint-disable-next-line no-control-regex -- line breaks would start another header
  .regex(/^[^\u0000-\u001f\u007f"<>]*$/, {
    message: "Leave out quotation marks and angle brackets.",
  });

/** Where mail servers take mail from each other, without a login (RFC 6409, section 3.1). */
const EXCHANGE_PORT = 25;

const PORT = "Enter a port between 1 and 65535.";

/** What the settings form gives. An empty host means: send by Doorbell's own mail server. */
export const emailSettingsSchema = z
  .object({
    host: z
      .string()
      .trim()
      .toLowerCase()
      .refine((host) => host === "" || HOST.test(host), {
        message: "Enter a host name like smtp.example.com.",
      })
      .default(""),
    port: z.coerce
      .number({ message: PORT })
      .int({ message: PORT })
      .min(1, { message: PORT })
      .max(65535, { message: PORT })
      .default(587),
    /** TLS from the first byte (port 465); otherwise the connection is upgraded by STARTTLS. */
    secure: z.boolean().default(false),
    user: z.string().trim().max(320).default(""),
    /** Undefined keeps the stored one; empty removes it, and with it the server. */
    password: z.string().max(1_000).optional(),
    fromAddress: fromAddress.default(""),
    fromName: fromName.default(""),
  })
  // A server that knows the shop by its login alone may be used: any other is somebody's door for mail from everybody, or
  // one that trusts our machines, and either would let a shop write in anybody's name from here.
  .refine(({ host, fromAddress }) => host === "" || fromAddress !== "", {
    message: "Enter the address your mail server sends from.",
    path: ["fromAddress"],
  })
  .refine(({ host, port }) => host === "" || port !== EXCHANGE_PORT, {
    message: "Enter port 587 or 465. Port 25 can’t be used to send.",
    path: ["port"],
  })
  .refine(({ host, user }) => host === "" || user !== "", {
    message: "Enter the user name for your mail server.",
    path: ["user"],
  })
  .refine(({ host, password }) => host === "" || password !== "", {
    message: "Enter the password for your mail server.",
    path: ["password"],
  });

export type EmailSettingsInput = z.input<typeof emailSettingsSchema>;

/** What is stored in plain text beside the sealed password. */
export const emailConfigSchema = z.object({
  host: z.string().default(""),
  port: z.number().int().default(587),
  secure: z.boolean().default(false),
  user: z.string().default(""),
  fromAddress: z.string().default(""),
  fromName: z.string().default(""),
});

export type EmailConfig = z.infer<typeof emailConfigSchema>;

/** Why nothing can be sent through a shop's own server as it is stored, and what to do; null: it can be used. */
export function explainUnusableServer(
  { host, port, user }: EmailConfig,
  hasPassword: boolean,
): string | null {
  if (host === "") return null;
  if (user === "" || !hasPassword)
    return "Your mail server needs a user name and a password. Enter both in Settings → E-mail.";
  if (port === EXCHANGE_PORT)
    return "Your mail server can’t be used on port 25. Enter port 587 or 465 in Settings → E-mail.";
  return null;
}

/** What is stored sealed. */
export const emailSecretsSchema = z.object({ password: z.string().default("") });
