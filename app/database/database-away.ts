// PostgreSQL's classes 08 (connection) and 53 (too many connections, no memory), its words for "shutting down" and
// "starting up", and what the network says when nobody listens.
const CODES =
  /^(?:08\w{3}|53\w{3}|57P0[1-5]|ECONN\w+|EPIPE|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
// pg's own errors have no code.
const WORDS =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed|timeout exceeded when trying|Query read timeout)/;

/** Whether `error` says that the database is away for now (restarting, unreachable, full), not that we are wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const code: unknown = Reflect.get(error, "code");
  return (typeof code === "string" && CODES.test(code)) || WORDS.test(error.message);
}
