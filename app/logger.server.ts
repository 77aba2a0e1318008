import { pino } from "pino";
import { getEnvironment } from "./env.server";
import { logContext } from "./log-context.server";

// The names of everything that must never be written down, at any depth a log call of ours can have.
const SECRET_KEYS = [
  "accessToken",
  "refreshToken",
  "authorization",
  "password",
  "secret",
  "secrets",
  "token",
  "text",
  "html",
  "body",
  "raw",
  "payload",
];

interface LoggedError {
  type: string;
  message: string;
  stack?: string;
  code?: string;
  table?: string;
  constraint?: string;
  cause?: LoggedError;
}

const CAUSES_SHOWN = 3;

/**
 * What a log line says of an error. PostgreSQL puts whole rows into `detail`, `where` and `hint`, and clients put
 * requests and answers into fields of theirs: only what is named here is written down.
 */
export function describeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an Error" };
  const field = (name: string): string | undefined => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === "string" ? value : undefined;
  };
  return {
    type: error.name,
    message: error.message,
    stack: error.stack,
    code: field("code"),
    table: field("table"),
    constraint: field("constraint"),
    ...(error.cause !== undefined && depth < CAUSES_SHOWN
      ? { cause: describeError(error.cause, depth + 1) }
      : {}),
  };
}

/** Structured log of the process. Give it ids, counts and codes; never message bodies or credentials. */
export const logger = pino({
  level: getEnvironment().LOG_LEVEL,
  base: null,
  // The ids of the request or job that is handled. A copy: pino writes the line's own fields into it.
  mixin: logContext,
  redact: {
    paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
    censor: "[redacted]",
  },
  serializers: { err: (error: unknown) => describeError(error) },
  formatters: { level: (label) => ({ level: label }) },
  timestamp: pino.stdTimeFunctions.isoTime,
});
