import type { IncomingMessage, ServerResponse } from "node:http";
import type { Message } from "extensions/chat-panel/panel/api/types";
import { isRefusal, makeChatActions, type Body, type FakeChatOptions } from "./chat-actions";
import { EventStreams } from "./event-streams";
import { FakeConversation } from "./fake-conversation";

interface Call {
  action: string;
  via: "proxy" | "origin";
  body: Body;
}

/**
 * The chat's server for one shopper, in memory: speaks what the panel expects and can be made to fail. It knows nothing
 * of shops, tokens or limits; the real one has its own tests.
 */
export function makeFakeChat(origin: () => string, options: FakeChatOptions = {}) {
  const streams = new EventStreams();
  const conversation = new FakeConversation(streams);
  const actions = new Map(Object.entries(makeChatActions({ conversation, origin, options })));
  const calls: Call[] = [];
  /** Made to answer so instead, by action; "drop" cuts the connection after the work is done. */
  const faults = new Map<string, number | "drop">();
  return {
    calls,
    faults,
    streams: streams.open,
    /** Writes as one of the team. */
    reply: (text: string, part: Partial<Message> = {}) =>
      conversation.add({ from: "team", authorName: "Sara", text, ...part }),
    setState: conversation.setState.bind(conversation),
    messages: () => conversation.since(0),
    /** Ends all streams, as a restart does. */
    cutStreams: () => streams.cut(),
    answer(action: string, via: Call["via"], body: Body, response: ServerResponse) {
      calls.push({ action, via, body });
      const fault = faults.get(action) ?? faults.get("*");
      if (typeof fault === "number") {
        const message = fault === 410 ? "This chat is closed." : "";
        writeJson(response, fault, { error: { code: "VENDOR_UNAVAILABLE", message } });
        return;
      }
      const reply: unknown = actions.get(action)?.(body) ?? {};
      if (fault === "drop") response.destroy();
      else writeJson(response, isRefusal(reply) ? reply.status : 200, reply);
    },
    openStream(request: IncomingMessage, response: ServerResponse) {
      calls.push({ action: "stream", via: "origin", body: {} });
      if (faults.has("stream")) response.destroy();
      else streams.add(response, conversation.since(Number(request.headers["last-event-id"] ?? 0)));
    },
  };
}

function writeJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}

export type FakeChat = ReturnType<typeof makeFakeChat>;
