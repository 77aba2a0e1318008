import type { Chat } from "./chat";
import { keepDetails } from "./keep-details";
import { makeAttempt, makeTrial } from "./make-attempt";
import { makeHelpActions } from "./make-help-actions";
import { makeLookupActions } from "./make-lookup-actions";
import { takeAnswer } from "./take-answer";

/** What the shopper can do, apart from sending messages. */
export function makeActions(chat: Chat) {
  const { store, client, arrivals, connect } = chat;
  const attempt = makeAttempt(store);
  const attemptForm = makeTrial(store);
  const answering = async (work: () => Promise<void>) => {
    if (store.get().isAnswering) return;
    store.set({ isAnswering: true });
    // One id for all tries: a repeat gives the first answer.
    if (!(await attempt(work))) await connect().catch(() => undefined);
    store.set({ isAnswering: false });
  };
  return {
    ...makeLookupActions(chat),
    ...makeHelpActions(chat),
    askQuick: (id: string) => {
      const clientId = crypto.randomUUID();
      return answering(async () => {
        const reply = await client.call("quick", { clientId, id });
        takeAnswer(arrivals, reply);
        if (reply.needs) await chat.loadHelp();
        store.set({ lookup: reply.needs && { step: "order" } });
      });
    },
    askPerson: () => {
      const clientId = crypto.randomUUID();
      return answering(async () => {
        takeAnswer(arrivals, await client.call("person", { clientId }));
        store.set({ lookup: null, overlay: null });
      });
    },
    judge(messageId: string, isHelpful: boolean) {
      store.set({ feedback: { ...store.get().feedback, [messageId]: isHelpful } });
      void client.call("helpful", { messageId, isHelpful }).catch(() => undefined);
    },
    async loadOlder() {
      const { conversation, isLoadingOlder } = store.get();
      const first = conversation?.messages[0];
      if (!first || isLoadingOlder) return;
      store.set({ isLoadingOlder: true });
      await attempt(async () => {
        const { messages, hasOlder } = await client.call("history", { before: first.sequence });
        arrivals.takeOlder(messages, hasOlder);
      });
      store.set({ isLoadingOlder: false });
    },
    saveDetails: (name: string, email: string) =>
      attemptForm(async () => {
        await client.call("details", { name: name || null, email: email || null });
        keepDetails(store, { ...(name && { name }), ...(email && { email }) });
      }),
    skipDetails: () => store.set({ hasSkippedDetails: true }),
    rate: (score: number, comment: string) =>
      attemptForm(async () => {
        await client.call("rating", { score, comment: comment || null });
        const { conversation } = store.get();
        if (conversation)
          arrivals.takeState({ ...conversation, canRate: false, rating: { score } });
      }),
    /** Does what a form asked for; gives what went wrong, null when nothing did. */
    trial: attemptForm,
  };
}
