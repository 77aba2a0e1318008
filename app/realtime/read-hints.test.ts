import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { readHints, type PageHint } from "./read-hints";

beforeEach(() => {
  // No browser says here that the network is back.
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function streamOf(...chunks: string[]): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(encoder.encode(chunk));
      controller.close();
    },
  });
  return new Response(body);
}

test("hints are read however they are cut, and a reconnect says where it was", async () => {
  vi.useFakeTimers();
  const controller = new AbortController();
  const hints: PageHint[] = [];
  const lastIds: (string | null)[] = [];
  vi.stubGlobal("fetch", async (_path: string, init: RequestInit) => {
    lastIds.push(new Headers(init.headers).get("Last-Event-ID"));
    if (lastIds.length === 1)
      return streamOf(
        'retry: 2000\n\nid: 7\ndata: {"topic":"inb',
        'ox","type":"message.received"}\n\n',
      );
    if (lastIds.length === 2) return new Response(null, { status: 503 });
    controller.abort();
    return streamOf("data: not json\n\n: still here\n\n");
  });
  const done = readHints({
    signal: controller.signal,
    onHint: (hint) => hints.push(hint),
    onOpen: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(60_000);
  await done;
  expect(hints).toEqual([{ topic: "inbox", type: "message.received" }]);
  expect(lastIds).toEqual([null, "7", "7"]);
});

test("waits longer after each failure", async () => {
  vi.useFakeTimers();
  const controller = new AbortController();
  let tries = 0;
  vi.stubGlobal("fetch", async () => {
    tries++;
    throw new TypeError("network");
  });
  const done = readHints({
    signal: controller.signal,
    onHint: () => undefined,
    onOpen: () => undefined,
  });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(tries).toBeGreaterThan(3);
  expect(tries).toBeLessThan(10);
  controller.abort();
  await vi.advanceTimersByTimeAsync(60_000);
  await done;
});
