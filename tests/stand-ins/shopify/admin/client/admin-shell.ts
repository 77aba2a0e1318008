/** The admin page's script: answers the framed app and draws what App Bridge draws in admin. */
import {
  drawNavMenu,
  drawSaveBar,
  drawTitleBar,
  hideToast,
  markCurrent,
  showToast,
  type ToastListener,
} from "./chrome";
import { confirmDiscarding, confirmLeaving, pickRows, showDialog } from "./dialogs";
import type {
  FromAdmin,
  FromFrame,
  Notice,
  Order,
  PickerRow,
  Question,
  SaveBarState,
} from "./protocol";
import { byId, make, readShellState } from "./shell-state";

const state = readShellState();
const frame = byId("app-frame", HTMLIFrameElement);
let saveBar: SaveBarState | null = null;

const toastListener: ToastListener = {
  action: (id) => order({ kind: "toast-action", id }),
  dismissed: (id) => order({ kind: "toast-dismissed", id }),
};

function post(message: FromAdmin): void {
  // Session tokens go this way: only to the app's own origin.
  frame.contentWindow?.postMessage(message, state.frameOrigin);
}

function order(value: Order): void {
  post({ to: "local-app-bridge", type: "order", order: value });
}

async function goTo(href: string): Promise<void> {
  document.body.classList.remove("nav-open");
  if (saveBar && !(await confirmLeaving())) return;
  setSaveBar(null);
  order({ kind: "navigate", href });
}

function setSaveBar(next: SaveBarState | null): void {
  saveBar = next;
  drawSaveBar(next);
}

