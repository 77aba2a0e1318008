import { notify, onOrder } from "./channel";

let open: SaveBarElement | null = null;

function setOpen(bar: SaveBarElement | null): void {
  open = bar;
}

/** `<ui-save-bar>`: two hidden buttons that the admin page shows in its top bar. */
export class SaveBarElement extends HTMLElement {
  private readonly observer = new MutationObserver(() => this.announce());
  discardConfirmation = false;

  connectedCallback(): void {
    this.style.display = "none";
    this.observer.observe(this, { childList: true, subtree: true, attributes: true });
  }

  disconnectedCallback(): void {
    this.observer.disconnect();
    void this.hide();
  }

  get showing(): boolean {
    return open === this;
  }

  show(): Promise<void> {
    if (open === this) return Promise.resolve();
    setOpen(this);
    this.announce();
    this.dispatchEvent(new Event("show"));
    return Promise.resolve();
  }

  hide(): Promise<void> {
    if (open !== this) return Promise.resolve();
    setOpen(null);
    notify({ kind: "save-bar", state: null });
    this.dispatchEvent(new Event("hide"));
    return Promise.resolve();
  }

  toggle(): Promise<void> {
    return this.showing ? this.hide() : this.show();
  }

  /** Acts as if the app's own save or discard button had been clicked. */
  act(action: "discard" | "save"): void {
    this.button(action)?.click();
  }

  private button(action: "discard" | "save"): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(
      action === "save" ? 'button[variant="primary"]' : 'button:not([variant="primary"])',
    );
  }

  private announce(): void {
    if (open !== this) return;
    const save = this.button("save");
    const loading = save?.getAttribute("loading");
    notify({
      kind: "save-bar",
      state: {
        isDisabled: save?.disabled ?? false,
        isLoading: loading !== null && loading !== undefined && loading !== "false",
        needsDiscardConfirmation:
          this.discardConfirmation || this.hasAttribute("discardConfirmation"),
      },
    });
  }
}

/** The save bar that is shown, if any. */
export function openSaveBar(): SaveBarElement | null {
  return open;
}

onOrder((order) => {
  if (order.kind === "save-bar-action") open?.act(order.action);
});

/** `<form data-save-bar>`: shows a save bar as soon as the form is changed. */
export function installFormSaveBars(): void {
  const bars = new WeakMap<HTMLFormElement, SaveBarElement>();
  document.addEventListener("input", (event) => {
    const form =
      event.target instanceof Element ? event.target.closest("form[data-save-bar]") : null;
    if (form instanceof HTMLFormElement) void barOf(form, bars).show();
  });
  for (const type of ["submit", "reset"]) {
    document.addEventListener(type, (event) => {
      if (event.target instanceof HTMLFormElement) void bars.get(event.target)?.hide();
    });
  }
}

function barOf(
  form: HTMLFormElement,
  bars: WeakMap<HTMLFormElement, SaveBarElement>,
): SaveBarElement {
  const existing = bars.get(form);
  if (existing) return existing;
  const bar = new SaveBarElement();
  bar.discardConfirmation = form.hasAttribute("data-discard-confirmation");
  const save = document.createElement("button");
  save.setAttribute("variant", "primary");
  save.addEventListener("click", () => form.requestSubmit());
  const discard = document.createElement("button");
  discard.addEventListener("click", () => form.reset());
  bar.append(save, discard);
  document.body.append(bar);
  bars.set(form, bar);
  return bar;
}
