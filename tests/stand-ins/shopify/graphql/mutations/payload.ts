/** A payload by its field names; `userErrors` (or the payload's own name for them) included. */
export type Payload = Record<string, unknown>;
