import { isbot } from "isbot";
import { hashClient } from "~/channels/chat/chat-keys.server";
import { isDatabaseTrouble } from "~/database/database-trouble.server";
import { AppError } from "~/errors";
import { readPlainForm } from "~/lib/read-form.server";
import type { Patience } from "~/limits/admit-when-busy.server";
import { BusyError } from "~/limits/busy-error";
import { FloodError } from "~/limits/flood-error";
import { logger } from "~/logger.server";
import {
  AmbiguousQueryError,
  authenticateProxy,
  type ProxyRequest,
} from "~/shopify/authenticate-proxy.server";
import { findProxyPath } from "~/storefront/settings/find-proxy-path.server";
import { DEFAULT_PROXY_PATH } from "~/storefront/settings/proxy-path";
import { rememberProxyPath } from "~/storefront/settings/remember-proxy-path.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { findHelpShop, type HelpShop } from "./find-help-shop.server";
import { createHelpLinks } from "./help-links";
import { decideLocales, type HelpLocales } from "./help-locale";
import type { HelpPage, HelpVisit } from "./help-visit";
import { createErrorPage } from "./pages/error-page";
import { createWaitPage, TICKET } from "./pages/wait-page";
import { refuseStranger } from "./refuse-stranger";
import { respondWithPages, type WrittenPage } from "./respond-with-pages";

/** How a help page is made. `show` runs once for each language that Liquid may choose from, and changes nothing. */
export interface HelpRoute {
  /** Counts that the page is asked for, once for all languages. Throws FloodError, BusyError. */
  limit?(proxy: ProxyRequest, patience: Patience): Promise<void>;
  show(visit: HelpVisit): Promise<HelpPage>;
  /** What a form that is posted here does; without it the page takes no forms. */
  act?(visit: HelpVisit, form: URLSearchParams): Promise<HelpPage>;
}

interface HelpPageRequest {
  request: Request;
  proxy: ProxyRequest;
  shop: HelpShop;
  locales: HelpLocales;
  patience: Patience;
}

/** Where the app serves what the proxy asks for; see shopify.app.toml. */
const ROOT = "/proxy";

// Known once for all languages, and told to what follows by the form where one is posted.
function createPatience({ shopId, customerId, clientAddress, query }: ProxyRequest): Patience {
  const who = customerId ?? (clientAddress && hashClient(shopId, clientAddress));
  const proof = query.get(TICKET);
  query.delete(TICKET);
  return { who, way: "time", proof };
}

async function createVisit(
  { request, proxy, shop, locales, patience }: HelpPageRequest,
  locale: string,
) {
  const { shopId, customerId, clientAddress, query, proxyPath } = proxy;
  const { primaryLocale, origin } = shop;
  const userAgent = request.headers.get("User-Agent") ?? "";
  return {
    shopId,
    shop,
    locale,
    customerId,
    clientAddress,
    patience,
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

/** More than the longest message a form takes, with room for letters that are many bytes in an address. */
const FORM_BYTES = 128 * 1024;
const ALLOWED = ["GET", "HEAD", "POST"];

async function act(route: HelpRoute, visit: HelpVisit, request: Request): Promise<HelpPage> {
  const form = await readPlainForm(request, FORM_BYTES);
  const patience = { ...visit.patience, proof: form.get(TICKET) };
  try {
    return (await route.act?.({ ...visit, patience }, form)) ?? createErrorPage(visit, "method");
  } catch (error) {
    if (error instanceof BusyError) return createWaitPage(visit, error, form);
    throw error;
  }
}

async function makePage(route: HelpRoute, visit: HelpVisit, request: Request): Promise<HelpPage> {
  try {
    if (request.method === "GET" || request.method === "HEAD") return await route.show(visit);
    if (request.method === "POST" && route.act) return await act(route, visit, request);
    const allowed = ALLOWED.filter((method) => method !== "POST" || route.act).join(", ");
    return { ...createErrorPage(visit, "method"), headers: { Allow: allowed } };
  } catch (error) {
    // The server answers that at the door, whatever the page.
    if (isDatabaseTrouble(error)) throw error;
    if (!(error instanceof AppError)) {
      logger.error({ err: error, shopId: visit.shopId }, "a help page failed");
      return createErrorPage(visit, "unexpected");
    }
    return createErrorPage(visit, error.code);
  }
}

// Whatever the language: what was too often is not counted for each, and costs nothing more.
async function findFlood(
  route: HelpRoute,
  { proxy, patience }: HelpPageRequest,
): Promise<FloodError | null> {
  try {
    await route.limit?.(proxy, patience);
    return null;
  } catch (error) {
    if (error instanceof FloodError) return error;
    throw error;
  }
}

function createFloodPage(visit: HelpVisit, flood: FloodError): HelpPage {
  if (flood instanceof BusyError) return createWaitPage(visit, flood, null);
  const headers = { "Retry-After": String(flood.retryAfterSeconds) };
  return { ...createErrorPage(visit, flood.code), headers };
}

async function writePages(route: HelpRoute, asked: HelpPageRequest): Promise<WrittenPage[]> {
  const { locales, request } = asked;
  const flood = await findFlood(route, asked);
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
 * The request as one of nobody at the first page of the shop it names, for saying that it cannot be answered: what it
 * says of who asks cannot be believed, and what every shopper sees is no secret.
 */
async function withoutIdentity(
  request: Request,
  { shop }: AmbiguousQueryError,
): Promise<ProxyRequest> {
  const proxyPath = (await findProxyPath(shop.shopId)) ?? DEFAULT_PROXY_PATH;
  const query = new URLSearchParams(
    [...new URL(request.url).searchParams].filter(
      ([name]) => name === "query" || name === "locale",
    ),
  );
  const nobody = { customerId: null, clientAddress: "", certainPath: "" };
  return { ...shop, proxyPath, query, ...nobody };
}

/**
 * Answers a request that came through the shop's app proxy with a page inside its theme, errors included. Who did not
 * come through the proxy, or from a shop that has gone, is refused without one.
 */
export async function serveHelpPage(request: Request, route: HelpRoute): Promise<Response> {
  try {
    return await answer(request, await authenticateProxy(request), route);
  } catch (error) {
    if (!(error instanceof AmbiguousQueryError)) return refuseStranger(error);
    const sayReserved = async (visit: HelpVisit) => createErrorPage(visit, "reserved");
    const proxy = await withoutIdentity(request, error);
    return answer(request, proxy, { show: sayReserved, act: sayReserved });
  }
}

async function answer(request: Request, proxy: ProxyRequest, route: HelpRoute): Promise<Response> {
  const [shop] = await Promise.all([
    findHelpShop(proxy.shopId),
    rememberProxyPath(proxy.shopId, proxy.certainPath),
  ]);
  const { proxyPath, query } = proxy;
  const locales = decideLocales({ ...shop, proxyPath, query: query.get("locale") });
  const patience = createPatience(proxy);
  return respondWithPages(await writePages(route, { request, proxy, shop, locales, patience }));
}
