import { createTransport, type SendMailOptions } from "nodemailer";
import { openSmtpSession, type MailServer } from "~/channels/email/door/smtp-session.server";
import { AppError } from "~/errors";
import type { SendAttempt } from "~/sending/attempt-send.server";
import { OutcomeUnknownError } from "~/sending/outcome-unknown-error";
import { explainMailError } from "./explain-mail-error";
import { PhaseClock } from "./smtp-phases";

// A mail is composed of what we hold, never of files or pages that its text could name.
const composer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: "windows",
  disableFileAccess: true,
  disableUrlAccess: true,
});

async function compose(mail: SendMailOptions) {
  const { envelope, message } = await composer.sendMail(mail);
  if (!Buffer.isBuffer(message)) throw new Error("the composed mail is no buffer");
  return { envelope: { from: envelope.from || "", to: envelope.to }, raw: message };
}

function hasAnswered(error: unknown): boolean {
  return error instanceof Error && typeof Reflect.get(error, "responseCode") === "number";
}

/** Whether `error` is about a mail server that did not answer in time. */
export function isMailServerSilent(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return Reflect.get(error, "code") === "ETIMEDOUT" || isMailServerSilent(error.cause);
}

/**
 * Sends one mail, each phase of SMTP within its bound. Throws AppErrors: as `explainMailError` has them when the mail was
 * certainly not accepted (the server refused it, or the final dot was never written), OutcomeUnknownError when the
 * connection died or fell silent between that dot and its answer.
 */
export async function transmitMail(
  server: MailServer,
  mail: SendMailOptions,
  attempt: SendAttempt,
): Promise<void> {
  const clock = new PhaseClock({ signal: attempt.signal });
  try {
    const composed = await compose(mail);
    const session = await openSmtpSession(server, clock);
    try {
      await session.send(composed, () => attempt.handOver());
    } finally {
      session.close();
    }
  } catch (error) {
    if (clock.phase === "answer" && !hasAnswered(error)) throw new OutcomeUnknownError(error);
    throw explainMailError(error);
  } finally {
    clock.stop();
  }
}

/** Connects to a mail server and logs in, without sending anything. Throws AppErrors as `transmitMail` does. */
export async function tryMailServer(server: MailServer, overallMs: number): Promise<void> {
  const clock = new PhaseClock({ overallMs });
  try {
    (await openSmtpSession(server, clock)).close();
  } catch (error) {
    throw error instanceof AppError ? error : explainMailError(error);
  } finally {
    clock.stop();
  }
}
