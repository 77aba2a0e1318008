/** What the server tells the admin page's script (in a JSON script element). */
export interface ShellState {
  shop: string;
  appTitle: string;
  /** `/store/demo/apps/doorbell`. */
  appRoot: string;
  /** Origin of the framed app: the only one whose messages count. */
  frameOrigin: string;
  /** Id of the staff member who is signed in. */
  userId: string;
}

/** Reads the page's state. @throws Error when the page is not an admin page. */
export function readShellState(): ShellState {
  const element = document.getElementById("shell-state");
  if (!element?.textContent) throw new Error("No shell state");
  // Written by admin-page.ts of the same build.
  return JSON.parse(element.textContent) as ShellState;
}

/** The page's element with that id, of the expected class. */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`No #${id}`);
  return element;
}

/** Makes an element with a class and text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = "",
  text = "",
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
