import { ChatError } from "extensions/chat-panel/panel/api/chat-error";
import type { Store } from "./chat-state";

/** What went wrong, in the shopper's words, and in which field of the form. */
export interface Problem {
  text: string;
  field?: string | undefined;
}

/** Runs what a form asked for. Gives what went wrong, for the form to say; null when it went well. */
export function makeTrial(store: Store) {
  return async (work: () => Promise<void>): Promise<Problem | null> => {
    try {
      await work();
      return null;
    } catch (error) {
      const { message: text, field } = error instanceof ChatError ? error : new ChatError(0);
      return { text: text || (store.get().session?.texts["chat.error"] ?? "…"), field };
    }
  };
}

/** Runs something the shopper asked for; what went wrong is said above the composer. True when it went well. */
export function makeAttempt(store: Store) {
  const attempt = makeTrial(store);
  return async (work: () => Promise<void>): Promise<boolean> => {
    store.set({ error: null });
    const problem = await attempt(work);
    if (problem) store.set({ error: problem.text });
    return !problem;
  };
}
