import type { SavedStateStore } from "extensions/chat-panel/shared/saved-state";
import { chooseMessage } from "./choose-message";
import type { LauncherParts } from "./find-parts";
import { showNotice } from "./show-notice";

const QUIET_DAYS = 30;
const DAY = 86_400_000;

interface ShopifyGlobal {
  currency?: { rate?: string };
}

/** Offers the message that fits this page, once, after its seconds; never to someone who is talking to us already. */
export function offerMessage(
  { config, notice, launcher }: LauncherParts,
  state: SavedStateStore,
  open: () => void,
): void {
  const shopify: ShopifyGlobal | undefined = Reflect.get(window, "Shopify");
  const visit = {
    path: location.pathname,
    country: config.country,
    // The theme tells the shopper's currency, the rules are in the shop's.
    cartValue: config.cart / 100 / (Number(shopify?.currency?.rate) || 1),
    now: Date.now(),
  };
  const rule = chooseMessage(config.proactive, visit, state.get());
  if (!rule || state.get().cursor !== null) return;
  setTimeout(() => {
    const { bubbles, quietUntil } = state.get();
    const isBusy = launcher.ariaExpanded === "true" || notice.firstChild !== null;
    const isLeft = location.pathname !== visit.path;
    if (isBusy || isLeft || document.hidden || quietUntil > Date.now()) return;
    state.set({ bubbles: { ...bubbles, [rule.id]: Date.now() } });
    showNotice(notice, {
      text: rule.text,
      press: open,
      dismissLabel: config.texts.dismiss,
      onDismiss() {
        state.set({ quietUntil: Date.now() + QUIET_DAYS * DAY });
        launcher.focus();
      },
    });
  }, rule.seconds * 1_000);
}
