import { ChatError } from "extensions/chat-panel/panel/api/chat-error";
import { callSession, makeClient } from "extensions/chat-panel/panel/api/client";
import { makeFollower, type Follower } from "extensions/chat-panel/panel/api/follow";
import type { Message, Session } from "extensions/chat-panel/panel/api/types";
import type { LauncherHandle } from "extensions/chat-panel/shared/panel-handle";
import type { Chat } from "./chat";
import { makeStore } from "./chat-state";
import { makeActions } from "./make-actions";
import { makeReceiver } from "./make-arrivals";
import { makeOutbox } from "./make-outbox";
import { makeReporter } from "./make-reporter";
import { takeEvent } from "./take-event";

const POLL_PAGE = 50;

function findDevice(): "phone" | "tablet" | "desktop" {
  if (matchMedia("(hover: hover)").matches) return "desktop";
  return Math.min(screen.width, screen.height) < 600 ? "phone" : "tablet";
}

function askSession(
  { config, state }: LauncherHandle,
  onClosed: (text: string) => void,
): Promise<Session> {
  const body = {
    resume: state.get().resume,
    locale: config.locale,
    country: config.country,
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    device: findDevice(),
    pageUrl: location.href,
    pageTitle: document.title,
  };
  return callSession(config, body, onClosed);
}

function keepSession({ config, state }: LauncherHandle, session: Session): void {
  const { visitorId, resume, token } = session;
  const isOther = state.get().visitorId !== null && state.get().visitorId !== visitorId;
  state.set({
    visitorId,
    resume,
    token,
    tokenEnds: Date.parse(session.expiresAt) || 0,
    // A page made before they signed in knows no id; the next page does.
    customer: config.customer?.id ?? (session.customer && "?"),
    // Someone else at this browser: nothing of the one before is shown or sent.
    ...(isOther ? { cursor: null, unread: 0, draft: "", unsent: [] } : {}),
  });
}

function followConversation(chat: Chat): Follower {
  const { store, client, arrivals, outbox } = chat;
  const poll = async () => {
    for (;;) {
      const after = store.get().conversation?.cursor ?? 0;
      const { messages, state } = await client.call("poll", { after });
      if (messages.length > 0 && !store.get().conversation) await chat.connect();
      arrivals.takeMessages(messages);
      if (state) arrivals.takeState(state);
      if (messages.length < POLL_PAGE) return;
    }
  };
  return makeFollower({
    client,
    after: () => store.get().conversation?.cursor ?? 0,
    poll,
    onEvent: (event) => takeEvent(chat, event),
    onTurn: () => outbox.resume(),
    onConnection(linkState) {
      const before = store.get().linkState;
      // A closed chat has no stream, whatever went before; what was said can still be polled.
      if (linkState === "live") store.set({ closedText: null });
      if (before === linkState) return;
      store.set({ linkState });
      if (linkState !== "offline" && before === "offline") outbox.resume(true);
    },
  });
}

function makeStart(chat: Chat) {
  const { store, outbox, reporter } = chat;
  const follower = followConversation(chat);
  const begin = async () => {
    store.set({ phase: "loading", error: null });
    try {
      await chat.connect();
      outbox.takeUp();
      follower.start();
      reporter.watch();
      reporter.tellContext();
      reporter.tellSeen();
    } catch (error) {
      const text = error instanceof ChatError ? error.message : "";
      store.set({ phase: "failed", error: text || null });
    }
  };
  const stop = () => {
    follower.stop();
    // What was not sent is kept for the next one.
    store.set({ outgoing: [], isOpen: false });
  };
  return { begin, stop };
}

/** Makes the chat of a page. Nothing is asked of the server until it is opened. */
export function makeChat(
  handle: LauncherHandle,
  { onChange, loadHelp }: { onChange: () => void; loadHelp: Chat["loadHelp"] },
) {
  const { config, state } = handle;
  const store = makeStore(onChange);
  let pending: Promise<Session> | null = null;

  const onClosed = (closedText: string) => store.set({ closedText });
  const connect = () => {
    pending ??= askSession(handle, onClosed)
      .then((session) => {
        keepSession(handle, session);
        // Only a chat that is on has sessions.
        store.set({ phase: "ready", session, closedText: null });
        if (session.conversation) arrivals.takeConversation(session.conversation);
        return session;
      })
      .finally(() => (pending = null));
    return pending;
  };
  const client = makeClient({
    path: config.path,
    help: config.help,
    session: () => store.get().session,
    renew: connect,
    onClosed,
    // Whatever got through is a sign that more can.
    onReached: () => outbox.resume(),
  });
  const reporter = makeReporter(store, client, config);
  const onNew = (messages: readonly Message[]) => {
    outbox.takeArrived(messages);
    reporter.tellSeen();
  };
  const arrivals = makeReceiver({ store, state, onNew });
  const outbox = makeOutbox({
    store,
    state,
    client,
    onSent: (conversation, message) => {
      const before = store.get().conversation;
      arrivals.takeConversation(conversation);
      arrivals.takeMessages([message]);
      // The answer has only what is new, and this is another conversation: all of it is new.
      if (before && before.id !== conversation.id) void connect().catch(() => undefined);
    },
  });
  const chat: Chat = { handle, store, client, outbox, arrivals, reporter, connect, loadHelp };
  addEventListener("pagehide", () => client.leave());
  addEventListener("online", () => outbox.resume(true));
  addEventListener("focus", () => outbox.resume(true));
  document.addEventListener("visibilitychange", () => {
    arrivals.countUnread();
    reporter.tellSeen();
    outbox.resume(true);
  });
  return { ...chat, ...makeActions(chat), ...makeStart(chat) };
}

/** The chat of a page with everything that can be done in it. */
export type LiveChat = ReturnType<typeof makeChat>;
