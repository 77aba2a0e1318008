import { Liquid } from "liquidjs";
import { call, findRoutes, type Answer } from "tests/authorization/routes";
import { createProxyRequest, type ProxyRequestParts } from "tests/authorization/sign-proxy-request";
import { HELP_DOMAIN } from "./help-shop";

/** What Shopify's Liquid knows of the page that is being shown. */
interface Shown {
  locale?: string;
  rootUrl?: string;
  customer?: { name: string; email: string };
}

export interface HelpAnswer extends Answer {
  /** What the browser gets of the page, without the theme around it. */
  html: string;
  /** What the page told the theme. */
  pageTitle: string;
  pageDescription: string;
}

const liquid = new Liquid();

/** Which route a path below /proxy belongs to, with its parameters. */
export function matchHelpRoute(path: string): { name: string; params: Record<string, string> } {
  const [first = "", second, third] = path.split("/").slice(1).map(decodeURIComponent);
  if (first === "") return { name: "proxy._index", params: {} };
  if (first === "articles" && second && !third)
    return { name: "proxy.articles.$slug._index", params: { slug: second } };
  if (first === "articles" && second && third === "vote")
    return { name: "proxy.articles.$slug.vote", params: { slug: second } };
  if (first === "categories" && second && !third)
    return { name: "proxy.categories.$slug", params: { slug: second } };
  const file = first.replace(".", "[.]");
  const known = ["search", "track", "contact", "sitemap[.]xml", "style[.]css"].includes(file);
  return known && !second ? { name: `proxy.${file}`, params: {} } : { name: "proxy.$", params: {} };
}

/** Asks the app as Shopify's proxy does, and renders the answer as Shopify's Liquid would. */
export async function openHelpPage(
  parts: Partial<ProxyRequestParts> = {},
  { locale = "en", rootUrl = "/", customer }: Shown = {},
): Promise<HelpAnswer> {
  const { name, params } = matchHelpRoute(parts.path ?? "");
  const route = findRoutes().find((candidate) => candidate.name === name);
  const request = createProxyRequest({ shop: HELP_DOMAIN, ...parts });
  const { loader, action } = (await route?.load()) ?? {};
  const handler = ["GET", "HEAD"].includes(request.method) ? loader : action;
  if (!handler) throw new Error(`${name} answers no ${request.method}`);
  const answer = await call(handler, request, params);
  const isLiquid = answer.headers.get("Content-Type") === "application/liquid";
  if (!isLiquid) return { ...answer, html: answer.body, pageTitle: "", pageDescription: "" };
  const rendered = String(
    await liquid.parseAndRender(
      `${answer.body}<!--theme-->{{ page_title }}<!--theme-->{{ page_description }}`,
      { request: { locale: { iso_code: locale } }, routes: { root_url: rootUrl }, customer },
    ),
  );
  const [html = "", pageTitle = "", pageDescription = ""] = rendered.split("<!--theme-->");
  return { ...answer, html, pageTitle, pageDescription };
}

/** The words of a page, one line. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<script.*?<\/script>/gs, " ")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
