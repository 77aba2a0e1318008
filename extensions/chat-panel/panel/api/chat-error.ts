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

/**
 * Throws what a refusal says as `{error: {message, retryAfterSeconds}}`; a page of someone else's (a proxy's) gives an
 * empty message. `onClosed` is called first where the shop has no chat any more (410), whatever was asked.
 */
export async function refuse(
  response: Response,
  onClosed: (message: string) => void,
): Promise<never> {
  const { error: { message = "", retryAfterSeconds } = {} }: ErrorBody = await response
    .json()
    .catch(() => ({}));
  if (response.status === 410) onClosed(message);
  throw new ChatError(response.status, message, retryAfterSeconds);
}
