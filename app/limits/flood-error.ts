import { AppError } from "~/errors";

/** It was done too often; says after how many seconds it may be tried again. */
export class FloodError extends AppError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number, userMessage: string) {
    super("RATE_LIMITED", userMessage);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
