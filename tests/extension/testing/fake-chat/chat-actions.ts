import { randomUUID } from "node:crypto";
import type { Action, Message, Replies, Session } from "extensions/chat-panel/panel/api/types";
import type { FakeConversation } from "./fake-conversation";
import { makeSession } from "./make-session";

export type Body = Record<string, unknown>;

interface Refusal {
  status: number;
  error: { code: string; message: string; field?: string };
}

/** Whether what an action answered is a refusal. */
export const isRefusal = (reply: unknown): reply is Refusal =>
  typeof reply === "object" && reply !== null && "error" in reply;

/** What one shopper's chat is like before anything was written. */
export interface FakeChatOptions {
  session?: Partial<Session>;
  /** Answers of quick replies by id. */
  quick?: Record<string, { text: string; cards: Message["cards"]; needs: "order-lookup" | null }>;
  article?: { title: string; html: string };
}

interface ChatFacts {
  conversation: FakeConversation;
  /** The app's own origin. */
  origin: () => string;
  options: FakeChatOptions;
}

type ChatActions = { [Name in Action]?: (body: Body) => Replies[Name] | Refusal };

const SHOP_AS_AUTHOR = { from: "self-service", authorName: "Northwind" } as const;
const WRONG_CODE: Refusal = {
  status: 400,
  error: { code: "INVALID_INPUT", message: "That code is wrong or too old.", field: "code" },
};

const clientIdOf = (body: Body) => String(body["clientId"] ?? randomUUID());
const isRightCode = (body: Body) => body["code"] === "123456";

/** What the chat's server does and answers, by action; the others are answered with nothing. */
export function makeChatActions(facts: ChatFacts): ChatActions {
  const { conversation, origin, options } = facts;
  return {
    session: ({ locale }) => ({
      ...makeSession(String(locale ?? "en")),
      origin: origin(),
      conversation: conversation.current,
      ...options.session,
    }),
    ...makeConversationActions(conversation),
    ...makeSelfServiceActions(conversation, options),
    prove: (body) => (isRightCode(body) ? {} : WRONG_CODE),
    download: () => ({ url: `${origin()}/transcript.txt` }),
  };
}

function makeConversationActions(conversation: FakeConversation): ChatActions {
  return {
    message(body) {
      const text = String(body["text"] ?? "");
      const message = conversation.add({ from: "visitor", text, clientId: clientIdOf(body) });
      conversation.handOver();
      const after = Number(body["after"] ?? 0);
      const messages = conversation.since(after);
      return { conversation: { ...conversation.open(), messages, hasOlder: after > 0 }, message };
    },
    person() {
      conversation.handOver();
      return { conversation: conversation.open() };
    },
    poll: ({ after }) => ({
      messages: conversation.since(Number(after ?? 0)),
      state: conversation.state(),
    }),
    history: () => ({ messages: [], hasOlder: false }),
    rating({ score }) {
      conversation.setState({ canRate: false, rating: { score: Number(score) } });
      return {};
    },
  };
}

function makeSelfServiceActions(
  conversation: FakeConversation,
  { quick = {}, article }: FakeChatOptions,
): ChatActions {
  return {
    quick(body) {
      const id = String(body["id"]);
      const { text, cards, needs } = quick[id] ?? {
        text: `Answer to ${id}.`,
        cards: [],
        needs: null,
      };
      const messages = [
        conversation.add({ from: "visitor", text: id, clientId: clientIdOf(body) }),
        conversation.add({ ...SHOP_AS_AUTHOR, text, cards }),
      ];
      return { conversation: conversation.open(), messages, needs };
    },
    lookup: () => ({
      lookupId: "lookup",
      message: "If the order exists, a code is on its way to that address.",
    }),
    verify(body) {
      if (!isRightCode(body)) return WRONG_CODE;
      const text = "#1042 was shipped yesterday.";
      const message = conversation.add({ ...SHOP_AS_AUTHOR, text });
      return { conversation: conversation.open(), messages: [message] };
    },
    search: ({ query }) => ({ results: String(query).includes("zzz") ? [] : [FOUND_ARTICLE] }),
    article: () => ({
      title: article?.title ?? FOUND_ARTICLE.title,
      html: article?.html ?? "<p>You can return <strong>anything</strong> within 30 days.</p>",
      url: "/apps/help/articles/returns",
    }),
  };
}

const FOUND_ARTICLE = {
  id: "returns",
  title: "Returns and refunds",
  summary: "You can return within 30 days.",
  url: null,
};
