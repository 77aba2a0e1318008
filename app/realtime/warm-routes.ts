interface RouteAssets {
  module?: string;
  imports?: string[];
  css?: string[];
}

const warmed = new Set<string>();

function addLink(rel: "modulepreload" | "prefetch", href: string): void {
  if (warmed.has(href)) return;
  warmed.add(href);
  const link = document.createElement("link");
  link.rel = rel;
  link.href = href;
  if (rel === "prefetch") link.as = "style";
  document.head.append(link);
}

/**
 * Loads the scripts and styles of the pages that this one leads to, as far as Remix knows them. Remix reloads the document
 * when a page's script does not come: without a server, what was open would be gone.
 */
function warmRoutes(): void {
  const manifest: { routes: Record<string, RouteAssets> } | undefined = Reflect.get(
    window,
    "__remixManifest",
  );
  for (const { module, imports = [], css = [] } of Object.values(manifest?.routes ?? {})) {
    for (const href of module ? [module, ...imports] : []) addLink("modulepreload", href);
    for (const href of css) addLink("prefetch", href);
  }
}

/** Does so at the next quiet moment; called again whenever Remix has learnt of more pages. */
export function warmRoutesSoon(): void {
  // Safari has no such moments.
  if ("requestIdleCallback" in window) requestIdleCallback(warmRoutes, { timeout: 5_000 });
  else setTimeout(warmRoutes, 1_000);
}
