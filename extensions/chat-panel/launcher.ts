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

// Safari has no idle callbacks.
const whenIdle = (work: () => void) =>
  window.requestIdleCallback?.(work, { timeout: 4_000 }) ?? setTimeout(work, 1_500);

let tries = 0;

/**
 * Loads the panel once for a launcher. A failed import stays failed under its address, and a module keeps what one person
 * did in it: each try and each launcher has an address of its own.
 */
function makeLoader(address: string) {
  let loading: Promise<PanelModule> | null = null;
  return () => {
    loading ??= import(`${address}#${tries++}`).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

function showUnreachable({ notice, launcher, config }: LauncherParts, press: () => void): void {
  const { texts, path } = config;
  showNotice(notice, {
    text: texts.unreachable,
    actions: [
      { text: texts.retry, press },
      { text: texts.contact, href: launcher.getAttribute("href") ?? path },
    ],
    dismissLabel: texts.dismiss,
  });
}

function makeLauncher(parts: LauncherParts) {
  const { host, root, frame, launcher, notice, badge, config } = parts;
  const { texts } = config;
  const palette = readPalette(host, config.accent);
  const load = makeLoader(config.panel);
  let panel: PanelHandle | null = null;
  let isOpen = false;

  const showUnread = () => {
    const { unread } = state.get();
    badge.hidden = !unread || isOpen;
    badge.textContent = unread > 9 ? "9+" : `${unread}`;
    launcher.ariaLabel = texts.label + (unread ? `. ${texts.unread}: ${unread}` : "");
  };
  const state = keepState(showUnread);
  const { customer } = state.get();
  const here = config.customer?.id;
  // Signed out, or somebody else: the conversation of the one before is not theirs. "?" was signed in on a page that knew
  // no id: whoever is signed in here is taken for the same, until the session says otherwise.
  if (customer && (customer === "?" ? !here : customer !== here)) state.set(NOBODY);
  const onToggle = (open: boolean) => {
    isOpen = open;
    launcher.ariaExpanded = `${open}`;
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
      showUnreachable(parts, () => void open());
    }
    launcher.ariaBusy = "false";
  };
  applyStyle(frame, palette, config);
  addEventListener("storage", showUnread);
  showUnread();
  makeButton(launcher, () => (isOpen ? panel?.close() : void open()), load);
  const offer = () => offerMessage(parts, state, () => void open());
  whenIdle(() => {
    keepClear(launcher, frame, root);
    if (wasOpen()) void open(false);
    else void countUnread(config, state);
    offer();
  });
  return {
    parts,
    open,
    offer,
    /** Ends it where another takes its place: another language, another look, another customer. */
    stop() {
      state.end();
      panel?.stop();
    },
  };
}

/** Without this script the launcher is a link to the contact form; with it, a button. */
function makeButton(launcher: HTMLElement, toggle: () => void, load: () => Promise<unknown>): void {
  const want = () => void load().catch(() => undefined);
  Object.assign(launcher, {
    role: "button",
    ariaHasPopup: "dialog",
    ariaExpanded: "false",
    onpointerenter: want,
    onfocus: want,
    ontouchstart: want,
    onclick(event: MouseEvent) {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      toggle();
    },
    onkeydown(event: KeyboardEvent) {
      if (event.key !== " ") return;
      event.preventDefault();
      launcher.click();
    },
  });
}

/** What the theme says of the chat, without what is different on each page of one shop. */
const nameOf = ({ config }: LauncherParts) => JSON.stringify({ ...config, cart: 0 });

let live: ReturnType<typeof makeLauncher> | null = null;
let path = location.pathname;

/**
 * Keeps one chat in the page, whoever changes the page: where it was swapped for another without loading, the chat takes
 * the place of the new page's own, with everything that is open in it.
 */
function attend(): void {
  const host = document.getElementById("doorbell-chat");
  if (host && host !== live?.parts.host) {
    const parts = findParts(host);
    // One that is empty is a copy that was made of ours.
    if (live && (!parts || nameOf(parts) === nameOf(live.parts))) {
      if (parts) Object.assign(live.parts.config, parts.config);
      const ours = live.parts.host;
      // Where the page before is kept for the way back, it keeps the chat's place.
      if (!ours.isConnected) ours.replaceWith(ours.cloneNode());
      host.replaceWith(ours);
    } else if (parts) {
      live?.stop();
      live = makeLauncher(parts);
    }
  }
  if (path === location.pathname) return;
  path = location.pathname;
  live?.offer();
}

declare global {
  interface Window {
    doorbellChat?: true;
  }
}

// Themes that change pages without loading may run this script again: the first one goes on.
if (!window.doorbellChat) {
  window.doorbellChat = true;
  attend();
  new MutationObserver(attend).observe(document, { childList: true, subtree: true });
  // Any link of the theme to #doorbell-chat opens it too.
  document.addEventListener("click", (event) => {
    const { target } = event;
    if (!(target instanceof Element && target.closest('a[href$="#doorbell-chat"]'))) return;
    event.preventDefault();
    void live?.open();
  });
}
