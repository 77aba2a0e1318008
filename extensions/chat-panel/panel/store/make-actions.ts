import { ChatError } from "../api/chat-error";
import type { Conversation, Message } from "../api/types";
import type { Overlay } from "./chat-state";
import { loadHelp } from "../load-help";
import type { Chat } from "./make-chat";

interface Answered {
  conversation: Conversation;
  messages?: Message[];
}

/** What the shopper can do, apart from sending messages. */
export function makeActions({ handle, store, client, receiver, connect }: Chat) {
  /** Runs `work`; what went wrong is said above the composer, unless the caller says it better. */
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
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
  const take = ({ conversation, messages = [] }: Answered) => {
    receiver.takeConversation(conversation);
    receiver.takeMessages(messages);
  };
  const answering = async (work: () => Promise<void>) => {
    if (store.get().isAnswering) return;
    store.set({ isAnswering: true });
    // One id for all tries: a repeat gives the first answer.
    if (!(await attempt(work))) await connect().catch(() => undefined);
    store.set({ isAnswering: false });
  };
  const show = (overlay: Overlay | null) => store.set({ overlay });
  /** Shows what the reader of articles is needed for; back to the conversation when it cannot be loaded. */
  const showHelp = async (overlay: Overlay, work: () => Promise<void>) => {
    show(overlay);
    const isDone = await attempt(async () => {
      await loadHelp(handle.config.help, handle.root);
      store.set({});
      await work();
    });
    if (!isDone) show(null);
  };

  return {
    askQuick: (id: string) => {
      const clientId = crypto.randomUUID();
      return answering(async () => {
        const reply = await client.call("quick", { clientId, id });
        take(reply);
        store.set({ lookup: reply.needs === "order-lookup" ? { step: "order" } : null });
      });
    },
    askPerson: () => {
      const clientId = crypto.randomUUID();
      return answering(async () => {
        take(await client.call("person", { clientId }));
        store.set({ lookup: null, overlay: null });
      });
    },
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
        take(await client.call("verify", { clientId: crypto.randomUUID(), lookupId, code }));
        store.set({ lookup: null });
      }),
    restartLookup: () => store.set({ lookup: { step: "order" }, error: null }),
    cancelLookup: () => store.set({ lookup: null, error: null }),
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
        receiver.takeOlder(messages, hasOlder);
      });
      store.set({ isLoadingOlder: false });
    },
    async saveDetails(name: string, email: string): Promise<boolean> {
      return attempt(async () => {
        await client.call("details", { name: name || null, email: email || null });
        const { session } = store.get();
        const details = {
          name: name || (session?.details.name ?? null),
          email: email || (session?.details.email ?? null),
        };
        if (session) store.set({ session: { ...session, details } });
      });
    },
    skipDetails: () => store.set({ hasSkippedDetails: true }),
    rate: (score: number, comment: string) =>
      attempt(async () => {
        await client.call("rating", { score, comment: comment || null });
        const { conversation } = store.get();
        if (conversation)
          receiver.takeState({ ...conversation, canRate: false, rating: { score } });
      }),
    sendTranscript: (email: string) =>
      attempt(async () => {
        await client.call("transcript", email ? { email } : {});
      }),
    /** Loads what few conversations need; without it nothing is missing yet. */
    wantHelp: () =>
      loadHelp(handle.config.help, handle.root).then(
        () => store.set({}),
        () => undefined,
      ),
    openSearch: () =>
      showHelp({ kind: "search", query: "", results: null }, () => Promise.resolve()),
    closeOverlay() {
      const { overlay } = store.get();
      store.set({ overlay: overlay?.kind === "article" ? overlay.back : null, error: null });
    },
    search: (query: string) =>
      attempt(async () => {
        show({ kind: "search", query, results: null });
        const { results } = await client.call("search", { query });
        const { overlay } = store.get();
        if (overlay?.kind === "search" && overlay.query === query) show({ ...overlay, results });
      }),
    openArticle: (articleId: string) => {
      const back = store.get().overlay;
      return showHelp({ kind: "article", articleId, article: null, vote: null, back }, async () => {
        const article = await client.call("article", { id: articleId });
        const { overlay } = store.get();
        if (overlay?.kind === "article" && overlay.articleId === articleId)
          show({ ...overlay, article });
      });
    },
    vote(articleId: string, isHelpful: boolean) {
      const { overlay } = store.get();
      if (overlay?.kind === "article") show({ ...overlay, vote: isHelpful });
      void client.call("vote", { articleId, isHelpful }).catch(() => undefined);
    },
  };
}
