import { notify } from "./channel";

/** `<ui-nav-menu>` and `<s-app-nav>`: hidden lists of links that the admin page draws. */
export class NavMenuElement extends HTMLElement {
  private readonly observer = new MutationObserver(() => this.announce());

  connectedCallback(): void {
    this.style.display = "none";
    this.observer.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ["href", "rel"],
    });
    this.announce();
  }

  disconnectedCallback(): void {
    this.observer.disconnect();
  }

  /** The link with this address, for `shopify:navigate`. */
  static find(href: string): Element | null {
    const links = document.querySelectorAll("ui-nav-menu [href], s-app-nav [href]");
    return [...links].find((link) => link.getAttribute("href") === href) ?? null;
  }

  private announce(): void {
    const links = [...this.querySelectorAll("[href]")];
    const home = links.find((link) => link.getAttribute("rel") === "home");
    notify({
      kind: "nav-menu",
      home: home?.getAttribute("href") ?? null,
      items: links
        .filter((link) => link !== home)
        .map((link) => ({
          label: link.textContent?.trim() ?? "",
          href: link.getAttribute("href") ?? "/",
        })),
    });
  }
}

/** `<s-app-nav>`: a constructor of its own, since one class can define one element only. */
export class AppNavElement extends NavMenuElement {}
