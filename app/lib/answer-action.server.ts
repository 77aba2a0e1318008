import { data } from "@remix-run/node";
import { AppError } from "~/errors";

interface ActionDone {
  ok: true;
}

interface ActionFailure {
  ok: false;
  code: AppError["code"];
  /** In words for whoever acted. */
  message: string;
}

type FailureResponse = ReturnType<typeof data<ActionFailure>>;

/**
 * What a page's action answers: `ok`, with whatever `work` gives. An AppError becomes its words, with its HTTP status,
 * so that the page stays; anything else is thrown.
 */
export function answerAction(work: () => Promise<void>): Promise<ActionDone | FailureResponse>;
export function answerAction<Result extends object>(
  work: () => Promise<Result>,
): Promise<(ActionDone & Result) | FailureResponse>;
export async function answerAction(work: () => Promise<object | void>): Promise<object> {
  try {
    return { ok: true, ...(await work()) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, status, userMessage: message } = error;
    return data({ ok: false, code, message }, { status });
  }
}
