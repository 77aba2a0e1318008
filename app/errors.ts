/** What can go wrong in ways we expect, and the HTTP status each is answered with. */
export const APP_ERROR_STATUS = {
  INVALID_INPUT: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  SHOP_NOT_INSTALLED: 410,
  VENDOR_REJECTED: 502,
  VENDOR_UNAVAILABLE: 503,
} as const satisfies Record<string, number>;

export type AppErrorCode = keyof typeof APP_ERROR_STATUS;

interface AppErrorOptions {
  cause?: unknown;
  /** False when trying again later can never help; a job then ends instead of retrying. */
  isTransient?: boolean;
  /** When trying again can first help; nothing counts as an attempt until then. */
  retryAt?: Date;
  /** Name of the field that is wrong, where it is one. */
  field?: string | undefined;
}

/** An expected failure. `userMessage` is shown as it is: it says what happened and what to do. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: AppErrorCode;
  readonly userMessage: string;
  readonly isTransient: boolean;
  readonly retryAt: Date | null;
  readonly field: string | undefined;

  // With these Remix takes it for an error response: what a loader throws is answered with `status`, not with 500.
  readonly statusText = "";
  readonly internal = true;
  readonly data: string;

  constructor(code: AppErrorCode, userMessage: string, options: AppErrorOptions = {}) {
    super(`${code}: ${userMessage}`, { cause: options.cause });
    this.code = code;
    this.userMessage = userMessage;
    this.data = userMessage;
    this.isTransient = options.isTransient ?? code === "VENDOR_UNAVAILABLE";
    this.retryAt = options.retryAt ?? null;
    this.field = options.field;
  }

  get status(): number {
    return APP_ERROR_STATUS[this.code];
  }
}

/** JSON answer for an expected failure; anything unexpected is thrown on, to be logged and answered with 500. */
export function toErrorResponse(error: unknown): Response {
  if (!(error instanceof AppError)) throw error;
  return Response.json(
    { error: { code: error.code, message: error.userMessage } },
    { status: error.status },
  );
}
