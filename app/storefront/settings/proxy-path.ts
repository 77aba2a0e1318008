const LOCALE_PREFIX = /^\/[a-z]{2,3}(?:-[a-z0-9]{2,8})?(?=\/(?:apps|a|community|tools)\/)/i;

/**
 * The path of the shop's app proxy without the language that stands before it on translated pages ("/fi/apps/help" →
 * "/apps/help"), so that shoppers of two languages do not look like a merchant who moved the proxy.
 */
export function withoutLocalePrefix(proxyPath: string): string {
  return proxyPath.replace(LOCALE_PREFIX, "");
}

/** Where new installs mount the app proxy: prefix and subpath of shopify.app.toml. */
export const DEFAULT_PROXY_PATH = "/apps/help";
