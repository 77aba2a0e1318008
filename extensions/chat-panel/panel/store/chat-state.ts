import type {
  Article,
  Conversation,
  SearchResult,
  Session,
} from "extensions/chat-panel/panel/api/types";

/** A message on its way to the server. */
export interface Outgoing {
  /** The same for every try, so that the server stores it once. */
  clientId: string;
  text: string;
  files: File[];
  /** Names of all its files; more than `files` when a reload has lost them. */
  fileNames: string[];
  /** "failed" is tried again by itself, "refused" is not: it has a reason that time does not cure. */
  status: "sending" | "failed" | "refused";
  /** Why it failed, in the shopper's words. */
  error: string | null;
}

/** The guest's proof that an order is theirs, step by step. */
export type Lookup =
  /** With what was given before, when a new code is wanted. */
  | { step: "order"; orderNumber?: string; email?: string }
  | { step: "code"; lookupId: string; message: string; orderNumber: string; email: string };

/** What lies over the conversation. */
export type Overlay =
  | { kind: "search"; query: string; results: SearchResult[] | null }
  | {
      kind: "article";
      articleId: string;
      article: Article | null;
      vote: boolean | null;
      back: Overlay | null;
    };

export interface ChatState {
  phase: "loading" | "ready" | "failed";
  session: Session | null;
  conversation: Conversation | null;
  outgoing: Outgoing[];
  linkState: "live" | "polling" | "offline";
  isOpen: boolean;
  /** Whoever of the team is writing; "" where names are not shown, null for nobody. */
  typist: string | null;
  /** A quick reply or the hand-over is being answered. */
  isAnswering: boolean;
  isLoadingOlder: boolean;
  lookup: Lookup | null;
  /** Answers the shopper judged: message id → helpful or not. */
  feedback: Record<string, boolean>;
  hasSkippedDetails: boolean;
  overlay: Overlay | null;
  /** The shop has switched its chat off, in its words: there is nothing to write into. */
  closedText: string | null;
  /** Something that could not be done, said above the composer. */
  error: string | null;
  /** For screen readers; the count makes equal texts be read again. */
  announcement: { text: string; count: number };
}

export const FIRST_STATE: ChatState = {
  phase: "loading",
  session: null,
  conversation: null,
  outgoing: [],
  linkState: "live",
  isOpen: false,
  typist: null,
  isAnswering: false,
  isLoadingOlder: false,
  lookup: null,
  feedback: {},
  hasSkippedDetails: false,
  overlay: null,
  closedText: null,
  error: null,
  announcement: { text: "", count: 0 },
};

/** State with its listeners; changes made in one turn are told once. */
export interface Store {
  get(): ChatState;
  set(patch: Partial<ChatState>): void;
}

export function makeStore(onChange: () => void): Store {
  let state = FIRST_STATE;
  let isTold = true;
  return {
    get: () => state,
    set(patch) {
      state = { ...state, ...patch };
      if (!isTold) return;
      isTold = false;
      queueMicrotask(() => {
        isTold = true;
        onChange();
      });
    },
  };
}
