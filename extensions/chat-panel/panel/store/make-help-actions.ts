import type { Chat } from "./chat";
import type { Overlay } from "./chat-state";
import { makeAttempt } from "./make-attempt";

/** Searching and reading help articles inside the chat. */
export function makeHelpActions({ store, client, loadHelp }: Chat) {
  const attempt = makeAttempt(store);
  const show = (overlay: Overlay | null) => store.set({ overlay });
  /** Shows what the reader of articles is needed for; back to the conversation when it cannot be loaded. */
  const showHelp = async (overlay: Overlay, work: () => Promise<void>) => {
    show(overlay);
    const isDone = await attempt(async () => {
      await loadHelp();
      store.set({});
      await work();
    });
    if (!isDone) show(null);
  };

  return {
    /** Loads what few conversations need; without it nothing is missing yet. */
    wantHelp: () =>
      loadHelp().then(
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
