import { isbot } from "isbot";
import { AppError } from "../../errors";
import { logger } from "../../logger.server";
import { authenticateProxy, type ProxyRequest } from "../../shopify/authenticate-proxy.server";
import { FloodError } from "../flood-error";
import { rememberProxyPath } from "../settings/remember-proxy-path.server";
import { getTexts } from "../texts/get-texts.server";
import { findHelpShop, type HelpShop } from "./find-help-shop.server";
import { createHelpLinks } from "./help-links";
import { decideLocales, type HelpLocales } from "./help-locale";
import type { HelpPage, HelpVisit } from "./help-visit";
import { createErrorPage } from "./pages/error-page";
import { readForm } from "./read-form";
import { refuseStranger } from "./refuse-stranger";
import { respondWithPages, type WrittenPage } from "./respond-with-pages";

/** How a help page is made. `show` runs once for each language that Liquid may choose from, and changes nothing. */
export interface HelpRoute {
  /** Counts that the page is asked for, once for all languages. Throws FloodError. */
  limit?(proxy: ProxyRequest): void;
  show(visit: HelpVisit): Promise<HelpPage>;
  /** What a form that is posted here does; without it the page takes no forms. */
  act?(visit: HelpVisit, form: URLSearchParams): Promise<HelpPage>;
}

interface Asked {
  request: Request;
  proxy: ProxyRequest;
  shop: HelpShop;
  locales: HelpLocales;
}

/** Where the app serves what the proxy asks for; see shopify.app.toml. */
const ROOT = "/proxy";

async function createVisit({ request, proxy, shop, locales }: Asked, locale: string) {
  const { shopId, customerId, clientAddress, query, proxyPath } = proxy;
  const { primaryLocale, origin } = shop;
  const userAgent = request.headers.get("User-Agent") ?? "";
  return {
    shopId,
    shop,
    locale,
    customerId,
    clientAddress,
    query,
    path: new URL(request.url).pathname.slice(ROOT.length),
    proxyPath,
    userAgent,
    texts: await getTexts(shopId, locale),
    links: createHelpLinks({ proxyPath, origin, locale, primaryLocale }),
    isCounted: request.method === "GET" && locale === locales.locale && !isbot(userAgent),
    now: new Date(),
  } satisfies HelpVisit;
}

const ALLOWED = ["GET", "HEAD", "POST"];

async function makePage(route: HelpRoute, visit: HelpVisit, request: Request): Promise<HelpPage> {
  try {
    if (request.method === "GET" || request.method === "HEAD") return await route.show(visit);
    if (request.method === "POST" && route.act)
      return await route.act(visit, await readForm(request));
    const allowed = ALLOWED.filter((method) => method !== "POST" || route.act).join(", ");
    return { ...createErrorPage(visit, "method"), headers: { Allow: allowed } };
  } catch (error) {
    if (!(error instanceof AppError)) {
      logger.error({ err: error, shopId: visit.shopId }, "a help page failed");
      return createErrorPage(visit, "unexpected");
    }
    return createErrorPage(visit, error.code);
  }
}

// Whatever the language: what was too often is not counted for each, and costs nothing more.
function findFlood(route: HelpRoute, proxy: ProxyRequest): FloodError | null {
  try {
    route.limit?.(proxy);
    return null;
  } catch (error) {
    if (error instanceof FloodError) return error;
    throw error;
  }
}

function createFloodPage(visit: HelpVisit, { code, retryAfterSeconds }: FloodError): HelpPage {
  const headers = { "Retry-After": String(retryAfterSeconds) };
  return { ...createErrorPage(visit, code), headers };
}

async function writePages(route: HelpRoute, asked: Asked): Promise<WrittenPage[]> {
  const { locales, request, proxy } = asked;
  const flood = findFlood(route, proxy);
  // An act is done once, and answered in one language.
  const isRead = request.method !== "POST";
  const wanted = [locales.locale, ...(isRead ? locales.alternatives : [])];
  return Promise.all(
    wanted.map(async (locale) => {
      const visit = await createVisit(asked, locale);
      const page = flood ? createFloodPage(visit, flood) : await makePage(route, visit, request);
      return { visit, page };
    }),
  );
}

/**
 * Answers a request that came through the shop's app proxy with a page inside its theme, errors included. Who did not
 * come through the proxy, or from a shop that has gone, is refused without one.
 */
export async function serveHelpPage(request: Request, route: HelpRoute): Promise<Response> {
  let proxy: ProxyRequest;
  try {
    proxy = await authenticateProxy(request);
  } catch (error) {
    return refuseStranger(error);
  }
  const [shop] = await Promise.all([
    findHelpShop(proxy.shopId),
    rememberProxyPath(proxy.shopId, proxy.proxyPath),
  ]);
  const { proxyPath, query } = proxy;
  const locales = decideLocales({ ...shop, proxyPath, query: query.get("locale") });
  return respondWithPages(await writePages(route, { request, proxy, shop, locales }));
}
