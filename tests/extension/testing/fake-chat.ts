import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { directionOf, matchLocale, STOREFRONT_LOCALES } from "~/languages/locales";
import { chatTexts } from "~/storefront/texts/chat-texts";
import type {
  Conversation,
  ConversationState,
  Message,
  Session,
} from "extensions/chat-panel/panel/api/types";

type Body = Record<string, unknown>;
type Answer = Body | { status: number; error: { code: string; message: string } };

/** What one shopper's chat is like before anything was written. */
export interface FakeChatOptions {
  session?: Partial<Session>;
  /** Answers of quick replies by id. */
  quick?: Record<string, { text: string; cards: Message["cards"]; needs: "order-lookup" | null }>;
  article?: { title: string; html: string };
}

/**
 * The chat's server for one shopper, in memory: speaks what the panel expects and can be made to fail. It knows nothing
 * of shops, tokens or limits; the real one has its own tests.
 */
export function makeFakeChat(origin: () => string, options: FakeChatOptions = {}) {
  const streams = new Set<ServerResponse>();
  const calls: { action: string; via: "proxy" | "origin"; body: Body }[] = [];
  const byClientId = new Map<string, Message>();
  let sequence = 0;
  let conversation: Conversation | null = null;
  /** Made to answer so instead, by action; "drop" cuts the connection after the work is done. */
  const faults = new Map<string, number | "drop">();

  const emit = (type: string, data: unknown, id?: number) => {
    const lines = [`event: ${type}`, `data: ${JSON.stringify(data)}`];
    if (id) lines.unshift(`id: ${id}`);
    for (const stream of streams) stream.write(`${lines.join("\n")}\n\n`);
  };
  const open = (): Conversation => {
    conversation ??= {
      id: randomUUID(),
      status: "closed",
      handler: "self-service",
      teamReadSequence: 0,
      canRate: false,
      rating: null,
      messages: [],
      hasOlder: false,
      cursor: 0,
    };
    return conversation;
  };
  const add = (part: Partial<Message> & Pick<Message, "from" | "text">): Message => {
    const { clientId } = part;
    const before = clientId ? byClientId.get(clientId) : undefined;
    if (before) return before;
    sequence += 1;
    const message: Message = {
      id: randomUUID(),
      clientId: null,
      sequence,
      authorName: null,
      event: null,
      cards: [],
      files: [],
      createdAt: new Date().toISOString(),
      ...part,
    };
    if (clientId) byClientId.set(clientId, message);
    const current = open();
    current.messages.push(message);
    current.cursor = sequence;
    emit("message", message, sequence);
    return message;
  };
  const stateOf = ({
    status,
    handler,
    teamReadSequence,
    canRate,
    rating,
  }: Conversation): ConversationState => ({
    status,
    handler,
    teamReadSequence,
    canRate,
    rating,
  });
  const setState = (patch: Partial<ConversationState>) => {
    Object.assign(open(), patch);
    emit("state", stateOf(open()));
  };
  const idOf = (body: Body) => String(body["clientId"] ?? randomUUID());
  const toPerson = () => {
    if (open().handler === "team") return;
    setState({ handler: "team", status: "open" });
    add({ from: "event", event: "handed-over", text: "" });
  };

  const startSession = (body: Body): Answer => {
    const locale = matchLocale(String(body["locale"] ?? "en"), STOREFRONT_LOCALES) ?? "en";
    const texts = Object.entries(chatTexts).map(([key, translations]) => [
      key,
      translations[locale],
    ]);
    const session: Session = {
      token: "token",
      expiresAt: new Date(Date.now() + 43_200_000).toISOString(),
      resume: "resume",
      visitorId: "visitor",
      origin: origin(),
      shop: { name: "Northwind" },
      locale,
      direction: directionOf(locale),
      texts: Object.fromEntries(texts),
      customer: null,
      availability: {
        isOpen: true,
        text: "Sara and Ben reply in about 8 minutes",
        agentNames: ["Sara", "Ben"],
      },
      quickReplies: [
        { id: "order-status", label: "Where is my order?" },
        { id: "returns", label: "Return policy" },
        { id: "shipping", label: "Shipping times" },
      ],
      privacyUrl: null,
      preChat: { name: "off", email: "off" },
      details: { name: null, email: null, isEmailProven: false },
      limits: {
        textLength: 4_000,
        files: 5,
        fileBytes: 10_485_760,
        fileTypes: ["image/png", "image/jpeg", "application/pdf"],
      },
      conversation,
      ...options.session,
    };
    return { ...session };
  };

  const actions: Record<string, (body: Body) => Answer> = {
    session: startSession,
    message(body) {
      const message = add({
        from: "visitor",
        text: String(body["text"] ?? ""),
        clientId: idOf(body),
      });
      toPerson();
      const after = Number(body["after"] ?? 0);
      const messages = open().messages.filter((one) => one.sequence > after);
      return { conversation: { ...open(), messages, hasOlder: after > 0 }, message };
    },
    quick(body) {
      const id = String(body["id"]);
      const answer = options.quick?.[id] ?? { text: `Answer to ${id}.`, cards: [], needs: null };
      const asked = add({ from: "visitor", text: id, clientId: idOf(body) });
      const messages = [
        asked,
        add({
          from: "self-service",
          authorName: "Northwind",
          text: answer.text,
          cards: answer.cards,
        }),
      ];
      return { conversation: open(), messages, needs: answer.needs };
    },
    lookup: () => ({
      lookupId: "lookup",
      message: "If the order exists, a code is on its way to that address.",
    }),
    verify(body) {
      if (body["code"] !== "123456")
        return {
          status: 400,
          error: { code: "INVALID_INPUT", message: "That code is wrong or too old." },
        };
      const message = add({
        from: "self-service",
        authorName: "Northwind",
        text: "#1042 was shipped yesterday.",
      });
      return { conversation: open(), messages: [message] };
    },
    person() {
      toPerson();
      return { conversation: open() };
    },
    search: ({ query }) => ({
      results: String(query).includes("zzz")
        ? []
        : [
            {
              id: "returns",
              title: "Returns and refunds",
              summary: "You can return within 30 days.",
              url: null,
            },
          ],
    }),
    article: () => ({
      title: options.article?.title ?? "Returns and refunds",
      html:
        options.article?.html ?? "<p>You can return <strong>anything</strong> within 30 days.</p>",
      url: "/apps/help/articles/returns",
    }),
    poll: ({ after }) => ({
      messages: (conversation?.messages ?? []).filter(
        (message) => message.sequence > Number(after ?? 0),
      ),
      state: conversation ? stateOf(conversation) : null,
    }),
    history: () => ({ messages: [], hasOlder: false }),
    prove: ({ code }) =>
      code === "123456"
        ? {}
        : {
            status: 400,
            error: { code: "INVALID_INPUT", message: "That code is wrong or too old." },
          },
    download: () => ({ url: `${origin()}/transcript.txt` }),
    rating(body) {
      setState({ canRate: false, rating: { score: Number(body["score"]) } });
      return {};
    },
  };

  const answer = (action: string, body: Body, response: ServerResponse) => {
    const fault = faults.get(action) ?? faults.get("*");
    if (typeof fault === "number") {
      const message = fault === 410 ? "This chat is closed." : "";
      const error = { code: "VENDOR_UNAVAILABLE", message };
      response
        .writeHead(fault, { "Content-Type": "application/json" })
        .end(JSON.stringify({ error }));
      return;
    }
    const reply = (actions[action] ?? (() => ({})))(body);
    if (fault === "drop") {
      response.destroy();
      return;
    }
    const status = "status" in reply && typeof reply["status"] === "number" ? reply["status"] : 200;
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(reply));
  };

  return {
    calls,
    faults,
    streams,
    /** Writes as one of the team. */
    reply: (text: string, part: Partial<Message> = {}) =>
      add({ from: "team", authorName: "Sara", text, ...part }),
    setState,
    type: (name: string | null) => emit("typing", { name }),
    messages: () => conversation?.messages ?? [],
    /** Ends all streams, as a restart does. */
    cutStreams() {
      for (const stream of streams) stream.destroy();
      streams.clear();
    },
    answer(action: string, via: "proxy" | "origin", body: Body, response: ServerResponse) {
      calls.push({ action, via, body });
      answer(action, body, response);
    },
    openStream(request: IncomingMessage, response: ServerResponse) {
      calls.push({ action: "stream", via: "origin", body: {} });
      if (faults.has("stream")) {
        response.destroy();
        return;
      }
      response.writeHead(200, {
        "Content-Type": "text/event-stream",
        "Access-Control-Allow-Origin": "*",
      });
      response.write("retry: 200\n\n");
      const after = Number(request.headers["last-event-id"] ?? 0);
      for (const message of conversation?.messages ?? [])
        if (message.sequence > after)
          response.write(
            `id: ${message.sequence}\nevent: message\ndata: ${JSON.stringify(message)}\n\n`,
          );
      streams.add(response);
      response.on("close", () => streams.delete(response));
    },
  };
}

export type FakeChat = ReturnType<typeof makeFakeChat>;
