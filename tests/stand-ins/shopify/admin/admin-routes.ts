import { browserSession } from "tests/stand-ins/shopify/auth/browser-session";
import { installApp } from "tests/stand-ins/shopify/auth/install-app";
import { findInstallation } from "tests/stand-ins/shopify/auth/installations";
import type { LocalApp } from "tests/stand-ins/shopify/auth/local-app";
import { activeStaff, findStaff } from "tests/stand-ins/shopify/auth/staff";
import {
  HttpError,
  redirect,
  send,
  sendHtml,
  type Exchange,
} from "tests/stand-ins/shopify/http/exchange";
import { requireShop } from "tests/stand-ins/shopify/http/find-shop";
import { html } from "tests/stand-ins/shopify/http/html";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { Route } from "tests/stand-ins/shopify/http/router";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { StaffMember } from "tests/stand-ins/shopify/store/types";
import { renderAdminPage, type AdminBody } from "./admin-page";
import { answerAppQuestion } from "./app-questions";
import { clientScript } from "./client-scripts";
import { frameUrl } from "./frame-url";
import { renderResourceCard } from "./resource-card";
import { renderThemeEditor, saveThemeEditor } from "./theme-editor";

type Handler = (exchange: Exchange, platform: Platform) => Promise<void> | void;

/** The admin page, its scripts, and what its script asks the server. */
export function adminRoutes(platform: Platform): Route[] {
  const route = (method: Route["method"], path: string, handle: Handler): Route => ({
    method,
    path,
    handle: (exchange) => handle(exchange, platform),
  });
  return [
    route("GET", "/", goToFirstShop),
    route("GET", "/app-bridge.js", ({ response }) => sendScript(response, "app-bridge")),
    route("GET", "/admin-shell.js", ({ response }) => sendScript(response, "admin-shell")),
    route("POST", "/store/:shop/apps/:handle/-/install", install),
    route("POST", "/store/:shop/apps/:handle/-/:question", answerAppQuestion),
    route("GET", "/store/:shop/apps/:handle", showApp),
    route("GET", "/store/:shop/apps/:handle/*path", showApp),
    route("GET", "/store/:shop/themes/:theme/editor", showThemeEditor),
    route("POST", "/store/:shop/themes/:theme/editor", saveThemeEditor),
    route("GET", "/store/:shop", goToApp),
    route("GET", "/store/:shop/*page", showCard),
  ];
}

function sendScript(response: Exchange["response"], name: "admin-shell" | "app-bridge"): void {
  send(response, 200, clientScript(name), {
    "content-type": "text/javascript; charset=utf-8",
    "cache-control": "no-cache",
    "access-control-allow-origin": "*",
  });
}

function goToFirstShop({ response }: Exchange, platform: Platform): void {
  const shop = platform.store.shops()[0];
  redirect(response, shop ? appRoot(platform, shop) : "/mailbox");
}

function goToApp({ params, response }: Exchange, platform: Platform): void {
  redirect(response, appRoot(platform, requireShop(platform, params.shop ?? "")));
}

function showApp({ url, params, response }: Exchange, platform: Platform): void {
  const shop = requireShop(platform, params.shop ?? "");
  const app = platform.app;
  // Shopify also opens an app by its client id, as apps redirect to `/apps/{client id}`.
  if (app && params.handle === app.spec.clientId) {
    const rest = url.pathname.split("/").slice(5).join("/");
    return redirect(response, `${appRoot(platform, shop)}${rest ? `/${rest}` : ""}${url.search}`);
  }
  if (!app || params.handle !== app.config.handle) throw new HttpError(404, "No such app");
  const user = staffOf(shop, url);
  const isInstalled = findInstallation(shop, app.spec.clientId) !== undefined;
  const body: AdminBody = isInstalled
    ? framedApp(platform, app, shop, user, appPath(url, platform, shop))
    : { kind: "card", content: installCard(app) };
  sendPage(response, platform, { shop, user, section: "app", body });
}

function framedApp(
  platform: Platform,
  { spec, config }: LocalApp,
  shop: ShopStore,
  user: StaffMember,
  path: string,
): AdminBody {
  const { tunnelUrl } = platform.addresses;
  return {
    kind: "app",
    frameUrl: frameUrl({
      tunnelUrl,
      path,
      shop: shop.domain,
      clientId: spec.clientId,
      clientSecret: spec.clientSecret,
      userId: user.id,
      locale: user.locale,
      sessionId: browserSession(shop, user),
      now: platform.store.clock(),
    }),
    state: {
      shop: shop.domain,
      appTitle: config.name,
      appRoot: appRoot(platform, shop),
      frameOrigin: new URL(tunnelUrl).origin,
      userId: String(user.id),
    },
  };
}

/** The app's own path within the admin address; `user` is the admin page's parameter. */
function appPath(url: URL, platform: Platform, shop: ShopStore): string {
  const query = new URLSearchParams(url.search);
  query.delete("user");
  const path = url.pathname.slice(appRoot(platform, shop).length) || "/";
  return query.size > 0 ? `${path}?${query.toString()}` : path;
}

function install({ params, response }: Exchange, platform: Platform): void {
  const shop = requireShop(platform, params.shop ?? "");
  installApp(platform, shop);
  redirect(response, appRoot(platform, shop), 303);
}

function installCard({ config }: LocalApp) {
  return html`<div class="card">
    <h1>Install ${config.name}</h1>
    <p>This app needs access to:</p>
    <ul>
      ${config.scopes.map((scope) => html`<li>${scope.replaceAll("_", " ")}</li>`)}
    </ul>
    <form method="post" action="${config.handle}/-/install">
      <button class="action primary">Install</button>
    </form>
  </div>`;
}

function showThemeEditor(exchange: Exchange, platform: Platform): void {
  const shop = requireShop(platform, exchange.params.shop ?? "");
  sendPage(exchange.response, platform, {
    shop,
    user: staffOf(shop, exchange.url),
    section: "themes",
    body: { kind: "card", content: renderThemeEditor(exchange, platform) },
  });
}

function showCard({ url, params, response }: Exchange, platform: Platform): void {
  const shop = requireShop(platform, params.shop ?? "");
  const page = params.page ?? "";
  sendPage(response, platform, {
    shop,
    user: staffOf(shop, url),
    section: page.split("/")[0] ?? "",
    body: { kind: "card", content: renderResourceCard(shop, page) },
  });
}

function sendPage(
  response: Exchange["response"],
  platform: Platform,
  page: { shop: ShopStore; user: StaffMember; section: string; body: AdminBody },
): void {
  const { config } = platform.app ?? {};
  const app = config ? { title: config.name, root: appRoot(platform, page.shop) } : null;
  sendHtml(
    response,
    renderAdminPage({ ...page, shop: page.shop.record, staff: activeStaff(page.shop), app }),
  );
}

function staffOf(shop: ShopStore, url: URL): StaffMember {
  const wanted = url.searchParams.get("user");
  const member = (wanted ? findStaff(shop, wanted) : undefined) ?? activeStaff(shop)[0];
  if (!member) throw new HttpError(409, "The shop has no staff");
  return member;
}

function appRoot(platform: Platform, shop: ShopStore): string {
  const handle = platform.app?.config.handle ?? "app";
  return `/store/${shop.domain.replace(".myshopify.com", "")}/apps/${handle}`;
}
