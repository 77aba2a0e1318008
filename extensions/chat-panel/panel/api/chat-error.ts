/** The server refused, and says why in the shopper's language. */
export class ChatError extends Error {
  readonly code: string;
  readonly status: number;
  readonly retryAfterSeconds: number | null;

  constructor(status: number, code: string, message: string, retryAfterSeconds: number | null) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** Whether the same request can succeed later. */
  get isTransient(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

interface ErrorBody {
  error?: { code?: string; message?: string; retryAfterSeconds?: number };
}

/** Reads `{error: {code, message, retryAfterSeconds}}`; a page of someone else's (a proxy's) gives an empty message. */
export async function readError(response: Response): Promise<ChatError> {
  let error: ErrorBody["error"];
  try {
    const body: ErrorBody = await response.json();
    error = body.error;
  } catch {
    error = undefined;
  }
  return new ChatError(
    response.status,
    error?.code ?? "",
    error?.message ?? "",
    error?.retryAfterSeconds ?? null,
  );
}
