/**
 * Goes to a page of the app as App Bridge does: a `shopify:navigate` event on an element with the
 * `href`, which the app's router follows. An app that ignores it is loaded anew.
 */
export function navigateApp(href: string, source?: Element | null): void {
  const from = source ?? temporaryLink(href);
  const before = location.href;
  from.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true, composed: true }));
  if (!source) from.remove();
  const wanted = new URL(href, location.href);
  setTimeout(() => {
    // Client-side routers may take their time; only an app without one is still where it was.
    if (location.href === before && !("__remixContext" in window)) location.assign(wanted);
  }, 50);
}

function temporaryLink(href: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.setAttribute("href", href);
  link.hidden = true;
  document.body.append(link);
  return link;
}
