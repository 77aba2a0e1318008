import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import sirv from "sirv";
import { getEnvironment } from "./app/env.server";
import { discardUnread } from "./app/lib/discard-unread";
import { logger } from "./app/logger.server";

// The web process: static files, then Remix. It holds no state, so any number of them can run side by side.

const { HOST, PORT, SHOPIFY_APP_URL } = getEnvironment();
const SHUTDOWN_MS = 10_000;

async function loadBuild(): Promise<ServerBuild> {
  // Made by `remix vite:build`; not there when this file is type-checked.
  const buildPath = new URL("./server/index.js", import.meta.url).href;
  return (await import(buildPath)) as ServerBuild;
}

type RequestHandler = (request: Request) => Promise<Response>;

/** The busiest doors: path, and the route that answers there. `action` is the last part of the path. */
const DOORS = [
  { path: /^\/webhooks\/shopify$/, route: "routes/webhooks.shopify" },
  { path: /^\/storefront\/chat\/(?<action>[a-z]+)$/, route: "routes/storefront.chat.$action" },
  { path: /^\/proxy\/chat\/(?<action>[a-z]+)$/, route: "routes/proxy.chat.$action" },
];

/**
 * Remix answers everything; only what is posted to the busiest doors is taken past its router, which matches each
 * request against all routes, twice. That costs them more than half of their throughput (npm run bench -- webhooks).
 */
function createHandler(build: ServerBuild): RequestHandler {
  const handleByRouter = createRequestHandler(build, "production");
  return async (request) => {
    const context = {};
    const { pathname } = new URL(request.url);
    const door =
      request.method === "POST" ? DOORS.find(({ path }) => path.test(pathname)) : undefined;
    const openDoor = door && build.routes[door.route]?.module.action;
    if (!openDoor) return handleByRouter(request, context);
    const params = { ...door.path.exec(pathname)?.groups };
    const answer = await openDoor({ request, params, context });
    if (answer instanceof Response) return answer;
    throw new Error(`${door.route} gave no response`);
  };
}

const STREAM_PATH = "/storefront/chat/stream";
const streams = new Set<ServerResponse>();

/** Streams of the chat are written to Node's own response, past everything that wraps it. */
function createStreamListener(build: ServerBuild) {
  const open = build.routes["routes/storefront.chat.stream"]?.module.loader;
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const isStream = request.method === "GET" && request.url?.split("?")[0] === STREAM_PATH;
    if (!isStream || !open) return false;
    streams.add(response);
    response.once("close", () => streams.delete(response));
    const context = { node: { request, response } };
    const url = new URL(STREAM_PATH, SHOPIFY_APP_URL);
    Promise.resolve(open({ request: new Request(url), params: {}, context })).catch(
      (error: unknown) => {
        logger.error({ err: error }, "a chat stream could not be opened");
        response.destroy();
      },
    );
    return true;
  };
}

async function startServer(): Promise<void> {
  const build = await loadBuild();
  const handleRequest = createHandler(build);
  const handleStream = createStreamListener(build);
  const publicUrl = new URL(SHOPIFY_APP_URL);
  const listener = createRequestListener(handleRequest, {
    // Behind a proxy or tunnel the Host header is not ours; Shopify's library compares against the public address.
    host: publicUrl.host,
    protocol: publicUrl.protocol,
    onError: (error) => {
      logger.error({ err: error }, "request failed outside Remix");
      return new Response("Something went wrong. Try again.", { status: 500 });
    },
  });
  const clientFiles = new URL("./client", import.meta.url).pathname;
  const serveStatic = sirv(clientFiles, {
    etag: true,
    setHeaders: (response, path) => {
      // Names of built files contain a hash of their content.
      if (path.startsWith("/assets/"))
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    },
  });
  const server = createServer((request, response) => {
    if (handleStream(request, response)) return;
    discardUnread(request, response);
    if (request.method !== "GET" && request.method !== "HEAD") return listener(request, response);
    serveStatic(request, response, () => listener(request, response));
  });
  server.keepAliveTimeout = 65_000;
  server.listen(PORT, HOST, () =>
    logger.info({ port: PORT, url: SHOPIFY_APP_URL }, "web process ready"),
  );
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(0), SHUTDOWN_MS).unref();
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      // Streams would stay for hours. Their pages come back to another process, and say what they have.
      for (const stream of streams) stream.end();
    });
  }
}

startServer().catch((error: unknown) => {
  logger.fatal({ err: error }, "the web process could not start");
  process.exit(1);
});
