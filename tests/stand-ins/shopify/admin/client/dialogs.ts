import type { PickerRow } from "./protocol";
import { byId, make } from "./shell-state";

interface DialogOptions<T> {
  title: string;
  body: HTMLElement;
  actions: { label: string; tone?: "critical" | "primary"; value: () => T }[];
  /** Answer when it is dismissed. */
  dismissed: T;
}

/** Shows a modal dialog of the admin page and resolves with what was chosen. */
export function showDialog<T>(options: DialogOptions<T>): Promise<T> {
  const dialog = byId("dialog", HTMLDialogElement);
  return new Promise((resolve) => {
    let answer = options.dismissed;
    const header = make("header");
    const close = make("button", "close", "✕");
    close.setAttribute("aria-label", "Close");
    close.addEventListener("click", () => dialog.close());
    header.append(make("h2", "", options.title), close);
    const footer = make("footer");
    for (const action of options.actions) {
      const button = make("button", `action ${action.tone ?? ""}`, action.label);
      button.addEventListener("click", () => {
        answer = action.value();
        dialog.close();
      });
      footer.append(button);
    }
    dialog.replaceChildren(header, options.body, footer);
    dialog.addEventListener("close", () => resolve(answer), { once: true });
    dialog.showModal();
  });
}

/** "Leave page with unsaved changes?" @returns true to leave. */
export function confirmLeaving(): Promise<boolean> {
  return showDialog({
    title: "Leave page with unsaved changes?",
    body: make("p", "text", "Leaving this page will delete all unsaved changes."),
    actions: [
      { label: "Stay", value: () => false },
      { label: "Leave page", tone: "critical", value: () => true },
    ],
    dismissed: false,
  });
}

/** "Discard all unsaved changes?" @returns true to discard. */
export function confirmDiscarding(): Promise<boolean> {
  return showDialog({
    title: "Discard all unsaved changes",
    body: make(
      "p",
      "text",
      "If you discard changes, you’ll delete any edits you made since you last saved.",
    ),
    actions: [
      { label: "Continue editing", value: () => false },
      { label: "Discard changes", tone: "critical", value: () => true },
    ],
    dismissed: false,
  });
}

interface PickOptions {
  title: string;
  limit: number;
  query: string;
  selectedIds: string[];
  find: (query: string) => Promise<PickerRow[]>;
}

/** A list to choose from, with a search field. @returns the chosen ids, or null when cancelled. */
export async function pickRows(options: PickOptions): Promise<string[] | null> {
  const chosen = new Set(options.selectedIds);
  const body = make("div", "picker");
  const search = make("input");
  search.type = "search";
  search.placeholder = "Search";
  search.setAttribute("aria-label", "Search");
  search.value = options.query;
  const list = make("ul");
  body.append(search, list);
  const draw = async () => {
    const rows = await options.find(search.value);
    list.replaceChildren(...rows.map((row) => drawRow(row, chosen, options.limit)));
    if (rows.length === 0) list.append(make("li", "none", "Nothing found"));
  };
  search.addEventListener("input", () => void draw());
  await draw();
  return showDialog<string[] | null>({
    title: options.title,
    body,
    actions: [
      { label: "Cancel", value: () => null },
      { label: "Select", tone: "primary", value: () => [...chosen] },
    ],
    dismissed: null,
  });
}

function drawRow(row: PickerRow, chosen: Set<string>, limit: number): HTMLLIElement {
  const item = make("li");
  const label = make("label");
  const box = make("input");
  box.type = limit === 1 ? "radio" : "checkbox";
  box.name = "picked";
  box.checked = chosen.has(row.id);
  box.disabled = row.isDisabled;
  box.addEventListener("change", () => {
    if (limit === 1) chosen.clear();
    if (box.checked && chosen.size < limit) chosen.add(row.id);
    else chosen.delete(row.id);
    box.checked = chosen.has(row.id);
  });
  label.append(box);
  if (row.thumbnail) {
    const image = make("img");
    image.src = row.thumbnail;
    image.alt = "";
    label.append(image);
  }
  label.append(make("span", "heading", row.heading));
  for (const detail of row.details) label.append(make("span", "detail", detail));
  item.append(label);
  return item;
}
