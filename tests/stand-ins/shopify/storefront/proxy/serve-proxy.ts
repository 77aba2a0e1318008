import type { LocalApp } from "tests/stand-ins/shopify/auth/local-app";
import { readBody, send } from "tests/stand-ins/shopify/http/exchange";
import { sendLiquid } from "tests/stand-ins/shopify/storefront/pages/render-page";
import type { Visit } from "tests/stand-ins/shopify/storefront/visit";
import { callApp, type AppAnswer, type AppCall } from "./call-app";
import { forwardedHeaders, PRETENDED_ADDRESS, shopperHeaders } from "./proxy-headers";
import type { ProxyMatch } from "./proxy-path";
import { signedQuery } from "./signed-query";

const MAX_REDIRECTS = 5;

/** Forwards a request below the app's proxy path, signed, and answers with what the app says. */
export async function serveProxy(visit: Visit, app: LocalApp, match: ProxyMatch): Promise<void> {
  const call = await appCall(visit, app, match);
  let answer: AppAnswer;
  try {
    answer = await callFollowing(call, visit.theme.proxyRedirects === "follow");
  } catch {
    return sendLiquid(
      visit,
      { template: "app_proxy", pageType: "", title: "", status: 502 },
      "<div class=\"page-width\"><p>{{ 'general.app_unreachable' | t }}</p></div>",
    );
  }
  passOn(visit, answer);
}

async function appCall(visit: Visit, app: LocalApp, match: ProxyMatch): Promise<AppCall> {
  const { platform, request, shop, customer, url } = visit;
  const { tunnelUrl } = platform.addresses;
  const base = new URL(app.config.appProxy?.url ?? "/", tunnelUrl).pathname.replace(/\/$/, "");
  const target = new URL(`${base}${match.remainder}`, tunnelUrl);
  target.search = signedQuery(url.searchParams, {
    shop: shop.domain,
    customerId: customer?.id ?? null,
    pathPrefix: match.pathPrefix,
    now: platform.store.clock(),
    clientSecret: app.spec.clientSecret,
  }).toString();
  return {
    url: target,
    method: request.method ?? "GET",
    body: await readBody(request),
    headers: forwardedHeaders(request.headers, {
      localOrigin: url.origin,
      shopOrigin: `https://${shop.record.primaryHost}`,
      clientAddress: clientAddress(visit),
    }),
  };
}

/** The browser's address; a test may act as another by the header `X-Local-Client`. */
function clientAddress({ request }: Visit): string {
  const pretended = request.headers[PRETENDED_ADDRESS];
  if (typeof pretended === "string") return pretended;
  return (request.socket.remoteAddress ?? "127.0.0.1").replace(/^::ffff:/, "");
}

async function callFollowing(call: AppCall, isFollowing: boolean): Promise<AppAnswer> {
  let next = call;
  for (let hop = 0; ; hop++) {
    const answer = await callApp(next);
    const { location } = answer.headers;
    const isRedirect = [301, 302, 303, 307, 308].includes(answer.status) && location;
    if (!isFollowing || !isRedirect || hop >= MAX_REDIRECTS) return answer;
    const keepsMethod = answer.status === 307 || answer.status === 308;
    next = {
      ...next,
      url: new URL(location, next.url),
      method: keepsMethod ? next.method : "GET",
      body: keepsMethod ? next.body : Buffer.alloc(0),
    };
  }
}

function passOn(visit: Visit, answer: AppAnswer): void {
  const { response } = visit;
  const headers = shopperHeaders(answer.headers);
  const isLiquid = /^application\/liquid\b/i.test(answer.headers["content-type"] ?? "");
  if (!isLiquid) {
    const text = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    send(response, answer.status, answer.body, Object.fromEntries(text));
    return;
  }
  const { "content-type": _type, ...others } = headers;
  for (const [name, value] of Object.entries(others)) {
    if (value !== undefined) response.setHeader(name, value);
  }
  sendLiquid(
    visit,
    { template: "app_proxy", pageType: "", title: "", status: answer.status },
    answer.body.toString("utf8"),
  );
}
