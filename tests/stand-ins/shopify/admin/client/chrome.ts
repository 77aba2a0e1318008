import type { ActionItem, MenuItem, SaveBarState, TitleBarState, ToastState } from "./protocol";
import { byId, make } from "./shell-state";

/** Draws the app's own entries below its name in the navigation. */
export function drawNavMenu(items: MenuItem[], appRoot: string, go: (href: string) => void): void {
  const list = byId("app-nav", HTMLUListElement);
  list.replaceChildren(
    ...items.map((item) => {
      const link = make("a", "", item.label);
      link.href = appRoot + item.href;
      link.dataset.href = item.href;
      link.addEventListener("click", (event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(item.href);
      });
      const entry = make("li");
      entry.append(link);
      return entry;
    }),
  );
}

/** Marks the entry whose address is the longest that the app's path begins with. */
export function markCurrent(path: string): void {
  const pathname = path.split("?")[0] ?? path;
  const links = [...document.querySelectorAll<HTMLAnchorElement>("#app-nav a")];
  const matching = links.filter((link) => {
    const href = link.dataset.href ?? "";
    return pathname === href || pathname.startsWith(`${href.replace(/\/$/, "")}/`);
  });
  const current = matching.sort(
    (a, b) => (b.dataset.href ?? "").length - (a.dataset.href ?? "").length,
  )[0];
  for (const link of links) link.toggleAttribute("aria-current", link === current);
  byId("app-link", HTMLAnchorElement).toggleAttribute("aria-current", current === undefined);
}

export function drawTitleBar(
  state: TitleBarState | null,
  appTitle: string,
  act: (index: number) => void,
): void {
  const title = state?.title ?? "";
  // The app's name is there already.
  byId("page-title", HTMLElement).textContent = title === appTitle ? "" : title;
  const back = state?.breadcrumb
    ? drawAction({ ...state.breadcrumb, label: "←" }, "back", act)
    : null;
  back?.setAttribute("aria-label", state?.breadcrumb?.label ?? "Back");
  byId("breadcrumb", HTMLElement).replaceChildren(...(back ? [back] : []));
  const actions = byId("title-actions", HTMLElement);
  const secondary = (state?.secondary ?? []).map((item) => drawAction(item, "", act));
  const primary = state?.primary ? [drawAction(state.primary, "primary", act)] : [];
  actions.replaceChildren(...secondary, ...primary);
}

function drawAction(item: ActionItem, tone: string, act: (index: number) => void): HTMLElement {
  const button = make(
    "button",
    `action ${tone} ${item.tone === "critical" ? "critical" : ""}`,
    item.label,
  );
  button.disabled = item.isDisabled || item.isLoading;
  button.addEventListener("click", () => act(item.index));
  return button;
}

export function drawSaveBar(state: SaveBarState | null): void {
  document.body.classList.toggle("has-save-bar", state !== null);
  byId("save-bar", HTMLElement).hidden = state === null;
  const save = byId("save", HTMLButtonElement);
  save.disabled = state?.isDisabled ?? false;
  save.classList.toggle("busy", state?.isLoading ?? false);
}

export interface ToastListener {
  action(id: string): void;
  dismissed(id: string): void;
}

export function showToast(toast: ToastState, listener: ToastListener): void {
  const box = make("div", toast.isError ? "toast error" : "toast");
  box.dataset.id = toast.id;
  box.setAttribute("role", "status");
  box.append(make("span", "", toast.message));
  if (toast.action) {
    const action = make("button", "", toast.action);
    action.addEventListener("click", () => listener.action(toast.id));
    box.append(action);
  }
  const close = make("button", "close", "✕");
  close.setAttribute("aria-label", "Dismiss");
  close.addEventListener("click", () => hideToast(toast.id, listener));
  box.append(close);
  byId("toasts", HTMLElement).append(box);
  setTimeout(() => hideToast(toast.id, listener), toast.duration);
}

export function hideToast(id: string, listener: ToastListener): void {
  const box = document.querySelector(`.toast[data-id="${CSS.escape(id)}"]`);
  if (!box) return;
  box.remove();
  listener.dismissed(id);
}
