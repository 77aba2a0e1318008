import { ChatError } from "../api/chat-error";
import type { Store } from "./chat-state";

/** Runs something the shopper asked for; what went wrong is said above the composer. True when it went well. */
export function makeAttempt(store: Store) {
  return async (work: () => Promise<void>): Promise<boolean> => {
    try {
      store.set({ error: null });
      await work();
      return true;
    } catch (error) {
      const text = error instanceof ChatError ? error.message : "";
      store.set({ error: text || (store.get().session?.texts["chat.error"] ?? "") });
      return false;
    }
  };
}
