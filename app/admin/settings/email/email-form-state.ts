import { emailSettingsSchema } from "~/channels/email/settings/email-settings";

/** What the form holds: everything as text, as fields do. */
export interface EmailFormValues {
  fromName: string;
  fromAddress: string;
  host: string;
  port: string;
  security: "starttls" | "tls";
  user: string;
  /** Empty keeps the stored one. */
  password: string;
}

export type EmailFormErrors = Partial<Record<keyof EmailFormValues, string>>;

interface StoredSettings {
  host: string;
  port: number;
  secure: boolean;
  user: string;
  fromAddress: string;
  fromName: string;
}

/** The stored settings as the form shows them. */
export function toFormValues(stored: StoredSettings): EmailFormValues {
  return {
    fromName: stored.fromName,
    fromAddress: stored.fromAddress,
    host: stored.host,
    port: String(stored.port),
    security: stored.secure ? "tls" : "starttls",
    user: stored.user,
    password: "",
  };
}

/** What the form sends: the shape of emailSettingsSchema. */
export function toSettingsInput(values: EmailFormValues) {
  return {
    fromName: values.fromName,
    fromAddress: values.fromAddress,
    host: values.host,
    secure: values.security === "tls",
    user: values.user,
    ...(values.port.trim() === "" ? {} : { port: values.port.trim() }),
    ...(values.password === "" ? {} : { password: values.password }),
  };
}

const FIELDS = ["fromName", "fromAddress", "host", "port", "user", "password"] as const;

/** What is wrong, by field; empty when it can be saved. `passwordHost`: whose password is stored; null: none is. */
export function validateEmailForm(
  values: EmailFormValues,
  passwordHost: string | null,
): EmailFormErrors {
  const isPasswordKept = values.host.trim().toLowerCase() === passwordHost;
  const result = emailSettingsSchema.safeParse({
    ...(isPasswordKept ? {} : { password: values.password }),
    ...toSettingsInput(values),
  });
  if (result.success) return {};
  const errors: EmailFormErrors = {};
  for (const issue of result.error.issues) {
    const field = FIELDS.find((name) => name === issue.path[0]);
    if (field) errors[field] ??= issue.message;
  }
  return errors;
}
