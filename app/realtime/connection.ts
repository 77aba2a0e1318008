import { useSyncExternalStore } from "react";

// What is being tried again because the server did not answer: loads of the page's data, and the stream of hints.
const waiting = new Set<object>();
const listeners = new Set<() => void>();
const pauses = new Set<() => void>();

const tell = (): void => {
  for (const listener of listeners) listener();
};

/** Notes that something is tried again until the function it gives is called: then all the rest is tried at once. */
export function noteAway(): () => void {
  const token = {};
  waiting.add(token);
  tell();
  return () => {
    if (!waiting.delete(token)) return;
    tell();
    for (const end of pauses) end();
  };
}

/** Calls `listener` when something begins or ends to be tried again, until the function it gives is called. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether the server does not answer just now. */
export const useIsAway = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => waiting.size > 0,
    () => false,
  );

/** Waits so long, or until the server or the network is known to be back. */
export function pause(ms: number, signal?: AbortSignal | null): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      pauses.delete(end);
      removeEventListener("online", end);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    pauses.add(end);
    addEventListener("online", end);
    signal?.addEventListener("abort", end);
  });
}
