import { AsyncLocalStorage } from "node:async_hooks";

const causes = new AsyncLocalStorage<string>();

/** Runs the work that follows from an event: whatever it records says so. `eventId` is the event's number in digits. */
export function withCausation<T>(eventId: string, work: () => T): T {
  return causes.run(eventId, work);
}

/** The event that led to what is done here; null for what began by itself. */
export const causationId = (): string | null => causes.getStore() ?? null;

const EVENT_ID = /^\d{1,19}$/;

/** The event that a job follows from, as its payload says; null when it follows from none. */
export function causeOf(payload: unknown): string | null {
  if (typeof payload !== "object" || payload === null || !("eventId" in payload)) return null;
  const { eventId } = payload;
  return typeof eventId === "string" && EVENT_ID.test(eventId) ? eventId : null;
}
