import type { Client } from "extensions/chat-panel/panel/api/client";
import type { LauncherConfig } from "extensions/chat-panel/shared/launcher-config";
import type { Store } from "./chat-state";
import { readCart, watchCart } from "./read-cart";

const TYPING_EVERY = 3_000;
const TYPING_ENDS = 5_000;
const SEEN_AFTER = 400;

export interface Reporter {
  /** Tells where the shopper is and what is in the cart. */
  tellContext(): void;
  /** Starts to follow page and cart. */
  watch(): void;
  tellTyping(isTyping: boolean): void;
  tellSeen(): void;
}

const ignore = () => undefined;

async function sendContext(client: Client, { root, locale }: LauncherConfig): Promise<void> {
  const cart = await readCart(root);
  await client.call("context", {
    pageUrl: location.href,
    pageTitle: document.title,
    cart,
    locale,
  });
}

/** Tells the team what the shopper does. Nothing here is worth an error message. */
export function makeReporter(store: Store, client: Client, config: LauncherConfig): Reporter {
  let typedAt = 0;
  let typingTimer = 0;
  let seenTimer = 0;
  let told = "";
  let lastUrl = "";

  const tellContext = () => {
    lastUrl = location.href;
    void sendContext(client, config).catch(ignore);
  };

  const stopTyping = () => {
    clearTimeout(typingTimer);
    if (typedAt === 0) return;
    typedAt = 0;
    void client.call("typing", { isTyping: false }).catch(ignore);
  };

  return {
    tellContext,
    watch() {
      watchCart(tellContext);
      // Themes that swap pages without loading change the address only.
      const compare = () => {
        if (location.href !== lastUrl && store.get().session) tellContext();
      };
      addEventListener("popstate", compare);
      document.addEventListener("click", () => setTimeout(compare, 800), { passive: true });
    },
    tellTyping(isTyping) {
      if (!store.get().conversation) return;
      if (!isTyping) {
        stopTyping();
        return;
      }
      clearTimeout(typingTimer);
      typingTimer = window.setTimeout(stopTyping, TYPING_ENDS);
      if (Date.now() - typedAt < TYPING_EVERY) return;
      typedAt = Date.now();
      void client.call("typing", { isTyping: true }).catch(ignore);
    },
    tellSeen() {
      clearTimeout(seenTimer);
      seenTimer = window.setTimeout(() => {
        const { conversation, isOpen } = store.get();
        if (!conversation) return;
        const isRead = isOpen && !document.hidden;
        const now = `${conversation.id} ${conversation.cursor} ${isRead}`;
        if (now === told) return;
        told = now;
        const delivered = conversation.cursor;
        void client
          .call("seen", isRead ? { delivered, read: delivered } : { delivered })
          .catch(ignore);
      }, SEEN_AFTER);
    },
  };
}
