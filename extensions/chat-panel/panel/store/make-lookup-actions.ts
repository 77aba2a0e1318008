import { makeAttempt } from "./make-attempt";
import type { Chat } from "./make-chat";
import { takeAnswer } from "./take-answer";

/** How a guest proves that an order is theirs. */
export function makeLookupActions({ store, client, receiver }: Chat) {
  const attempt = makeAttempt(store);
  return {
    startLookup: (orderNumber: string, email: string) =>
      attempt(async () => {
        const { lookupId, message } = await client.call("lookup", {
          clientId: crypto.randomUUID(),
          orderNumber,
          email,
        });
        store.set({ lookup: { step: "code", lookupId, message } });
      }),
    verifyLookup: (lookupId: string, code: string) =>
      attempt(async () => {
        takeAnswer(
          receiver,
          await client.call("verify", { clientId: crypto.randomUUID(), lookupId, code }),
        );
        store.set({ lookup: null });
      }),
    restartLookup: () => store.set({ lookup: { step: "order" }, error: null }),
    cancelLookup: () => store.set({ lookup: null, error: null }),
  };
}
