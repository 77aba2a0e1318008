import { AppError } from "~/errors";

/**
 * The other side had everything and did not say whether it took it: the connection died between the end of the message
 * and the answer. Only after this error can a repetition make a double.
 */
export class OutcomeUnknownError extends AppError {
  constructor(cause: unknown) {
    super(
      "VENDOR_UNAVAILABLE",
      "The mail server had the whole message and did not say whether it accepted it, so it may have arrived. It is sent once more.",
      { cause },
    );
  }
}

/** How often an outcome may be unknown: what may have arrived is sent once more, and never a third time. */
export const MAX_UNKNOWN_OUTCOMES = 2;

export const GIVEN_UP_AS_UNKNOWN =
  "The mail server had the message twice and never said whether it accepted it. It has probably arrived: ask the customer before you send it again.";
