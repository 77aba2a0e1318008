import { HttpError, redirect, send } from "tests/stand-ins/shopify/http/exchange";
import { imageRoutes } from "tests/stand-ins/shopify/http/image-routes";
import { findCartRoute } from "./cart/cart-routes";
import { updateCart } from "./cart/change-cart";
import { completeCheckout, showCheckout } from "./cart/checkout";
import { contentTypeOf } from "./content-type";
import { setCookie } from "./cookies";
import { findCustomerByEmail, signIn, signOut } from "./customer-session";
import { primaryLocale, publishedLocales } from "./locales";
import { findPage } from "./pages/find-page";
import { sendPage } from "./pages/render-page";
import { matchProxy } from "./proxy/proxy-path";
import { serveProxy } from "./proxy/serve-proxy";
import { fieldOf, readForm } from "./read-form";
import { readTheme } from "./theme/read-theme";
import type { Visit } from "./visit";

const THEME_ASSETS = "/cdn/shop/t/1/assets/";

type VisitRoute = (visit: Visit) => Promise<void> | void;

/** Paths that do something; all others are pages. */
const ACTIONS: Readonly<Record<string, VisitRoute>> = {
  "POST /account/login": logIn,
  "GET /account/logout": logOut,
  "POST /localization": chooseLanguage,
  "GET /checkout": (visit) => showCheckout(visit),
  "POST /checkout": completeCheckout,
};

/** Answers one request to a storefront. */
export async function serveVisit(visit: Visit): Promise<void> {
  const { path, request, platform } = visit;
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
  if (path.startsWith(THEME_ASSETS)) return serveThemeAsset(visit);
  if (path.startsWith("/cdn/")) return serveImage(visit);
  const proxied = matchProxy(visit);
  if (proxied && platform.app) return serveProxy(visit, platform.app, proxied);
  const act = findCartRoute(visit) ?? ACTIONS[`${method} ${path}`];
  if (act) return act(visit);
  if (method === "GET" && path.startsWith("/discount/")) return applyDiscount(visit);
  const page = method === "GET" ? findPage(visit) : null;
  sendPage(
    visit,
    page ?? { template: "404", pageType: "404", title: "t:general.not_found", status: 404 },
  );
}

function serveThemeAsset({ path, response }: Visit): void {
  const name = path.slice(THEME_ASSETS.length);
  const body = readTheme().asset(name);
  if (!body) throw new HttpError(404, "Not Found");
  send(response, 200, body, {
    "content-type": contentTypeOf(name),
    "cache-control": "public, max-age=31536000",
  });
}

async function serveImage({ platform, request, response, url }: Visit): Promise<void> {
  for (const route of imageRoutes(platform)) {
    await route.handle({ request, response, url, params: {} });
  }
}

async function logIn(visit: Visit): Promise<void> {
  const fields = await readForm(visit.request);
  const email = fieldOf(fields, "customer[email]") ?? "";
  const customer = findCustomerByEmail(visit.shop, email);
  const returnTo = localPath(fieldOf(fields, "return_to"));
  if (!customer) {
    return redirect(visit.response, `${visit.rootUrl}/account/login?failed=1`, 303);
  }
  signIn(visit.shop, visit.response, customer);
  redirect(visit.response, returnTo ?? `${visit.rootUrl}/account`, 303);
}

function logOut(visit: Visit): void {
  signOut(visit.shop, visit.request, visit.response);
  redirect(visit.response, visit.rootUrl || "/");
}

/** The language and country selector: a cookie for the country, a prefix for the language. */
async function chooseLanguage(visit: Visit): Promise<void> {
  const { shop, response } = visit;
  const fields = await readForm(visit.request);
  const country = fieldOf(fields, "country_code");
  if (country && /^[A-Z]{2}$/.test(country)) setCookie(response, "localization", country);
  const wanted = fieldOf(fields, "locale_code") ?? fieldOf(fields, "language_code");
  const language =
    publishedLocales(shop.record).find((one) => one.locale === wanted) ?? visit.locale;
  const isPrimary = primaryLocale(shop.record).locale === language.locale;
  const path = localPath(fieldOf(fields, "return_to")) ?? "/";
  const prefix = isPrimary ? "" : `/${language.locale.toLowerCase()}`;
  redirect(response, `${prefix}${withoutPrefix(visit, path)}` || "/", 303);
}

function withoutPrefix({ shop }: Visit, path: string): string {
  const first = (path.split(/[/?#]/)[1] ?? "").toLowerCase();
  const isPrefix = publishedLocales(shop.record).some(
    (one) => !one.primary && one.locale.toLowerCase() === first,
  );
  return isPrefix ? path.slice(first.length + 1) : path;
}

/** `/discount/CODE?redirect=/collections/all`. */
function applyDiscount(visit: Visit): void {
  const code = decodeURIComponent(visit.path.slice("/discount/".length));
  updateCart(visit, { discountCode: code });
  const to = localPath(visit.url.searchParams.get("redirect") ?? undefined);
  redirect(visit.response, to ?? (visit.rootUrl || "/"));
}

/** A path of this shop; undefined for an address elsewhere. */
function localPath(path: string | undefined): string | undefined {
  return path && /^\/(?![/\\])/.test(path) ? path : undefined;
}
