import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ChatError } from "extensions/chat-panel/panel/api/chat-error";
import { makeStore } from "./chat-state";
import { makeOutbox, type Outbox } from "./make-outbox";

const MINUTE = 60_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** An outbox and a server that stores each clientId once, and fails for as long as `fault` says. */
function start() {
  const store = makeStore(() => undefined);
  const server = { stored: [] as string[], calls: 0, fault: null as Error | null, isLost: false };
  const client = {
    call: async (_action: string, { clientId, text }: Record<string, string>) => {
      server.calls += 1;
      if (server.fault && !server.isLost) throw server.fault;
      const line = `${clientId} ${text}`;
      if (!server.stored.includes(line)) server.stored.push(line);
      if (server.isLost) throw new TypeError("Failed to fetch");
      return { conversation: {}, message: {} };
    },
  };
  const state = { get: () => ({ unsent: [] }), set: () => undefined };
  const outbox: Outbox = makeOutbox({ store, state, client, onSent: () => undefined } as never);
  const texts = () => server.stored.map((line) => line.split(" ").slice(1).join(" "));
  const states = () => store.get().outgoing.map(({ status }) => status);
  return { outbox, server, texts, states };
}

const offline = new TypeError("Failed to fetch");

it.each([
  ["a sign", (outbox: Outbox) => outbox.resume(true)],
  ["the next turn after a pause", (outbox: Outbox) => outbox.resume()],
  ["the next message", (outbox: Outbox) => outbox.send("Third", [])],
])("what failed goes out with %s, in its order and once", async (_name, wake) => {
  const { outbox, server, texts, states } = start();
  server.fault = offline;
  outbox.send("First", []);
  outbox.send("Second", []);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(states()).toEqual(["failed", "failed"]);
  server.fault = null;
  wake(outbox);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(texts().slice(0, 2)).toEqual(["First", "Second"]);
  expect(states()).toEqual([]);
});

it("a message whose answer was lost is stored once", async () => {
  const { outbox, server, texts, states } = start();
  server.isLost = true;
  outbox.send("Only once", []);
  await vi.advanceTimersByTimeAsync(MINUTE);
  server.isLost = false;
  outbox.resume(true);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(texts()).toEqual(["Only once"]);
  expect(states()).toEqual([]);
});

it("a server in trouble is left alone between the tries, and so is what it refused for good", async () => {
  const { outbox, server, states } = start();
  server.fault = new ChatError(503, "Try again later.");
  outbox.send("Hello", []);
  await vi.advanceTimersByTimeAsync(MINUTE);
  const before = server.calls;
  for (let turn = 0; turn < 15; turn += 1) {
    outbox.resume();
    await vi.advanceTimersByTimeAsync(4_000);
  }
  expect(server.calls - before).toBeLessThan(9);
  expect(server.calls - before).toBeGreaterThan(2);
  server.fault = new ChatError(413, "Too large.");
  outbox.resume(true);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(states()).toEqual(["refused"]);
  server.fault = null;
  outbox.resume(true);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(states()).toEqual(["refused"]);
});
