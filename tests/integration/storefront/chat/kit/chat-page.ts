import { randomBytes, randomUUID } from "node:crypto";
import type {
  ChatConversation,
  ChatMessage,
  ChatState,
  ErrorAnswer,
  SessionView,
} from "~/storefront/chat/door/chat-views";
import { readStream, type StreamEvent } from "./read-stream";
import { signProxy } from "./sign-proxy";

export interface PageOptions {
  origin: string;
  shopDomain: string;
  customerId?: string | null;
  resume?: string | null;
  /** The shopper's address as Shopify tells it. */
  address?: string;
  locale?: string;
}

export interface Answer<Body> {
  status: number;
  body: Body & Partial<ErrorAnswer>;
  headers: Headers;
}

/** What any answer may hold; a test asks for what it expects. */
export interface AnyBody {
  conversation: ChatConversation;
  message: ChatMessage;
  messages: ChatMessage[];
  state: ChatState | null;
  hasOlder: boolean;
  needs: string | null;
  url: string;
}

async function post<Body>(
  url: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer<Body>> {
  const isForm = body instanceof FormData;
  const response = await fetch(url, {
    method: "POST",
    headers: { ...(isForm ? {} : { "Content-Type": "application/json" }), ...headers },
    body: isForm ? body : JSON.stringify(body),
  });
  return {
    status: response.status,
    body: (await response.json()) as Body & Partial<ErrorAnswer>,
    headers: response.headers,
  };
}

const randomAddress = (): string => `10.${[...randomBytes(3)].join(".")}`;

/** Opens a session through the signed proxy and gives the whole answer. */
export async function requestSession(options: PageOptions): Promise<Answer<SessionView>> {
  const { origin, shopDomain, customerId, resume, address, locale } = options;
  const query = signProxy({ shopDomain, customerId: customerId ?? null });
  return post<SessionView>(
    `${origin}/proxy/chat/session?${query}`,
    {
      resume: resume ?? null,
      locale: locale ?? "en",
      country: "FI",
      timeZone: "Europe/Helsinki",
      device: "phone",
      pageUrl: "https://wool.example/products/mitten",
      pageTitle: "Mitten",
    },
    { "X-Forwarded-For": address ?? randomAddress() },
  );
}

/** A shopper's page: what it sends and what it gets. */
export class ChatPage {
  constructor(
    readonly options: PageOptions,
    readonly session: SessionView,
  ) {}

  static async open(options: PageOptions): Promise<ChatPage> {
    const { status, body } = await requestSession(options);
    if (status !== 200) throw new Error(`no session: ${status} ${JSON.stringify(body)}`);
    return new ChatPage(options, body);
  }

  /** Calls an action at the app's origin. */
  call<Body = AnyBody>(
    action: string,
    body: unknown,
    token = this.session.token,
  ): Promise<Answer<Body>> {
    return post<Body>(`${this.options.origin}/storefront/chat/${action}`, body, {
      "X-Doorbell-Token": token,
    });
  }

  /** Calls an action through the shop's proxy. */
  callByProxy<Body = AnyBody>(
    action: string,
    body: Record<string, unknown>,
  ): Promise<Answer<Body>> {
    const { origin, shopDomain, customerId } = this.options;
    const query = signProxy({ shopDomain, customerId: customerId ?? null });
    const { token } = this.session;
    return post<Body>(`${origin}/proxy/chat/${action}?${query}`, { token, ...body }, {});
  }

  say(text: string, clientId: string = randomUUID()): Promise<Answer<AnyBody>> {
    return this.call("message", { clientId, text });
  }

  /** Reads the stream until `leave`. */
  listen(after?: number, origin = this.options.origin): { events: StreamEvent[]; leave(): void } {
    const events: StreamEvent[] = [];
    const controller = new AbortController();
    const headers: Record<string, string> = { "X-Doorbell-Token": this.session.token };
    if (after !== undefined) headers["Last-Event-ID"] = String(after);
    void readStream(`${origin}/storefront/chat/stream`, {
      headers,
      signal: controller.signal,
      onEvent: (event) => events.push(event),
    }).catch(() => undefined);
    return { events, leave: () => controller.abort() };
  }
}
