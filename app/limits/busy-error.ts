import { FloodError } from "./flood-error";

/** Work for a shopper's page: find a counter so that SHA-256 of "seed.counter" begins with `bits` zero bits. */
export interface Puzzle {
  token: string;
  seed: string;
  bits: number;
}

/**
 * All shoppers of a shop together do more than its limit. Nobody is refused for it: whoever gives the proof that is asked
 * for is let in, a page by solving the puzzle, a plain form by coming back with the ticket.
 */
export class BusyError extends FloodError {
  /** For pages that run scripts. */
  readonly puzzle: Puzzle | null;
  /** For plain pages: good after `retryAfterSeconds`. */
  readonly ticket: string | null;

  constructor(
    retryAfterSeconds: number,
    userMessage: string,
    proof: { puzzle: Puzzle } | { ticket: string },
  ) {
    super(retryAfterSeconds, userMessage);
    this.puzzle = "puzzle" in proof ? proof.puzzle : null;
    this.ticket = "ticket" in proof ? proof.ticket : null;
  }
}
