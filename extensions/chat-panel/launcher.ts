import { applyStyle } from "./launcher/apply-style";
import { countUnread } from "./launcher/count-unread";
import { findParts, type LauncherParts } from "./launcher/find-parts";
import { keepClear } from "./launcher/keep-clear";
import { offerMessage } from "./launcher/offer-message";
import { rememberOpen, wasOpen } from "./launcher/remember-open";
import { showNotice } from "./launcher/show-notice";
import { contrast, mix, readPalette, toCss } from "./shared/colours";
import type { PanelHandle, PanelModule } from "./shared/panel-handle";
import { keepState, NOBODY } from "./shared/saved-state";

// The only script that every page of the shop loads: it waits for a first intent and then loads the chat itself.

const whenIdle = (work: () => void) =>
  "requestIdleCallback" in window
    ? requestIdleCallback(work, { timeout: 4_000 })
    : setTimeout(work, 1_500);

/** Loads the panel once; a failed import stays failed under its address, so that each try has its own. */
function makeLoader(address: string) {
  let loading: Promise<PanelModule> | null = null;
  let tries = 0;
  return () => {
    loading ??= import(tries > 0 ? `${address}#${tries}` : address).catch((error: unknown) => {
      loading = null;
      tries += 1;
      throw error;
    });
    return loading;
  };
}

function makeLauncher(parts: LauncherParts) {
  const { host, root, frame, launcher, notice, badge, config } = parts;
  const { texts } = config;
  const state = keepState();
  const { customer } = state.get();
  const here = config.customer?.id;
  // Signed out, or somebody else: the conversation of the one before is not theirs. "?" was signed in on a page that knew
  // no id: whoever is signed in here is taken for the same, until the session says otherwise.
  if (customer && (customer === "?" ? !here : customer !== here)) state.set(NOBODY);
  const palette = readPalette(host, config.accent);
  const load = makeLoader(config.panel);
  let panel: PanelHandle | null = null;
  let isOpen = false;

  const showUnread = () => {
    const { unread } = state.get();
    badge.hidden = unread === 0 || isOpen;
    badge.textContent = unread > 9 ? "9+" : String(unread);
    launcher.ariaLabel = unread > 0 ? `${texts.label}. ${texts.unread}: ${unread}` : texts.label;
  };
  const onToggle = (open: boolean) => {
    isOpen = open;
    launcher.ariaExpanded = String(open);
    rememberOpen(open);
    showUnread();
  };
  const open = async (takesFocus = true) => {
    notice.replaceChildren();
    launcher.ariaBusy = "true";
    try {
      const { mountPanel } = await load();
      const colours = { mix, contrast, toCss };
      panel ??= mountPanel({ config, state, palette, colours, root, frame, launcher, onToggle });
      panel.open({ takesFocus });
    } catch {
      showNotice(notice, {
        text: texts.unreachable,
        actions: [
          { text: texts.retry, press: () => void open() },
          { text: texts.contact, href: launcher.getAttribute("href") ?? config.path },
        ],
        dismissLabel: texts.dismiss,
        onDismiss: () => notice.replaceChildren(),
      });
    }
    launcher.ariaBusy = "false";
  };
  applyStyle(frame, palette, config);
  launcher.ariaExpanded = "false";
  state.subscribe(showUnread);
  showUnread();
  return { state, load, open, toggle: () => (isOpen ? panel?.close() : void open()) };
}

/** Without this script the launcher is a link to the contact form; with it, a button. */
function makeButton(launcher: HTMLElement, toggle: () => void, load: () => Promise<unknown>): void {
  launcher.role = "button";
  launcher.ariaHasPopup = "dialog";
  for (const intent of ["pointerenter", "focus", "touchstart"])
    launcher.addEventListener(intent, () => void load().catch(() => undefined), {
      once: true,
      passive: true,
    });
  launcher.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    toggle();
  });
  launcher.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    launcher.click();
  });
}

const parts = findParts();
if (parts) {
  const { state, load, open, toggle } = makeLauncher(parts);
  makeButton(parts.launcher, toggle, load);
  // Any link of the theme to #doorbell-chat opens it too.
  document.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element && target.closest('a[href$="#doorbell-chat"]'))) return;
    event.preventDefault();
    void open();
  });
  whenIdle(() => {
    keepClear(parts.launcher, parts.frame, parts.root);
    if (wasOpen()) void open(false);
    else void countUnread(parts.config, state);
    offerMessage(parts, state, () => void open());
  });
}
