/** What a mail server said when it would not take a recipient. */
interface Refusal {
  /** Enhanced status code: "5.1.1"; null when it gave none. */
  code: string | null;
}

/**
 * The refusal of a recipient for good, as nodemailer throws it (`command`, `responseCode`, `response`), or an error that
 * it caused; null for any other. A refusal of the mail itself (after DATA) says nothing of the address.
 */
export function readRefusal(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  if (error.cause instanceof Error) return readRefusal(error.cause);
  const { command, responseCode, response } = error as Error & Record<string, unknown>;
  if (command !== "RCPT TO" || typeof responseCode !== "number" || responseCode < 500) return null;
  const said = typeof response === "string" ? response.slice(0, 200) : "";
  return { code: /\b5\.\d{1,3}\.\d{1,3}\b/.exec(said)?.[0] ?? null };
}

/** Whether an enhanced status code (RFC 3463) says that the address itself does not exist, now or any more. */
export function isAddressFault(code: string | null): boolean {
  return code !== null && /^5\.(?:1\.(?:[0-36]|10)|2\.1|4\.[14])$/.test(code);
}

/** Whether it says that the mail will never arrive, whatever the reason. */
export function isHardBounce(code: string | null): boolean {
  return code !== null && code.startsWith("5.");
}
