import { ChatError, refuse } from "./chat-error";
import type { Action, Replies, Session } from "./types";

const PROXY_FOR = 60_000;

/** Talks to the app: straight to its origin, or through the shop's proxy where the origin cannot be reached. */
export interface Client {
  call<A extends Exclude<Action, "session">>(
    action: A,
    body?: Record<string, unknown>,
    files?: readonly File[],
  ): Promise<Replies[A]>;
  /** Opens the stream of news; rejects when the origin cannot be reached or refuses. */
  openStream(after: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
  /** Tells that this page is being left; nothing is awaited. */
  leave(): void;
}

interface ClientOptions {
  /** "/apps/help" */
  path: string;
  /** Address of the part that few conversations need: it does the work that a crowded shop asks for. */
  help: string;
  session: () => Session | null;
  /** Gets a new token when the old one has run out. */
  renew: () => Promise<Session>;
  /** The shop has no chat any more, and says so. */
  onClosed: (message: string) => void;
  /** Something was asked and answered. */
  onReached: () => void;
}

function makeForm(body: Record<string, unknown>, files: readonly File[]): FormData {
  const form = new FormData();
  for (const name of Object.keys(body)) form.append(name, String(body[name]));
  for (const file of files) form.append("files", file);
  return form;
}

/** Opens a session through the proxy, without a token. Throws ChatError, or TypeError without a connection. */
export async function callSession(
  config: Pick<ClientOptions, "path" | "help">,
  body: Record<string, unknown>,
  onClosed: ClientOptions["onClosed"],
): Promise<Session> {
  const response = await fetch(`${config.path}/chat/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (response.ok) return response.json();
  return refuse(response, onClosed, config.help, (proof) =>
    callSession(config, { ...body, proof }, onClosed),
  );
}

/** Sends to our origin where that can be reached, else through the shop's proxy. */
function makeReach({ path, session }: ClientOptions) {
  let proxyUntil = 0;
  return {
    async reach(send: (base: string) => Promise<Response>): Promise<Response> {
      const origin = session()?.origin;
      if (origin && Date.now() >= proxyUntil) {
        try {
          return await send(`${origin}/storefront`);
        } catch {
          // Down, or the shop's Content-Security-Policy forbids it: the shop's own address still works.
          proxyUntil = Date.now() + PROXY_FOR;
        }
      }
      return send(path);
    },
    trust() {
      proxyUntil = 0;
    },
  };
}

export function makeClient(options: ClientOptions): Client {
  const { path, help, session, renew, onClosed, onReached } = options;
  const { reach, trust } = makeReach(options);

  const call = async <A extends Exclude<Action, "session">>(
    action: A,
    body: Record<string, unknown> = {},
    files: readonly File[] = [],
    proof = "",
  ): Promise<Replies[A]> => {
    const send = (base: string) => {
      // A proof stands behind the token that it goes with. In both places: a proxy may keep headers to itself, and our
      // origin looks at the token before it reads a body.
      const token = (session()?.token ?? "") + proof;
      const full = { ...body, token };
      const headers: Record<string, string> = { "X-Doorbell-Token": token };
      if (files.length === 0) headers["Content-Type"] = "application/json";
      return fetch(`${base}/chat/${action}`, {
        method: "POST",
        headers,
        body: files.length > 0 ? makeForm(full, files) : JSON.stringify(full),
      });
    };
    let response = await reach(send);
    if (response.status === 401) {
      await renew();
      response = await reach(send);
    }
    if (response.ok) {
      onReached();
      return response.json();
    }
    return refuse(response, onClosed, help, (next) => call(action, body, files, next));
  };

  return {
    call,
    async openStream(after, signal) {
      const current = session();
      if (!current) throw new ChatError(401);
      const response = await fetch(`${current.origin}/storefront/chat/stream`, {
        headers: { "X-Doorbell-Token": current.token, "Last-Event-ID": String(after) },
        signal,
      });
      if (response.status === 401) await renew();
      if (!response.ok || !response.body) return refuse(response, onClosed);
      trust();
      return response.body;
    },
    leave() {
      const token = session()?.token;
      if (!token) return;
      const body = new Blob([JSON.stringify({ token })], { type: "application/json" });
      navigator.sendBeacon?.(`${path}/chat/leave`, body);
    },
  };
}
