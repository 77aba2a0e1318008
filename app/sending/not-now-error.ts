import { AppError } from "~/errors";

/** Nothing was tried, because there is no place for it now. It is not counted as an attempt. */
export class NotNowError extends AppError {
  constructor() {
    super("VENDOR_UNAVAILABLE", "Not sent yet: many messages wait for the same mail server.");
  }
}
