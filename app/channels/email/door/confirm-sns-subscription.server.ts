import { AppError } from "~/errors";

// Only Amazon's own host: the address comes in a request body.
const SNS_HOST = /^sns\.[a-z0-9-]{1,40}\.amazonaws\.com(?:\.cn)?$/;

/** Tells Amazon that its notifications are wanted; telling it twice is the same. Throws AppError when the address is not Amazon's or does not answer. */
export async function confirmSnsSubscription(confirmUrl: string): Promise<void> {
  const url = URL.canParse(confirmUrl) ? new URL(confirmUrl) : null;
  if (url?.protocol !== "https:" || url.port !== "" || !SNS_HOST.test(url.hostname)) {
    throw new AppError("INVALID_INPUT", "The subscription’s address is not one of Amazon SNS.");
  }
  const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(10_000) });
  await response.body?.cancel();
  if (!response.ok)
    throw new AppError(
      "VENDOR_UNAVAILABLE",
      `Amazon SNS answered ${response.status} to the confirmation.`,
    );
}
