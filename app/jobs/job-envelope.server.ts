import { logContext } from "~/log-context.server";

const REQUEST_ID = "_requestId";

/** The payload as it stands in the queue: with the id of the web request that the job follows from, if there is one. */
export function wrapPayload(payload: object): object {
  const { requestId } = logContext();
  return requestId === undefined ? payload : { ...payload, [REQUEST_ID]: requestId };
}

interface OpenedPayload {
  /** What the job's schema is to parse. */
  payload: unknown;
  requestId: string | null;
}

/** Takes apart what `wrapPayload` made. */
export function openPayload(raw: unknown): OpenedPayload {
  if (typeof raw !== "object" || raw === null || !(REQUEST_ID in raw))
    return { payload: raw, requestId: null };
  const { [REQUEST_ID]: requestId, ...payload } = raw as Record<string, unknown>;
  return { payload, requestId: typeof requestId === "string" ? requestId : null };
}
