import { AppError } from "~/errors";

function answerOf(response: unknown): string {
  return typeof response === "string" ? response.replace(/\s+/g, " ").trim().slice(0, 300) : "";
}

/** What nodemailer tells: `code` names what happened, the other two are the server's answer. */
interface Failure {
  code: unknown;
  responseCode: number | null;
  answer: string;
}

interface Explanation {
  code: "VENDOR_REJECTED" | "VENDOR_UNAVAILABLE";
  message: string;
}

const permanent = (message: string): Explanation => ({ code: "VENDOR_REJECTED", message });
const transient = (message: string): Explanation => ({ code: "VENDOR_UNAVAILABLE", message });

function explainLogin({ code, responseCode, answer }: Failure): Explanation | null {
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") {
    const isBusy = responseCode !== null && responseCode < 500;
    return isBusy
      ? transient(`The mail server cannot check the password now: ${answer}`)
      : permanent(
          "The mail server refused the user name or password. Correct them in Settings → E-mail, then send this again.",
        );
  }
  if (code === "ENOLOGIN")
    return permanent(
      "The mail server doesn’t let anybody log in, so it can’t be used to send. Enter your e-mail provider’s server for outgoing mail (SMTP) in Settings → E-mail, then send this again.",
    );
  return null;
}

function explainEncryption({ code }: Failure): Explanation | null {
  if (code !== "ETLS") return null;
  return transient(
    "No encrypted connection to the mail server could be made. Check port and security in Settings → E-mail.",
  );
}

function explainAnswer({ responseCode, answer }: Failure): Explanation | null {
  if (responseCode === null || responseCode < 400) return null;
  return responseCode >= 500
    ? permanent(`The mail server refused the message: ${answer}`)
    : transient(`The mail server asks to try again later: ${answer}`);
}

const UNREACHABLE = new Set<unknown>([
  "ECONNECTION",
  "ETIMEDOUT",
  "EDNS",
  "ESOCKET",
  "EABORT",
  "EPROTOCOL",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ENOTFOUND",
]);
const UNSENDABLE = new Set<unknown>(["EENVELOPE", "EMESSAGE", "ESTREAM", "EMAXLIMIT"]);

function explainCode({ code, answer }: Failure): Explanation | null {
  if (UNREACHABLE.has(code))
    return transient("The mail server could not be reached or did not answer in time.");
  if (UNSENDABLE.has(code))
    return permanent(
      `The message could not be sent as it is${answer ? `: ${answer}` : ". Check the recipient’s address."}`,
    );
  return null;
}

/**
 * An AppError for what went wrong between us and a mail server: a refusal that would be repeated is permanent, all
 * that may pass is transient. Says what the server said, and what to do. Other errors come back as they are.
 */
export function explainMailError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const { code, responseCode, response } = error as Error & Record<string, unknown>;
  const failure = {
    code,
    responseCode: typeof responseCode === "number" ? responseCode : null,
    answer: answerOf(response),
  };
  const explanation =
    explainLogin(failure) ??
    // Before the server's answer: to STARTTLS it says no more than "unknown command".
    explainEncryption(failure) ??
    explainAnswer(failure) ??
    explainCode(failure);
  return explanation
    ? new AppError(explanation.code, explanation.message, { cause: error })
    : error;
}
