import type { ShopifyGlobal, ToastOptions } from "@shopify/app-bridge-types";
import { notify, onOrder } from "./channel";

const DEFAULT_DURATION = 5000;
const shown = new Map<string, ToastOptions>();
let last = 0;

export const toast: ShopifyGlobal["toast"] = {
  show: (message, options = {}) => {
    const id = `toast-${++last}`;
    shown.set(id, options);
    notify({
      kind: "toast-show",
      toast: {
        id,
        message,
        duration: options.duration ?? DEFAULT_DURATION,
        isError: options.isError ?? false,
        action: options.action ?? null,
      },
    });
    return id;
  },
  hide: (id) => notify({ kind: "toast-hide", id }),
};

onOrder((order) => {
  if (order.kind === "toast-action") shown.get(order.id)?.onAction?.();
  if (order.kind === "toast-dismissed") {
    shown.get(order.id)?.onDismiss?.();
    shown.delete(order.id);
  }
});
