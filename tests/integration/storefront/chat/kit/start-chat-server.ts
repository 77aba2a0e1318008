import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { discardUnread } from "~/lib/discard-unread";
import * as proxyAction from "~/routes/proxy.chat.$action";
import * as storefrontAction from "~/routes/storefront.chat.$action";
import * as storefrontFile from "~/routes/storefront.chat.file.$id";
import * as storefrontStream from "~/routes/storefront.chat.stream";
import * as storefrontTranscript from "~/routes/storefront.chat.transcript.$id";

export interface ChatServer {
  /** "http://127.0.0.1:40123" */
  origin: string;
  /** Cuts every connection, as a process that is killed does. */
  stop(): Promise<void>;
}

type Route = (request: Request, params: Record<string, string>) => Promise<Response | null>;

const asArguments = (request: Request, params: Record<string, string>) => ({
  request,
  params,
  context: {},
});

const ROUTES: { path: RegExp; answer: Route }[] = [
  {
    path: /^\/storefront\/chat\/file\/(?<id>[^/]+)$/,
    answer: (request, params) => storefrontFile.loader(asArguments(request, params)),
  },
  {
    path: /^\/storefront\/chat\/transcript\/(?<id>[^/]+)$/,
    answer: (request, params) => storefrontTranscript.loader(asArguments(request, params)),
  },
  {
    path: /^\/storefront\/chat\/(?<action>[^/]+)$/,
    answer: (request, params) =>
      request.method === "POST"
        ? storefrontAction.action(asArguments(request, params))
        : storefrontAction.loader(asArguments(request, params)),
  },
  {
    path: /^\/proxy\/chat\/(?<action>[^/]+)$/,
    answer: (request, params) => proxyAction.action(asArguments(request, params)),
  },
];

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const route = ROUTES.find(({ path }) => path.test(pathname));
  const params = { ...route?.path.exec(pathname)?.groups };
  return (await route?.answer(request, params)) ?? new Response(null, { status: 404 });
}

/** Serves the chat's routes over HTTP the way server.ts does. */
export async function startChatServer(port = 0): Promise<ChatServer> {
  const listener = createRequestListener(answer);
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== "GET" || !request.url?.startsWith("/storefront/chat/stream")) {
      discardUnread(request, response);
      return listener(request, response);
    }
    void storefrontStream.loader({
      request: new Request("http://127.0.0.1/storefront/chat/stream"),
      params: {},
      context: { node: { request, response } },
    });
  });
  server.keepAliveTimeout = 65_000;
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
