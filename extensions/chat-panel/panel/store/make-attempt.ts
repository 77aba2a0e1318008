import { ChatError } from "extensions/chat-panel/panel/api/chat-error";
import type { Store } from "./chat-state";

/** Runs what a form asked for. Gives what went wrong in the shopper's words, for the form to say; "" when it went well. */
export function makeTrial(store: Store) {
  return async (work: () => Promise<void>): Promise<string> => {
    try {
      await work();
      return "";
    } catch (error) {
      const text = error instanceof ChatError ? error.message : "";
      return text || (store.get().session?.texts["chat.error"] ?? "…");
    }
  };
}

/** Runs something the shopper asked for; what went wrong is said above the composer. True when it went well. */
export function makeAttempt(store: Store) {
  const attempt = makeTrial(store);
  return async (work: () => Promise<void>): Promise<boolean> => {
    store.set({ error: null });
    const error = await attempt(work);
    if (error) store.set({ error });
    return !error;
  };
}
