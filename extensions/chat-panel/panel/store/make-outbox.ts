import { ChatError } from "extensions/chat-panel/panel/api/chat-error";
import type { Client } from "extensions/chat-panel/panel/api/client";
import type { Conversation, Message } from "extensions/chat-panel/panel/api/types";
import type { SavedStateStore } from "extensions/chat-panel/shared/saved-state";
import type { Outgoing, Store } from "./chat-state";

const TRIES = 4;
const FIRST_WAIT = 1_500;

export interface Outbox {
  send(text: string, files: File[]): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  /** Sends again what a lost connection has stopped. */
  resume(): void;
  /** Takes up what the last page could not send. */
  takeUp(): void;
  /** A message came by the stream: if it is one of ours, it has arrived. */
  takeArrived(messages: readonly Message[]): void;
}

interface OutboxOptions {
  store: Store;
  state: SavedStateStore;
  client: Client;
  onSent: (conversation: Conversation, message: Message) => void;
}

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the last page could not send. Its files are gone with it: such a message waits for the shopper. */
function findKept({ store, state }: OutboxOptions): Outgoing[] {
  const known = new Set(store.get().outgoing.map(({ clientId }) => clientId));
  return state
    .get()
    .unsent.filter(({ clientId }) => !known.has(clientId))
    .map((one) => {
      const hasFiles = one.fileNames.length > 0;
      return { ...one, files: [], status: hasFiles ? "failed" : "sending", error: null };
    });
}

/** Sends a message, again and again; gives why it cannot be, "" without a connection, null when nothing is left to send. */
async function deliver(
  { store, client, onSent }: OutboxOptions,
  { clientId, text, files }: Outgoing,
): Promise<string | null> {
  for (let tries = 1; ; tries += 1) {
    try {
      const after = store.get().conversation?.cursor ?? 0;
      const sent = await client.call("message", { clientId, text, after }, files);
      onSent(sent.conversation, sent.message);
      return null;
    } catch (error) {
      const refusal = error instanceof ChatError ? error : null;
      if (tries >= TRIES || (refusal && !refusal.isTransient)) return refusal?.message ?? "";
      const seconds = refusal?.waitSeconds;
      await sleep(seconds ? seconds * 1_000 : FIRST_WAIT * 2 ** (tries - 1));
      // Meanwhile the stream may have brought it, or the shopper may have thrown it away.
      if (!store.get().outgoing.some((one) => one.clientId === clientId)) return null;
    }
  }
}

/**
 * Keeps every message until the server has it, in the order in which they were written, also over reloads. Repeats carry
 * the same clientId, which the server stores once.
 */
export function makeOutbox(options: OutboxOptions): Outbox {
  const { store, state } = options;
  let isSending = false;

  const change = (outgoing: Outgoing[]) => {
    store.set({ outgoing });
    state.set({
      unsent: outgoing.map(({ clientId, text, fileNames }) => ({ clientId, text, fileNames })),
    });
  };
  const update = (clientId: string, patch: Partial<Outgoing>) =>
    change(
      store.get().outgoing.map((one) => (one.clientId === clientId ? { ...one, ...patch } : one)),
    );
  const remove = (clientId: string) =>
    change(store.get().outgoing.filter((one) => one.clientId !== clientId));

  const pump = async () => {
    if (isSending) return;
    isSending = true;
    for (;;) {
      const next = store.get().outgoing.find(({ status }) => status === "sending");
      if (!next) break;
      const problem = await deliver(options, next);
      if (problem === null) remove(next.clientId);
      else update(next.clientId, { status: "failed", error: problem || null });
    }
    isSending = false;
  };

  const retryAll = (which: (one: Outgoing) => boolean) => {
    const { outgoing } = store.get();
    change(outgoing.map((one) => (which(one) ? { ...one, status: "sending", error: null } : one)));
    void pump();
  };

  return {
    send(text, files) {
      const fileNames = files.map(({ name }) => name);
      change([
        ...store.get().outgoing,
        { clientId: crypto.randomUUID(), text, files, fileNames, status: "sending", error: null },
      ]);
      void pump();
    },
    retry: (clientId) => retryAll((one) => one.clientId === clientId),
    discard: remove,
    // Refusals stay: they have a reason that a connection does not cure.
    resume: () =>
      retryAll((one) => one.error === null && one.files.length === one.fileNames.length),
    takeUp() {
      const kept = findKept(options);
      if (kept.length === 0) return;
      store.set({ outgoing: [...kept, ...store.get().outgoing] });
      void pump();
    },
    takeArrived(messages) {
      const arrived = new Set(messages.map(({ clientId }) => clientId));
      const { outgoing } = store.get();
      const left = outgoing.filter(({ clientId }) => !arrived.has(clientId));
      if (left.length < outgoing.length) change(left);
    },
  };
}
