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

// There is one panel in a page, drawn from its root whenever anything changes: a context would carry the same.
let current: ChatView | null = null;

/** Called before each drawing. */
export function setChat(view: ChatView): void {
  current = view;
}

/** The panel around the component that is being drawn. */
export function useChat(): ChatView {
  if (!current) throw new Error("outside the chat");
  return current;
}

/** Looks texts up by their name after "chat." and fills in their placeholders. */
export function makeTranslate(texts: Record<string, string>): ChatView["t"] {
  return (key, values = {}) =>
    (texts[`chat.${key}`] ?? "").replace(/\{(\w+)\}/g, (whole, name: string) =>
      name in values ? String(values[name]) : whole,
    );
}
