const KEY = "doorbell-chat-open";

/** Whether the panel was open on the page before, in this tab; never on phones, where it would cover the page. */
export function wasOpen(): boolean {
  try {
    return sessionStorage.getItem(KEY) === "1" && matchMedia("(min-width: 600px)").matches;
  } catch {
    return false;
  }
}

export function rememberOpen(isOpen: boolean): void {
  try {
    sessionStorage.setItem(KEY, isOpen ? "1" : "0");
  } catch {
    // Then the chat starts closed on the next page.
  }
}
