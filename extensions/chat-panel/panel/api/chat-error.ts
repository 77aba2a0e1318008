/** The server refused, and says why in the shopper's language. */
export class ChatError extends Error {
  readonly retryAfterSeconds: number | null | undefined;
  /** Whether the same request can succeed later. */
  readonly isTransient: boolean;

  constructor(status: number, message = "", retryAfterSeconds?: number | null) {
    super(message);
    this.retryAfterSeconds = retryAfterSeconds;
    this.isTransient = status >= 500 || status === 429;
  }
}

interface ErrorBody {
  error?: { message?: string; retryAfterSeconds?: number | null };
}

/** Reads `{error: {message, retryAfterSeconds}}`; a page of someone else's (a proxy's) gives an empty message. */
export async function readError(response: Response): Promise<ChatError> {
  const { error }: ErrorBody = await response.json().catch(() => ({}));
  return new ChatError(response.status, error?.message, error?.retryAfterSeconds);
}
