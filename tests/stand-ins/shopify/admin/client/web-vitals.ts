import type { ShopifyGlobal } from "@shopify/app-bridge-types";

type Callback = Parameters<NonNullable<ShopifyGlobal["webVitals"]["onReport"]>>[0];

interface ShiftEntry extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

/** Reports LCP and CLS of the framed document when it is hidden, as App Bridge does. */
export function onWebVitals(callback: Callback): Promise<void> {
  if (!callback) return Promise.resolve();
  let largestPaint = 0;
  let shift = 0;
  new PerformanceObserver((list) => {
    largestPaint = list.getEntries().at(-1)?.startTime ?? largestPaint;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    // The entry type below guarantees the fields.
    for (const entry of list.getEntries() as ShiftEntry[]) {
      if (!entry.hadRecentInput) shift += entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
  const id = crypto.randomUUID();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    void callback({
      metrics: [
        { id, name: "LCP", value: largestPaint },
        { id, name: "CLS", value: shift },
      ],
    });
  });
  return Promise.resolve();
}
