import { z } from "zod";
import { isMailAddress } from "./read-addresses";

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
      .number()
      .int()
      .min(1, { message: "Enter a port between 1 and 65535." })
      .max(65535, { message: "Enter a port between 1 and 65535." })
      .default(587),
    /** TLS from the first byte (port 465); otherwise the connection is upgraded by STARTTLS. */
    secure: z.boolean().default(false),
    user: z.string().trim().max(320).default(""),
    /** Undefined keeps the stored one; empty removes it. */
    password: z.string().max(1_000).optional(),
    fromAddress: fromAddress.default(""),
    fromName: fromName.default(""),
  })
  .refine(({ host, fromAddress }) => host === "" || fromAddress !== "", {
    message: "Enter the address your mail server sends from.",
    path: ["fromAddress"],
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

/** What is stored sealed. */
export const emailSecretsSchema = z.object({ password: z.string().default("") });
