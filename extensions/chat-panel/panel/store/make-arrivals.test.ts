import { afterEach, expect, it, vi } from "vitest";
import type { Conversation, Message } from "extensions/chat-panel/panel/api/types";
import type { SavedStateStore } from "extensions/chat-panel/shared/saved-state";
import { makeStore } from "./chat-state";
import { makeReceiver } from "./make-arrivals";

afterEach(() => vi.unstubAllGlobals());

const message = (sequence: number, from: Message["from"]): Message => ({
  id: `m${sequence}`,
  clientId: from === "visitor" ? `c${sequence}` : null,
  sequence,
  from,
  authorName: null,
  event: null,
  text: `text ${sequence}`,
  cards: [],
  files: [],
  createdAt: "2026-11-30T10:00:00Z",
});

const conversation = (messages: Message[]): Conversation => ({
  id: "one",
  status: "open",
  handler: "team",
  teamReadSequence: 0,
  canRate: false,
  rating: null,
  messages,
  hasOlder: false,
  cursor: messages.at(-1)?.sequence ?? 0,
});

it("shows an answer that came by the stream before its conversation, which was read without it", () => {
  vi.stubGlobal("document", { hidden: false });
  const store = makeStore(() => undefined);
  const saved = { get: () => ({ cursor: null, unread: 0 }), set: () => undefined };
  const arrived: string[] = [];
  const receiver = makeReceiver({
    store,
    state: saved as unknown as SavedStateStore,
    onNew: (messages) => arrived.push(...messages.map(({ id }) => id)),
  });
  receiver.takeMessages([message(1, "visitor")]);
  receiver.takeMessages([message(2, "team")]);
  receiver.takeConversation(conversation([message(1, "visitor")]));
  const shown = store.get().conversation;
  expect(shown?.messages.map(({ text }) => text)).toEqual(["text 1", "text 2"]);
  expect(shown?.cursor).toBe(2);
  expect(store.get().announcement.text).toBe("text 2");
  expect(arrived).toEqual(["m1", "m2"]);
});
