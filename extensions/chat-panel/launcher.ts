import { chooseMessage } from "./launcher/choose-message";
import { countUnread } from "./launcher/count-unread";
import { keepClear } from "./launcher/keep-clear";
import { showNotice } from "./launcher/show-notice";
import { contrast, mix, readPalette, toCss } from "./shared/colours";
import type { LauncherConfig } from "./shared/launcher-config";
import type { PanelHandle, PanelModule } from "./shared/panel-handle";
import { keepState } from "./shared/saved-state";

// The only script that every page of the shop loads: it waits for a first intent and then loads the chat itself.

const QUIET_DAYS = 30;
const DAY = 86_400_000;
const OPEN_KEY = "doorbell-chat-open";

interface ShopifyGlobal {
  currency?: { rate?: string };
}

/** Browsers without declarative shadow roots leave the template as it is. */
function openRoot(host: HTMLElement): ShadowRoot | null {
  const template = host.querySelector("template");
  if (host.shadowRoot || !template) return host.shadowRoot;
  const root = host.attachShadow({ mode: "open" });
  root.append(template.content);
  return root;
}

const whenIdle = (work: () => void) =>
  "requestIdleCallback" in window
    ? requestIdleCallback(work, { timeout: 4_000 })
    : setTimeout(work, 1_500);

/** Whether the panel was open on the page before, in this tab; never on phones, where it would cover the page. */
function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(OPEN_KEY) === "1" && matchMedia("(min-width: 600px)").matches;
  } catch {
    return false;
  }
}

function rememberOpen(isOpen: boolean): void {
  try {
    sessionStorage.setItem(OPEN_KEY, isOpen ? "1" : "0");
  } catch {
    // Then the chat starts closed on the next page.
  }
}

function start(host: HTMLElement): void {
  const root = openRoot(host);
  const frame = root?.querySelector<HTMLElement>(".chat");
  const launcher = root?.querySelector<HTMLElement>(".launcher");
  const notice = root?.querySelector<HTMLElement>(".notice");
  const badge = root?.querySelector<HTMLElement>(".badge");
  const written = root?.querySelector('script[type="application/json"]')?.textContent;
  if (!root || !frame || !launcher || !notice || !badge || !written) return;
  const config: LauncherConfig = JSON.parse(written);
  const { texts } = config;
  const state = keepState();
  const palette = readPalette(host, config.accent);
  const colours = { mix, contrast, toCss };
  let panel: PanelHandle | null = null;
  let loading: Promise<PanelModule> | null = null;
  let tries = 0;
  let isOpen = false;

  // Again as properties: a strict Content-Security-Policy drops the style attribute that Liquid wrote.
  const style: Record<string, string> = {
    surface: toCss(palette.surface),
    text: toCss(palette.text),
    accent: toCss(palette.accent),
    "on-accent": toCss(palette.onAccent),
    focus: toCss(palette.text),
    radius: `${config.radius}px`,
    inline: `${config.inline}px`,
    block: `${config.block}px`,
  };
  for (const [name, value] of Object.entries(style))
    frame.style.setProperty(`--doorbell-${name}`, value);

  const clearNotice = () => notice.replaceChildren();
  const showUnread = () => {
    const { unread } = state.get();
    badge.hidden = unread === 0 || isOpen;
    badge.textContent = unread > 9 ? "9+" : String(unread);
    launcher.ariaLabel = unread > 0 ? `${texts.label}. ${texts.unread}: ${unread}` : texts.label;
  };
  const load = () => {
    // A failed import stays failed under its address.
    loading ??= import(tries > 0 ? `${config.panel}#${tries}` : config.panel);
    return loading;
  };
  const onToggle = (open: boolean) => {
    isOpen = open;
    launcher.ariaExpanded = String(open);
    rememberOpen(open);
    showUnread();
  };
  const fail = () => {
    loading = null;
    tries += 1;
    showNotice(notice, {
      text: texts.unreachable,
      actions: [
        { text: texts.retry, press: () => void open() },
        { text: texts.contact, href: launcher.getAttribute("href") ?? config.path },
      ],
      dismissLabel: texts.dismiss,
      onDismiss: clearNotice,
    });
  };
  const open = async (takesFocus = true) => {
    clearNotice();
    launcher.ariaBusy = "true";
    try {
      const module = await load();
      panel ??= module.mountPanel({
        config,
        state,
        palette,
        colours,
        root,
        frame,
        launcher,
        onToggle,
      });
      panel.open({ takesFocus });
    } catch {
      fail();
    }
    launcher.ariaBusy = "false";
  };

  launcher.setAttribute("role", "button");
  launcher.setAttribute("aria-haspopup", "dialog");
  launcher.ariaExpanded = "false";
  for (const intent of ["pointerenter", "focus", "touchstart"])
    launcher.addEventListener(intent, () => void load().catch(() => (loading = null)), {
      once: true,
      passive: true,
    });
  launcher.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    if (isOpen) panel?.close();
    else void open();
  });
  launcher.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    launcher.click();
  });
  // Any link of the theme to #doorbell-chat opens it too.
  document.addEventListener("click", (event) => {
    const link =
      event.target instanceof Element && event.target.closest('a[href$="#doorbell-chat"]');
    if (!link) return;
    event.preventDefault();
    void open();
  });
  state.subscribe(showUnread);
  showUnread();

  const offer = () => {
    const shopify: ShopifyGlobal | undefined = Reflect.get(window, "Shopify");
    const rate = Number(shopify?.currency?.rate) || 1;
    const visit = {
      path: location.pathname,
      country: config.country,
      cartValue: config.cart / 100 / rate,
      now: Date.now(),
    };
    const rule = chooseMessage(config.proactive, visit, state.get());
    if (!rule || state.get().cursor !== null) return;
    setTimeout(() => {
      const { bubbles, quietUntil } = state.get();
      if (isOpen || document.hidden || notice.firstChild || quietUntil > Date.now()) return;
      state.set({ bubbles: { ...bubbles, [rule.id]: Date.now() } });
      showNotice(notice, {
        text: rule.text,
        press: () => void open(),
        dismissLabel: texts.dismiss,
        onDismiss() {
          state.set({ quietUntil: Date.now() + QUIET_DAYS * DAY });
          clearNotice();
          launcher.focus();
        },
      });
    }, rule.seconds * 1_000);
  };

  whenIdle(() => {
    keepClear(launcher, frame, root);
    if (wasOpen()) void open(false);
    else void countUnread(config, state);
    offer();
  });
}

const host = document.getElementById("doorbell-chat");
if (host) start(host);
