import {
  startSmtpListener,
  type SmtpListener,
} from "~/channels/email/door/start-smtp-listener.server";

/** Opens the app's SMTP door on a free port of this machine. */
export async function openDoor(
  limits: NonNullable<Parameters<typeof startSmtpListener>[0]>["limits"] = {},
): Promise<SmtpListener> {
  const listener = await startSmtpListener({ host: "127.0.0.1", port: 0, limits });
  if (!listener) throw new Error("the SMTP door did not open");
  return listener;
}
