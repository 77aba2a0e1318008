import { notify } from "./channel";
import { MODAL_STYLE } from "./modal-style";
import type { ActionItem } from "./protocol";
import { TitleBarElement } from "./title-bar-element";

/**
 * `<ui-modal>` (and `<s-app-window>`): drawn inside the frame while the admin page dims itself.
 * `content` is where React wrappers put the body.
 */
export class ModalElement extends HTMLElement {
  readonly content = document.createElement("div");
  private readonly dialog = document.createElement("dialog");
  private readonly heading = document.createElement("h2");
  private readonly footer = document.createElement("footer");
  private frame: HTMLIFrameElement | null = null;

  connectedCallback(): void {
    this.style.display = "none";
    if (!this.dialog.hasChildNodes()) this.build();
    document.body.append(this.dialog);
    this.addEventListener("title-bar-change", () => this.drawTitleBar());
  }

  disconnectedCallback(): void {
    void this.hide();
    this.dialog.remove();
  }

  get variant(): string {
    return this.getAttribute("variant") ?? "base";
  }

  get src(): string | undefined {
    return this.getAttribute("src") ?? undefined;
  }

  get contentWindow(): Window | null {
    return this.frame?.contentWindow ?? null;
  }

  show(): Promise<void> {
    if (this.dialog.open) return Promise.resolve();
    this.fill();
    this.drawTitleBar();
    this.dialog.className = `local-bridge-modal ${this.variant}`;
    this.dialog.showModal();
    notify({ kind: "modal", isOpen: true });
    this.dispatchEvent(new Event("show"));
    return Promise.resolve();
  }

  hide(): Promise<void> {
    if (!this.dialog.open) return Promise.resolve();
    this.dialog.close();
    return Promise.resolve();
  }

  toggle(): Promise<void> {
    return this.dialog.open ? this.hide() : this.show();
  }

  private build(): void {
    const style = document.createElement("style");
    style.textContent = MODAL_STYLE;
    const header = document.createElement("header");
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close";
    close.setAttribute("aria-label", "Close");
    close.textContent = "✕";
    close.addEventListener("click", () => void this.hide());
    header.append(this.heading, close);
    this.content.className = "content";
    this.dialog.append(style, header, this.content, this.footer);
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) void this.hide();
    });
    this.dialog.addEventListener("close", () => {
      notify({ kind: "modal", isOpen: false });
      this.dispatchEvent(new Event("hide"));
    });
  }

  /** Content that is not rendered by a React wrapper: a framed page, or the element's children. */
  private fill(): void {
    if (this.content.hasChildNodes()) return;
    if (this.src) {
      this.frame = document.createElement("iframe");
      this.frame.src = this.src;
      this.content.append(this.frame);
      return;
    }
    const children = [...this.childNodes].filter((node) => !(node instanceof TitleBarElement));
    this.content.append(...children);
  }

  private drawTitleBar(): void {
    const bar = this.querySelector<TitleBarElement>("ui-title-bar");
    const state = bar?.state;
    this.heading.textContent = state?.title ?? "";
    const actions = [...(state?.secondary ?? []), ...(state?.primary ? [state.primary] : [])];
    this.footer.replaceChildren(
      ...actions.map((action) => drawAction(action, action === state?.primary, bar)),
    );
    this.footer.hidden = actions.length === 0;
  }
}

/** `<s-app-window>`: a full-size modal that always frames a page of the app. */
export class AppWindowElement extends ModalElement {
  override get variant(): string {
    return "max";
  }
}

function drawAction(
  action: ActionItem,
  isPrimary: boolean,
  bar: TitleBarElement | null,
): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = action.label;
  button.disabled = action.isDisabled || action.isLoading;
  button.className = `${isPrimary ? "primary" : ""} ${action.tone === "critical" ? "critical" : ""}`;
  button.addEventListener("click", () => bar?.activate(action.index));
  return button;
}
