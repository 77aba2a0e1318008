import { pino } from "pino";
import { getEnvironment } from "./env.server";

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

/** Structured log of the process. Give it ids, counts and codes; never message bodies or credentials. */
export const logger = pino({
  level: getEnvironment().LOG_LEVEL,
  base: null,
  redact: {
    paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
    censor: "[redacted]",
  },
  formatters: { level: (label) => ({ level: label }) },
  timestamp: pino.stdTimeFunctions.isoTime,
});
