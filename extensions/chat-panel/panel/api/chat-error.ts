import type { Puzzle } from "./types";

/** The server refused, and says why in the shopper's language. */
export class ChatError extends Error {
  /** After which the same may be asked again, where the server says so. */
  declare readonly waitSeconds: number | null | undefined;
  /** Whether the same request can succeed later. */
  declare readonly isTransient: boolean;

  /** Name of the form's field that is wrong. */
  declare readonly field: string | undefined;

  constructor(status: number, message = "", waitSeconds?: number | null, field?: string) {
    super(message);
    this.field = field;
    this.waitSeconds = waitSeconds;
    this.isTransient = status >= 500 || status === 429;
  }
}

interface ErrorBody {
  error?: {
    message?: string;
    field?: string;
    retryAfterSeconds?: number | null;
    puzzle?: Puzzle;
  };
}

/** The part that few conversations need (see help.tsx), as far as it is used here. */
interface PuzzleSolver {
  prove<Result>(puzzle: Puzzle, again: (proof: string) => Promise<Result>): Promise<Result>;
}

/**
 * Throws what a refusal says as `{error: {message, retryAfterSeconds}}`; a page of someone else's (a proxy's) gives an
 * empty message. `onClosed` is called first where the shop has no chat any more (410), whatever was asked. Where very many
 * shoppers ask, and work would let this one in, it is done, and `again` asks with its proof; `help` is the address of
 * what does it.
 */
export async function refuse<Result = never>(
  response: Response,
  onClosed: (message: string) => void,
  help = "",
  again?: (proof: string) => Promise<Result>,
): Promise<Result> {
  const { error: { message = "", field, retryAfterSeconds, puzzle } = {} }: ErrorBody =
    await response.json().catch(() => ({}));
  if (puzzle && again) return ((await import(help)) as PuzzleSolver).prove(puzzle, again);
  if (response.status === 410) onClosed(message);
  throw new ChatError(response.status, message, retryAfterSeconds, field);
}
