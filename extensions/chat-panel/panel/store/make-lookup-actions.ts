import type { Chat } from "./chat";
import type { Lookup } from "./chat-state";
import { keepDetails } from "./keep-details";
import { makeTrial } from "./make-attempt";
import { takeAnswer } from "./take-answer";

/** How a guest proves that an order is theirs. What went wrong is given back in words. */
export function makeLookupActions({ store, client, arrivals }: Chat) {
  const attempt = makeTrial(store);
  const setLookup = (lookup: Lookup | null) => store.set({ lookup });
  return {
    setLookup,
    startLookup: (orderNumber: string, email: string) =>
      attempt(async () => {
        const { lookupId, message } = await client.call("lookup", {
          clientId: crypto.randomUUID(),
          orderNumber,
          email,
        });
        setLookup({ step: "code", lookupId, message, orderNumber, email });
      }),
    verifyLookup: ({ lookupId, email }: Extract<Lookup, { step: "code" }>, code: string) =>
      attempt(async () => {
        takeAnswer(
          arrivals,
          await client.call("verify", { clientId: crypto.randomUUID(), lookupId, code }),
        );
        setLookup(null);
        keepDetails(store, { email, isEmailProven: true });
      }),
  };
}
