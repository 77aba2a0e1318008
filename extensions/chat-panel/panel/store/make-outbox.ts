import { ChatError } from "extensions/chat-panel/panel/api/chat-error";
import type { Client } from "extensions/chat-panel/panel/api/client";
import type { Conversation, Message } from "extensions/chat-panel/panel/api/types";
import type { SavedStateStore } from "extensions/chat-panel/shared/saved-state";
import type { Outgoing, Store } from "./chat-state";

const TRIES = 4;
const FIRST_WAIT = 1_500;
const LONGEST_WAIT = 15_000;

export interface Outbox {
  send(text: string, files: File[]): void;
  retry(clientId: string): void;
  discard(clientId: string): void;
  /** Sends again what failed: at once after a sign that it can work, otherwise when the pause is over. */
  resume(isSign?: boolean): void;
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

const isOnItsWay = ({ status }: Outgoing) => status === "sending";
const hasFailed = ({ status }: Outgoing) => status === "failed";

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the last page could not send. Its files are gone with it: such a message waits for the shopper. */
function findKept({ store, state }: OutboxOptions): Outgoing[] {
  const known = new Set(store.get().outgoing.map(({ clientId }) => clientId));
  return state
    .get()
    .unsent.filter(({ clientId }) => !known.has(clientId))
    .map((one) => {
      const hasFiles = one.fileNames.length > 0;
      return { ...one, files: [], status: hasFiles ? "refused" : "sending", error: null };
    });
}

/** Sends a message, `tries` times at most. Gives what is left of it: null when nothing is. */
async function deliver(
  { store, client, onSent }: OutboxOptions,
  { clientId, text, files }: Outgoing,
  tries: number,
): Promise<(Pick<Outgoing, "status" | "error"> & { pause: number }) | null> {
  for (let wait = FIRST_WAIT; ; wait *= 2) {
    try {
      const after = store.get().conversation?.cursor ?? 0;
      const sent = await client.call("message", { clientId, text, after }, files);
      onSent(sent.conversation, sent.message);
      return null;
    } catch (error) {
      const refusal = error instanceof ChatError ? error : null;
      const reason = refusal?.message || null;
      if (refusal && !refusal.isTransient) return { status: "refused", error: reason, pause: 0 };
      const pause = (refusal?.waitSeconds ?? 0) * 1_000;
      tries -= 1;
      if (tries < 1) return { status: "failed", error: reason, pause };
      await sleep(pause || wait);
      // Meanwhile the stream may have brought it, or the shopper may have thrown it away.
      if (!store.get().outgoing.some((one) => one.clientId === clientId)) return null;
    }
  }
}

/** The list of what is on its way, here and in what the browser keeps. */
function makeList({ store, state }: OutboxOptions) {
  const change = (outgoing: Outgoing[]) => {
    store.set({ outgoing });
    state.set({
      unsent: outgoing.map(({ clientId, text, fileNames }) => ({ clientId, text, fileNames })),
    });
  };
  const update = (which: (one: Outgoing) => boolean, patch: Partial<Outgoing>) =>
    change(store.get().outgoing.map((one) => (which(one) ? { ...one, ...patch } : one)));
  const remove = (clientId: string) =>
    change(store.get().outgoing.filter((one) => one.clientId !== clientId));
  return [change, update, remove] as const;
}

/** Sends what stands on the list, one after the other; gives the sender, and whether it may be asked again by itself. */
function makePump(
  options: OutboxOptions,
  [, update, remove]: ReturnType<typeof makeList>,
): [pump: (tries?: number) => Promise<void>, isFree: (isSign?: boolean) => boolean] {
  let isSending = false;
  // Nothing is tried again by itself before `restUntil`; the pause grows for as long as nothing gets through.
  let restAfter = 0;
  let restUntil = 0;
  const pump = async (tries = TRIES) => {
    if (isSending) return;
    isSending = true;
    for (;;) {
      const next = options.store.get().outgoing.find(isOnItsWay);
      if (!next) break;
      const left = await deliver(options, next, tries);
      const { clientId } = next;
      if (left)
        update((one) => one.clientId === clientId, { status: left.status, error: left.error });
      else remove(clientId);
      if (left?.status !== "failed") {
        restAfter = 0;
        continue;
      }
      // What was written after it waits too: it is read in the order in which it was written.
      update(isOnItsWay, { status: "failed" });
      restAfter = Math.min(Math.max(restAfter * 2, FIRST_WAIT), LONGEST_WAIT);
      restUntil = Date.now() + Math.max(restAfter, left.pause);
      break;
    }
    isSending = false;
  };
  return [pump, (isSign) => !isSending && (isSign || Date.now() > restUntil)];
}

/**
 * Keeps every message until the server has it, in the order in which they were written, also over reloads. Repeats carry
 * the same clientId, which the server stores once.
 */
export function makeOutbox(options: OutboxOptions): Outbox {
  const { store } = options;
  const list = makeList(options);
  const [change, update, remove] = list;
  const [pump, isFree] = makePump(options, list);
  const again = (which: (one: Outgoing) => boolean, tries?: number) => {
    update(which, { status: "sending", error: null });
    void pump(tries);
  };

  return {
    send(text, files) {
      const fileNames = files.map(({ name }) => name);
      change([
        ...store.get().outgoing,
        { clientId: crypto.randomUUID(), text, files, fileNames, status: "sending", error: null },
      ]);
      again(hasFailed);
    },
    retry: (clientId) => again((one) => hasFailed(one) || one.clientId === clientId),
    discard: remove,
    resume(isSign) {
      if (isFree(isSign) && store.get().outgoing.some(hasFailed)) again(hasFailed, 1);
    },
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
