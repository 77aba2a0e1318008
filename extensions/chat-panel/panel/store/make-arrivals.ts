import type {
  Conversation,
  ConversationState,
  Message,
} from "extensions/chat-panel/panel/api/types";
import type { SavedStateStore } from "extensions/chat-panel/shared/saved-state";
import type { Store } from "./chat-state";
import { mergeMessages, newestSequence } from "./merge-messages";

export interface Receiver {
  /** A conversation as the server has it now; older pages that were read stay. */
  takeConversation(conversation: Conversation): void;
  takeMessages(messages: readonly Message[]): void;
  takeState(state: ConversationState): void;
  takeOlder(messages: readonly Message[], hasOlder: boolean): void;
  /** Recounts what was not seen, after the panel opened, closed or came to the front. */
  countUnread(): void;
}

interface ReceiverOptions {
  store: Store;
  state: SavedStateStore;
  /** Messages that are new here, whoever wrote them. */
  onNew: (messages: readonly Message[]) => void;
}

const isAnswer = ({ from }: Message) => from === "team" || from === "self-service";

function announce(store: Store, messages: readonly Message[]): void {
  const last = messages.findLast(isAnswer);
  if (!last) return;
  const { announcement } = store.get();
  const text = [last.authorName, last.text].filter(Boolean).join(": ");
  store.set({ typist: null, announcement: { text, count: announcement.count + 1 } });
}

/** Brings what the server says into the state, each message once. */
export function makeReceiver({ store, state, onNew }: ReceiverOptions): Receiver {
  // What the stream brought before its conversation: the answer with that may have been made before them.
  let early: Message[] = [];

  const countUnread = () => {
    const { conversation, isOpen } = store.get();
    if (!conversation) return;
    const { cursor, unread } = state.get();
    if (isOpen && !document.hidden) {
      if (cursor !== conversation.cursor || unread > 0)
        state.set({ cursor: conversation.cursor, unread: 0 });
      return;
    }
    const seen = cursor ?? 0;
    const count = conversation.messages.filter(
      (message) => message.from === "team" && message.sequence > seen,
    ).length;
    if (count !== unread || cursor === null) state.set({ cursor: seen, unread: count });
  };

  const takeNews = (known: readonly Message[], messages: readonly Message[]) => {
    const ids = new Set(known.map(({ id }) => id));
    const fresh = messages.filter(({ id }) => !ids.has(id));
    if (fresh.length === 0) return;
    announce(store, fresh);
    onNew(fresh);
  };

  const takeConversation = (conversation: Conversation) => {
    const known = store.get().conversation;
    const isSame = known?.id === conversation.id;
    const messages = mergeMessages(isSame ? known.messages : early, conversation.messages);
    const cursor = newestSequence(messages, conversation.cursor);
    const hasOlder = isSame && known.messages.length > 0 ? known.hasOlder : conversation.hasOlder;
    store.set({ conversation: { ...conversation, messages, cursor, hasOlder } });
    takeNews(isSame ? known.messages : [], isSame ? conversation.messages : early);
    early = [];
    countUnread();
  };

  return {
    countUnread,
    takeConversation,
    takeMessages(messages) {
      const { conversation } = store.get();
      if (!conversation) early.push(...messages);
      else if (messages.length > 0) takeConversation({ ...conversation, messages: [...messages] });
    },
    takeState(changed) {
      const { conversation } = store.get();
      if (conversation) store.set({ conversation: { ...conversation, ...changed } });
    },
    takeOlder(messages, hasOlder) {
      const { conversation } = store.get();
      if (!conversation) return;
      const merged = mergeMessages(conversation.messages, messages);
      store.set({ conversation: { ...conversation, messages: merged, hasOlder } });
    },
  };
}
