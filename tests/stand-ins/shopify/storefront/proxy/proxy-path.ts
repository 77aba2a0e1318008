import { findInstallation } from "tests/stand-ins/shopify/auth/installations";
import type { Visit } from "tests/stand-ins/shopify/storefront/visit";

export interface ProxyMatch {
  /** Where the shopper asked: `/apps/help`, `/fi/apps/help`. */
  mount: string;
  /** The mount as the app is told it (`path_prefix`). */
  pathPrefix: string;
  /** What follows the mount, as the browser wrote it: "" or `/articles/returns`. */
  remainder: string;
}

/** Whether the path is the app's; null when it is not, or the app may not have a proxy here. */
export function matchProxy(visit: Visit): ProxyMatch | null {
  const { platform, shop, theme, rootUrl, url } = visit;
  const { app } = platform;
  const configured = app?.config.appProxy;
  if (!app || !configured) return null;
  const installation = findInstallation(shop, app.spec.clientId);
  if (!installation?.scopes.includes("write_app_proxy")) return null;
  const { prefix, subpath } = theme.proxy ?? configured;
  const path = `/${prefix}/${subpath}`;
  // The browser's own spelling, so that what it escaped stays escaped.
  const asked = url.pathname.slice(rootUrl.length);
  if (asked !== path && !asked.startsWith(`${path}/`)) return null;
  const mount = `${rootUrl}${path}`;
  return {
    mount,
    pathPrefix: theme.isLocaleInPathPrefix ? mount : path,
    remainder: asked.slice(path.length),
  };
}
