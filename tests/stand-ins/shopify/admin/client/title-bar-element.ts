import { notify, onOrder } from "./channel";
import { navigateApp } from "./navigate";
import type { ActionItem, TitleBarState } from "./protocol";

/** `<ui-title-bar>`: read by the admin page, or by the modal it lies in. */
export class TitleBarElement extends HTMLElement {
  private readonly observer = new MutationObserver(() => this.changed());

  connectedCallback(): void {
    this.style.display = "none";
    this.observer.observe(this, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
    this.changed();
  }

  disconnectedCallback(): void {
    this.observer.disconnect();
    if (document.querySelector("ui-title-bar") === null) notify({ kind: "title-bar", state: null });
  }

  get state(): TitleBarState {
    const items = this.elements().map((element, index) => ({
      element,
      item: describe(element, index),
    }));
    const byVariant = (variant: string) =>
      items.find(({ element }) => variantOf(element) === variant)?.item ?? null;
    return {
      title: this.getAttribute("title") ?? "",
      breadcrumb: byVariant("breadcrumb"),
      primary: byVariant("primary"),
      secondary: items
        .filter(({ element }) => !["breadcrumb", "primary"].includes(variantOf(element)))
        .map(({ item }) => item),
    };
  }

  /** Acts as if the element with that index had been clicked. */
  activate(index: number): void {
    const element = this.elements()[index];
    const href = element?.getAttribute("href");
    if (element && href) navigateApp(href, element);
    else element?.click();
  }

  private elements(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>("a, button")];
  }

  private changed(): void {
    if (this.closest("ui-modal"))
      this.dispatchEvent(new Event("title-bar-change", { bubbles: true }));
    else notify({ kind: "title-bar", state: this.state });
  }
}

onOrder((order) => {
  if (order.kind !== "title-bar-action") return;
  const bars = [...document.querySelectorAll<TitleBarElement>("ui-title-bar")];
  bars.findLast((bar) => !bar.closest("ui-modal"))?.activate(order.index);
});

/** React 18 writes `variant` as an attribute on plain buttons; App Bridge also takes the property. */
function variantOf(element: HTMLElement): string {
  return element.getAttribute("variant") ?? "";
}

function describe(element: HTMLElement, index: number): ActionItem {
  const loading = element.getAttribute("loading");
  return {
    index,
    label: element.textContent?.trim() ?? "",
    tone: element.getAttribute("tone"),
    isDisabled: element.hasAttribute("disabled"),
    isLoading: loading !== null && loading !== "false",
  };
}
