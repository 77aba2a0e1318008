import { AppError } from "~/errors";

/**
 * The shop has switched its chat off. Answered as 410: what is asked for is not there any more, and pages that are still
 * open show the contact form as the way on.
 */
export class ClosedError extends AppError {
  constructor(userMessage: string) {
    super("FORBIDDEN", userMessage);
  }

  override get status(): number {
    return 410;
  }
}
