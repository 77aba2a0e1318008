import type { Browser, Page } from "playwright-core";

/** What one visit of a page cost. */
export interface Visit {
  requests: number;
  /** As they travelled, headers included. */
  bytes: number;
  /** Milliseconds */
  lcp: number;
  cls: number;
  /** Milliseconds that tasks took beyond 50 each. */
  blocking: number;
  longestTask: number;
}

// Runs in the page before anything else.
const OBSERVE = `
  window.measured = { lcp: 0, cls: 0, blocking: 0, longestTask: 0 };
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch("largest-contentful-paint", (entry) => { measured.lcp = entry.startTime; });
  watch("layout-shift", (entry) => { if (!entry.hadRecentInput) measured.cls += entry.value; });
  watch("longtask", (entry) => {
    measured.blocking += entry.duration - 50;
    measured.longestTask = Math.max(measured.longestTask, entry.duration);
  });
`;

/** Counts what a page loads from now on. */
export async function countTraffic(
  page: Page,
): Promise<{ requests: number; bytes: number; urls: string[] }> {
  const traffic = { requests: 0, bytes: 0, urls: new Array<string>() };
  const client = await page.context().newCDPSession(page);
  await client.send("Network.enable");
  client.on("Network.requestWillBeSent", ({ request }) => {
    traffic.requests += 1;
    traffic.urls.push(request.url);
  });
  client.on("Network.loadingFinished", ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
  });
  return traffic;
}

/** Visits a page with an empty cache and waits until it has been idle for a while. */
export async function visit(browser: Browser, url: string): Promise<{ visit: Visit; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addInitScript(OBSERVE);
  const page = await context.newPage();
  const traffic = await countTraffic(page);
  await page.goto(url, { waitUntil: "load" });
  // The launcher's own idle work (a badge, an offer) waits for at most 4 seconds.
  await page.waitForTimeout(4_500);
  const measured: Omit<Visit, "requests" | "bytes"> = await page.evaluate(() =>
    Reflect.get(window, "measured"),
  );
  return { visit: { requests: traffic.requests, bytes: traffic.bytes, ...measured }, page };
}
