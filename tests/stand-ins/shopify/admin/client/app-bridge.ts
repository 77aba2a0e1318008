/**
 * Stand-in for https://cdn.shopify.com/shopifycloud/app-bridge.js: the `shopify` global, the App
 * Bridge elements and the `fetch` interceptor, talking to the local admin page.
 */
import type { ShopifyGlobal } from "@shopify/app-bridge-types";
import { installAdminLinks } from "./admin-links";
import { installAuthenticatedFetch } from "./authenticated-fetch";
import { readBridgeConfig } from "./bridge-config";
import { ask, notify, onOrder } from "./channel";
import { followLocation } from "./follow-location";
import { idToken } from "./id-token";
import { AppWindowElement, ModalElement } from "./modal-element";
import { AppNavElement, NavMenuElement } from "./nav-menu-element";
import { navigateApp } from "./navigate";
import { picker, resourcePicker } from "./pickers";
import { installFormSaveBars, openSaveBar, SaveBarElement } from "./save-bar-element";
import { TitleBarElement } from "./title-bar-element";
import { toast } from "./toast";
import { onWebVitals } from "./web-vitals";

const config = readBridgeConfig();

function modalById(id: string): ModalElement | null {
  const element = document.getElementById(id);
  return element instanceof ModalElement ? element : null;
}

function saveBarById(id: string): SaveBarElement | null {
  const element = document.getElementById(id);
  return element instanceof SaveBarElement ? element : null;
}

function notInAdmin(): Promise<never> {
  return Promise.reject(new Error("Only available in the Shopify mobile app and in Shopify POS"));
}

const bridge: Omit<ShopifyGlobal, "pos"> = {
  config,
  origin: "https://admin.shopify.com",
  ready: Promise.resolve(),
  environment: {
    mobile: navigator.userAgent.includes("Shopify Mobile/"),
    embedded: window.parent !== window,
    pos: false,
  },
  loading: (isLoading) => notify({ kind: "loading", isLoading: isLoading ?? true }),
  idToken,
  user: () => ask({ kind: "user" }),
  toast,
  resourcePicker,
  picker,
  scanner: { capture: notInAdmin },
  modal: {
    show: async (id) => modalById(id)?.show(),
    hide: async (id) => modalById(id)?.hide(),
    toggle: async (id) => modalById(id)?.toggle(),
  },
  saveBar: {
    show: async (id) => saveBarById(id)?.show(),
    hide: async (id) => saveBarById(id)?.hide(),
    toggle: async (id) => saveBarById(id)?.toggle(),
    leaveConfirmation: async () => {
      if (!openSaveBar()) return;
      const isLeaving = await ask<boolean>({ kind: "leave-confirmation" });
      // Staying means that whatever wanted to leave never goes on.
      if (!isLeaving) await new Promise<never>(() => undefined);
      await openSaveBar()?.hide();
    },
  },
  intents: {
    register: () => () => undefined,
    invoke: () => Promise.resolve({ complete: Promise.resolve({ code: "closed" as const }) }),
  },
  webVitals: { onReport: onWebVitals },
  support: { registerHandler: () => Promise.resolve() },
  reviews: {
    request: () =>
      Promise.resolve({
        success: false as const,
        code: "merchant-ineligible" as const,
        message: "Reviews cannot be asked for in the local Shopify",
      }),
  },
  scopes: {
    query: () => ask({ kind: "scopes", action: "query", scopes: [] }),
    request: (scopes) => ask({ kind: "scopes", action: "request", scopes }),
    revoke: (scopes) => ask({ kind: "scopes", action: "revoke", scopes }),
  },
  app: { extensions: () => ask({ kind: "extensions" }) },
};

/** The page between two documents: gets a fresh token and goes back to where the app was. */
async function reloadWithToken(target: string): Promise<void> {
  const url = new URL(target, location.href);
  url.searchParams.set("id_token", await idToken());
  location.replace(url);
}

function start(): void {
  customElements.define("ui-nav-menu", NavMenuElement);
  customElements.define("s-app-nav", AppNavElement);
  customElements.define("ui-title-bar", TitleBarElement);
  customElements.define("ui-save-bar", SaveBarElement);
  customElements.define("ui-modal", ModalElement);
  customElements.define("s-app-window", AppWindowElement);
  installAuthenticatedFetch();
  installAdminLinks();
  installFormSaveBars();
  onOrder((order) => {
    if (order.kind === "navigate") navigateApp(order.href, NavMenuElement.find(order.href));
  });
  notify({ kind: "ready" });
  const reloadTarget = new URLSearchParams(location.search).get("shopify-reload");
  if (reloadTarget) void reloadWithToken(reloadTarget);
  else followLocation();
}

// A page may carry the script twice (document and bounce page of a router); once is enough.
if (!("shopify" in window)) {
  Object.assign(window, { shopify: bridge });
  start();
}
