import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepAsking } from "./keep-asking";

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("location", new URL("https://app.example/app/inbox"));
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const unreachable = () => Promise.reject(new TypeError("Failed to fetch"));
const ok = () => Promise.resolve(new Response("data"));

test("a page's data is asked for until the server answers", async () => {
  const fetch = vi
    .fn<typeof globalThis.fetch>()
    .mockImplementationOnce(unreachable)
    .mockImplementationOnce(() => Promise.resolve(new Response("<h1>Bad gateway", { status: 502 })))
    .mockImplementation(ok);
  const answer = keepAsking(fetch)("/app/inbox.data?_routes=x");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await (await answer).text()).toBe("data");
  expect(fetch).toHaveBeenCalledTimes(3);
});

test("what the app itself answers is an answer", async () => {
  const refusal = new Response("", { status: 503, headers: { "X-Remix-Response": "yes" } });
  const fetch = vi.fn<typeof globalThis.fetch>().mockResolvedValue(refusal);
  expect(await keepAsking(fetch)("/app/inbox.data")).toBe(refusal);
});

test("what changes something is never sent twice", async () => {
  const fetch = vi.fn<typeof globalThis.fetch>().mockImplementation(unreachable);
  await expect(keepAsking(fetch)("/app/inbox/1.data", { method: "POST" })).rejects.toThrow(
    TypeError,
  );
  await expect(keepAsking(fetch)("https://elsewhere.example/a.data")).rejects.toThrow(TypeError);
  expect(fetch).toHaveBeenCalledTimes(2);
});

test("it ends when the page is left", async () => {
  const controller = new AbortController();
  const fetch = vi.fn<typeof globalThis.fetch>().mockImplementation(unreachable);
  const answer = keepAsking(fetch)("/app/inbox.data", { signal: controller.signal }).catch(
    (error: unknown) => error,
  );
  await vi.advanceTimersByTimeAsync(100);
  controller.abort();
  expect(String(await answer)).toContain("AbortError");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(fetch).toHaveBeenCalledTimes(1);
});
