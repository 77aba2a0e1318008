import { UNAVAILABLE_SECONDS } from "~/answer-unavailable.server";
import { isDatabaseTrouble } from "~/database/database-trouble.server";
import { AppError } from "~/errors";
import { BusyError } from "~/limits/busy-error";
import { FloodError } from "~/limits/flood-error";
import { logger } from "~/logger.server";
import type { ErrorAnswer } from "./chat-views";
import { ClosedError } from "./closed-error";

/** Where nothing says how long, a page may try again after so many seconds. */
const RETRY_SECONDS = 60;

function retryAfter(error: AppError): number | undefined {
  if (error instanceof FloodError) return error.retryAfterSeconds;
  return error.code === "RATE_LIMITED" ? RETRY_SECONDS : undefined;
}

function answerUnavailable(error: unknown, action: string): Response {
  logger.warn({ err: error, action }, "a chat request found no database");
  const message = "We are busy right now. Try again in a moment.";
  const retryAfterSeconds = UNAVAILABLE_SECONDS;
  const answer: ErrorAnswer = { error: { code: "UNAVAILABLE", message, retryAfterSeconds } };
  const headers = { "Retry-After": String(retryAfterSeconds) };
  return Response.json(answer, { status: 503, headers });
}

/** What went wrong, as a page reads it. What was not expected is logged, without what anybody wrote. */
export function answerChatError(error: unknown, action: string): Response {
  if (isDatabaseTrouble(error)) return answerUnavailable(error, action);
  if (!(error instanceof AppError)) {
    logger.error({ err: error, action }, "a chat request failed");
    const message = "Something went wrong. Try again.";
    const answer: ErrorAnswer = { error: { code: "UNEXPECTED", message } };
    return Response.json(answer, { status: 500 });
  }
  const retryAfterSeconds = retryAfter(error);
  const { userMessage: message, status } = error;
  const code = error instanceof ClosedError ? "CHAT_CLOSED" : error.code;
  const answer: ErrorAnswer = {
    error: {
      code,
      message,
      ...(error.field ? { field: error.field } : {}),
      ...(retryAfterSeconds ? { retryAfterSeconds } : {}),
      ...(error instanceof BusyError && error.puzzle ? { puzzle: error.puzzle } : {}),
    },
  };
  const headers = retryAfterSeconds ? { "Retry-After": String(retryAfterSeconds) } : undefined;
  return Response.json(answer, { status, headers });
}
