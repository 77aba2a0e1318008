import { notify } from "./channel";

/** Asks the admin page to go to one of its own pages, or to leave to another site. */
export function openInAdmin(url: string, isNewTab: boolean): void {
  notify({ kind: "open-admin", url, isNewTab });
}

/** True for addresses that only Shopify admin can show. */
function isAdminUrl(url: string): boolean {
  if (url.startsWith("shopify:")) return true;
  const { protocol, hostname, pathname } = new URL(url, location.href);
  if (protocol !== "https:") return false;
  return (
    hostname === "admin.shopify.com" ||
    (hostname.endsWith(".myshopify.com") && pathname.startsWith("/admin"))
  );
}

/** Sends links and `open()` calls that lead to Shopify admin to the admin page. */
export function installAdminLinks(): void {
  const plainOpen = window.open.bind(window);
  window.open = (url, target, features) => {
    const address = String(url ?? "");
    const leavesFrame = target === "_top" || target === "_parent";
    if (!isAdminUrl(address) && !leavesFrame) return plainOpen(url, target, features);
    openInAdmin(new URL(address, location.href).href, target === "_blank");
    return null;
  };
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    const href = link?.getAttribute("href");
    if (!href || event.defaultPrevented || !isAdminUrl(href)) return;
    event.preventDefault();
    openInAdmin(href, link?.getAttribute("target") === "_blank");
  });
}
