import type { StreamEvent } from "extensions/chat-panel/panel/api/parse-events";
import type { Chat } from "./chat";

const TYPING_FOR = 8_000;
let typingTimer = 0;

function readJson<Shape>(data: string): Shape | null {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

function takeTyping({ store }: Chat, name: string | null | undefined): void {
  clearTimeout(typingTimer);
  store.set({ typist: name ?? null });
  if (name !== null && name !== undefined)
    typingTimer = window.setTimeout(() => store.set({ typist: null }), TYPING_FOR);
}

/** Brings one event of the stream into the state. Unknown types are for a newer panel. */
export function takeEvent(chat: Chat, { type, data }: StreamEvent): void {
  const { store, arrivals, connect } = chat;
  if (type === "resync") {
    void connect().catch(() => undefined);
  } else if (type === "typing") {
    takeTyping(chat, readJson<{ name: string | null }>(data)?.name);
  } else if (type === "state") {
    const state = readJson<Parameters<typeof arrivals.takeState>[0]>(data);
    if (state) arrivals.takeState(state);
  } else if (type === "message") {
    const message = readJson<Parameters<typeof arrivals.takeMessages>[0][number]>(data);
    if (!message) return;
    // Another tab has begun the conversation.
    if (!store.get().conversation) void connect().catch(() => undefined);
    arrivals.takeMessages([message]);
  }
}