async function server<T>(path: string, body: unknown = {}): Promise<T> {
  const response = await fetch(`${state.appRoot}/-/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ...(body as object), user: state.userId }),
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

function openAdmin(url: string, isNewTab: boolean): void {
  const path = localPath(url);
  if (isNewTab) window.open(path, "_blank");
  else location.assign(path);
}

/** Where the local admin shows an address of Shopify admin; other addresses stay as they are. */
function localPath(url: string): string {
  const store = `/store/${state.shop.replace(".myshopify.com", "")}`;
  const inShopify =
    /^shopify:\/*admin(\/.*)?$/.exec(url) ??
    /^https:\/\/[a-z0-9-]+\.myshopify\.com\/admin(\/.*)?$/.exec(url);
  if (inShopify) return store + (inShopify[1] ?? "");
  const inAdmin = /^https:\/\/admin\.shopify\.com(\/store\/.*)$/.exec(url);
  return inAdmin?.[1] ?? url;
}

function onNotice(notice: Notice): void {
  switch (notice.kind) {
    case "ready":
      document.body.classList.add("app-ready");
      return setSaveBar(null);
    case "loading":
      byId("progress", HTMLElement).hidden = !notice.isLoading;
      return;
    case "location":
      // The frame adds its own history entries; this page's address only follows.
      history.replaceState(null, "", state.appRoot + notice.path + keptQuery(notice.path));
      return markCurrent(notice.path);
    case "modal":
      document.body.classList.toggle("has-modal", notice.isOpen);
      return;
    case "nav-menu":
      drawNavMenu(notice.items, state.appRoot, (href) => void goTo(href));
      byId("app-link", HTMLAnchorElement).dataset.home = notice.home ?? "/";
      return markCurrent(location.pathname.slice(state.appRoot.length) || "/");
    case "open-admin":
      return openAdmin(notice.url, notice.isNewTab);
    case "save-bar":
      return setSaveBar(notice.state);
    case "title-bar":
      return drawTitleBar(notice.state, state.appTitle, (index) =>
        order({ kind: "title-bar-action", index }),
      );
    case "toast-show":
      return showToast(notice.toast, toastListener);
    case "toast-hide":
      return hideToast(notice.id, toastListener);
  }
}

/** `?user=` stays in the address, so that a reload keeps the staff member. */
function keptQuery(path: string): string {
  const user = new URLSearchParams(location.search).get("user");
  if (!user || path.includes("user=")) return "";
  return `${path.includes("?") ? "&" : "?"}user=${encodeURIComponent(user)}`;
}

interface FoundResource {
  row: PickerRow;
  resource: { id: string };
}

async function pickResource(
  question: Extract<Question, { kind: "pick-resource" }>,
): Promise<unknown> {
  const known = new Map<string, unknown>();
  const find = async (query: string): Promise<PickerRow[]> => {
    const found = await server<FoundResource[]>("resources", { type: question.type, query });
    for (const { resource } of found) known.set(resource.id, resource);
    return found.map(({ row }) => row);
  };
  const ids = await pickRows({ ...question, title: `Add ${question.type}s`, find });
  return ids?.map((id) => known.get(id) ?? { id }) ?? null;
}

async function requestScopes(question: Extract<Question, { kind: "scopes" }>): Promise<unknown> {
  if (question.action !== "request") return server("scopes", question);
  const body = make("p", "text", `${state.appTitle} asks for: ${question.scopes.join(", ")}`);
  const isGranted = await showDialog({
    title: "Grant access",
    body,
    actions: [
      { label: "Cancel", value: () => false },
      { label: "Update", tone: "primary", value: () => true },
    ],
    dismissed: false,
  });
  const action = isGranted ? "request" : "query";
  const detail = await server("scopes", { ...question, action });
  return { result: isGranted ? "granted-all" : "declined-all", detail };
}

async function answer(question: Question): Promise<unknown> {
  switch (question.kind) {
    case "id-token":
      return (await server<{ token: string }>("session-token")).token;
    case "user":
      return server("user");
    case "extensions":
      return server("extensions");
    case "leave-confirmation":
      return confirmLeaving();
    case "pick": {
      const matches = (query: string) => (row: PickerRow) =>
        row.heading.toLowerCase().includes(query.toLowerCase());
      const selectedIds = question.rows.filter((row) => row.isSelected).map((row) => row.id);
      const find = (query: string) => Promise.resolve(question.rows.filter(matches(query)));
      return pickRows({
        title: question.heading,
        limit: question.limit,
        query: "",
        selectedIds,
        find,
      });
    }
    case "pick-resource":
      return pickResource(question);
    case "scopes":
      return requestScopes(question);
  }
}

window.addEventListener("message", (event: MessageEvent<FromFrame | null>) => {
  const message = event.data;
  if (event.source !== frame.contentWindow || event.origin !== state.frameOrigin) return;
  if (message?.to !== "local-admin") return;
  if (message.type === "notice") onNotice(message.notice);
  else {
    const { id, question } = message;
    void answer(question).then((value) =>
      post({ to: "local-app-bridge", type: "answer", id, value }),
    );
  }
});

byId("save", HTMLButtonElement).addEventListener("click", () => {
  order({ kind: "save-bar-action", action: "save" });
});
byId("discard", HTMLButtonElement).addEventListener("click", () => {
  void (async () => {
    if (saveBar?.needsDiscardConfirmation && !(await confirmDiscarding())) return;
    order({ kind: "save-bar-action", action: "discard" });
  })();
});
byId("app-link", HTMLAnchorElement).addEventListener("click", (event) => {
  if (!document.body.classList.contains("app-ready")) return;
  event.preventDefault();
  void goTo(byId("app-link", HTMLAnchorElement).dataset.home ?? "/");
});
byId("menu", HTMLButtonElement).addEventListener("click", () => {
  document.body.classList.toggle("nav-open");
});
byId("scrim", HTMLElement).addEventListener("click", () => {
  document.body.classList.remove("nav-open");
});
byId("staff", HTMLSelectElement).addEventListener("change", (event) => {
  const url = new URL(location.href);
  if (event.target instanceof HTMLSelectElement) url.searchParams.set("user", event.target.value);
  location.assign(url);
});
// The frame is loaded only now, so that nothing it says is missed.
frame.src = frame.dataset.src ?? "about:blank";
