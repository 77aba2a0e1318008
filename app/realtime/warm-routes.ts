interface RouteAssets {
  module?: string;
  imports?: string[];
  css?: string[];
}

function addLink(rel: "modulepreload" | "prefetch", href: string): void {
  const link = document.createElement("link");
  link.rel = rel;
  link.href = href;
  if (rel === "prefetch") link.as = "style";
  document.head.append(link);
}

function warmRoutes(): void {
  const manifest: { routes: Record<string, RouteAssets> } | undefined = Reflect.get(
    window,
    "__remixManifest",
  );
  const routes = Object.values(manifest?.routes ?? {});
  const scripts = routes.flatMap(({ module, imports = [] }) =>
    module ? [module, ...imports] : [],
  );
  for (const href of new Set(scripts)) addLink("modulepreload", href);
  for (const href of new Set(routes.flatMap(({ css = [] }) => css))) addLink("prefetch", href);
}

/**
 * Loads the scripts and styles of all pages at the next quiet moment. Remix reloads the document when a page's script does
 * not come: without a server, what was open would be gone.
 */
export function warmRoutesSoon(): void {
  // Safari has no such moments.
  if ("requestIdleCallback" in window) requestIdleCallback(warmRoutes, { timeout: 5_000 });
  else setTimeout(warmRoutes, 1_000);
}
