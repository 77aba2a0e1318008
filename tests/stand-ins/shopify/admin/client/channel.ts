import type { FromAdmin, FromFrame, Notice, Order, Question } from "./protocol";

const waiting = new Map<number, (value: unknown) => void>();
const orderListeners = new Set<(order: Order) => void>();
let lastId = 0;

/** Tells the admin page something. */
export function notify(notice: Notice): void {
  post({ to: "local-admin", type: "notice", notice });
}

/** Asks the admin page; the caller names the answer's type, which admin-shell.ts produces. */
export function ask<T>(question: Question): Promise<T> {
  const id = ++lastId;
  return new Promise<T>((resolve) => {
    waiting.set(id, (value) => resolve(value as T));
    post({ to: "local-admin", type: "question", id, question });
  });
}

export function onOrder(listener: (order: Order) => void): void {
  orderListeners.add(listener);
}

function post(message: FromFrame): void {
  // No secret goes this way, so any parent may read it.
  window.parent.postMessage(message, "*");
}

window.addEventListener("message", (event: MessageEvent<FromAdmin | null>) => {
  const message = event.data;
  if (event.source !== window.parent || message?.to !== "local-app-bridge") return;
  if (message.type === "order") for (const listener of orderListeners) listener(message.order);
  else {
    waiting.get(message.id)?.(message.value);
    waiting.delete(message.id);
  }
});
