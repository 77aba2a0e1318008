import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { ChatState } from "./store/chat-state";
import type { LiveChat } from "./store/make-chat";

/** What every part of the panel can reach. */
export interface ChatView {
  chat: LiveChat;
  state: ChatState;
  /** A text in the shopper's language, its {placeholders} filled in. */
  t: (key: string, values?: Record<string, string | number>) => string;
  /** For dates, numbers and money. */
  locale: string;
  close: () => void;
}

const ChatContext = createContext<ChatView | null>(null);
export const ChatProvider = ChatContext.Provider;

/** The panel around this component. */
export function useChat(): ChatView {
  const view = useContext(ChatContext);
  if (!view) throw new Error("outside the chat");
  return view;
}

/** Looks texts up by their name after "chat." and fills in their placeholders. */
export function makeTranslate(texts: Record<string, string>): ChatView["t"] {
  return (key, values = {}) =>
    (texts[`chat.${key}`] ?? "").replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    );
}
