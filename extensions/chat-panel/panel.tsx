/** @jsxImportSource preact */
import { render } from "preact";
import { applyColours } from "./panel/apply-colours";
import { makeTranslate, setChat } from "./panel/chat-context";
import { PanelFrame } from "./panel/components/panel-frame";
import { loadHelp } from "./panel/load-help";
import { makeChat } from "./panel/store/make-chat";
import { isFullScreen } from "./panel/use-frame";
import type { LauncherHandle, PanelHandle } from "./shared/panel-handle";
import styles from "./styles/panel.css?inline";

const STALE_AFTER = 10 * 60_000;

function makePlace(handle: LauncherHandle): HTMLElement {
  const { root, frame } = handle;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const place = document.createElement("div");
  frame.append(place);
  applyColours(place, handle);
  return place;
}

/** Builds the panel beside the launcher, in the same shadow root. Nothing shows until `open`. */
export function mountPanel(handle: LauncherHandle): PanelHandle {
  const { root, launcher, config } = handle;
  const place = makePlace(handle);

  let openedAt = 0;
  let wantsFocus = false;
  const findPanel = () => place.querySelector<HTMLElement>(".panel");
  const moveFocus = () => {
    const panel = findPanel();
    if (!panel || !wantsFocus) return;
    if (chat.store.get().phase !== "ready") {
      panel.focus();
      return;
    }
    wantsFocus = false;
    // A phone's keyboard would hide half of the chat before anything was read.
    const stop = isFullScreen() ? null : panel.querySelector<HTMLElement>("textarea,input[name]");
    (stop ?? panel).focus();
  };
  const close = () => {
    wantsFocus = false;
    chat.store.set({ isOpen: false });
    chat.reporter.tellTyping(false);
    handle.onToggle(false);
    launcher.focus();
  };
  const draw = () => {
    const state = chat.store.get();
    const t = makeTranslate(state.session?.texts ?? {});
    const locale = state.session?.locale ?? config.locale;
    setChat({ chat, state, t, locale, close });
    render(<PanelFrame />, place);
    if (state.isOpen && wantsFocus) moveFocus();
  };
  const chat = makeChat(handle, {
    onChange: draw,
    loadHelp: () => loadHelp(config.help, root),
  });

  return {
    close,
    stop: chat.stop,
    open({ takesFocus = true } = {}) {
      wantsFocus ||= takesFocus;
      const { isOpen, phase, session } = chat.store.get();
      chat.store.set({ isOpen: true });
      // The page opens again what was open before; a shopper may have been quicker.
      if (isOpen && phase !== "failed") return;
      handle.onToggle(true);
      if (!session) void chat.begin();
      else {
        // Hours and reply time have moved on.
        if (Date.now() - openedAt > STALE_AFTER) void chat.connect().catch(() => undefined);
        chat.reporter.tellContext();
      }
      openedAt = Date.now();
      chat.arrivals.countUnread();
      chat.reporter.tellSeen();
    },
  };
}
