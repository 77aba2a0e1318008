import { AppError } from "~/errors";

function answerOf(response: unknown): string {
  return typeof response === "string" ? response.replace(/\s+/g, " ").trim().slice(0, 300) : "";
}

/**
 * An AppError for what went wrong between us and a mail server: a refusal that would be repeated is permanent, all
 * that may pass is transient. Says what the server said, and what to do. Other errors come back as they are.
 */
export function explainMailError(error: unknown): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  // nodemailer's: `code` names what happened, the other two are the server's answer.
  const { code, responseCode, response } = error as Error & Record<string, unknown>;
  const answer = answerOf(response);
  const options = { cause: error };
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") {
    const isBusy = typeof responseCode === "number" && responseCode < 500;
    if (isBusy)
      return new AppError(
        "VENDOR_UNAVAILABLE",
        `The mail server cannot check the password now: ${answer}`,
        options,
      );
    return new AppError(
      "VENDOR_REJECTED",
      "The mail server refused the user name or password. Correct them in Settings → E-mail, then send this again.",
      options,
    );
  }
  if (code === "ENOLOGIN") {
    return new AppError(
      "VENDOR_REJECTED",
      "The mail server doesn’t let anybody log in, so it can’t be used to send. Enter your e-mail provider’s server for outgoing mail (SMTP) in Settings → E-mail, then send this again.",
      options,
    );
  }
  // Before the server's answer: to STARTTLS it says no more than "unknown command".
  if (code === "ETLS") {
    return new AppError(
      "VENDOR_UNAVAILABLE",
      "No encrypted connection to the mail server could be made. Check port and security in Settings → E-mail.",
      options,
    );
  }
  if (typeof responseCode === "number" && responseCode >= 500) {
    return new AppError(
      "VENDOR_REJECTED",
      `The mail server refused the message: ${answer}`,
      options,
    );
  }
  if (typeof responseCode === "number" && responseCode >= 400) {
    return new AppError(
      "VENDOR_UNAVAILABLE",
      `The mail server asks to try again later: ${answer}`,
      options,
    );
  }
  if (
    typeof code === "string" &&
    /^E(?:CONNECTION|TIMEDOUT|DNS|SOCKET|ABORT|PROTOCOL|CONNREFUSED|CONNRESET|PIPE|NOTFOUND)$/.test(
      code,
    )
  ) {
    return new AppError(
      "VENDOR_UNAVAILABLE",
      "The mail server could not be reached or did not answer in time.",
      options,
    );
  }
  if (code === "EENVELOPE" || code === "EMESSAGE" || code === "ESTREAM" || code === "EMAXLIMIT") {
    return new AppError(
      "VENDOR_REJECTED",
      `The message could not be sent as it is${answer ? `: ${answer}` : ". Check the recipient’s address."}`,
      options,
    );
  }
  return error;
}
