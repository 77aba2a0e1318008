import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { createRequestHandler, type AppLoadContext, type ServerBuild } from "@remix-run/node";
import { createRequestListener } from "@remix-run/node-fetch-server";
import sirv from "sirv";
import { MAIL_FRAME, MAIL_FRAME_POLICY } from "./app/admin/inbox/thread/mail-frame";
import { answerUnavailable, noteUnavailable } from "./app/answer-unavailable.server";
import { getEnvironment } from "./app/env.server";
import { discardUnread } from "./app/lib/discard-unread";
import { makePolite, type PoliteServer } from "./app/lib/polite-server";
import { refuseMalformedRequest } from "./app/lib/refuse-malformed-request";
import { setSecurityHeaders, writeBareAnswer } from "./app/lib/security-headers";
import { logger } from "./app/logger.server";
import type { webProcess } from "./app/web-process.server";

// The web process: static files, then Remix. It holds no state, so any number of them can run side by side.

const { HOST, PORT, SHOPIFY_APP_URL, SHUTDOWN_DRAIN_SECONDS, SHUTDOWN_TIMEOUT_SECONDS } =
  getEnvironment();

/** The app, with what this file needs of its inside (app/web-process.server.ts). */
type AppBuild = ServerBuild & { entry: { module: { webProcess: typeof webProcess } } };
type WebProcess = typeof webProcess;

async function loadBuild(): Promise<AppBuild> {
  // Made by `remix vite:build`; not there when this file is type-checked.
  const buildPath = new URL("./server/index.js", import.meta.url).href;
  return (await import(buildPath)) as AppBuild;
}

type RequestHandler = (request: Request) => Promise<Response>;

/** The busiest doors: path, and the route that answers there. `action` is the last part of the path. */
const DOORS = [
  { path: /^\/webhooks\/shopify$/, route: "routes/webhooks.shopify" },
  { path: /^\/storefront\/chat\/(?<action>[a-z]+)$/, route: "routes/storefront.chat.$action" },
  { path: /^\/proxy\/chat\/(?<action>[a-z]+)$/, route: "routes/proxy.chat.$action" },
];

/** Answers 503 in place of what failed because the database could not be asked. */
async function answerOrRefuse(
  request: Request,
  answer: (context: AppLoadContext) => Promise<Response>,
): Promise<Response> {
  const context: AppLoadContext = {};
  try {
    const response = await answer(context);
    if (response.status < 500 || !context.isUnavailable) return response;
    await response.body?.cancel();
  } catch (error) {
    if (!noteUnavailable(context, error)) throw error;
    logger.error({ err: error, path: new URL(request.url).pathname }, "request found no database");
  }
  return answerUnavailable(request);
}

/**
 * Remix answers everything; only what is posted to the busiest doors is taken past its router, which matches each
 * request against all routes, twice. That costs them more than half of their throughput (npm run bench -- webhooks).
 */
function createHandler(build: ServerBuild): RequestHandler {
  const handleByRouter = createRequestHandler(build, "production");
  const answer = async (request: Request, context: AppLoadContext): Promise<Response> => {
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
  return (request) => answerOrRefuse(request, (context) => answer(request, context));
}

const STREAM_PATH = "/storefront/chat/stream";

/** Streams of the chat are written to Node's own response, past everything that wraps it. */
function createStreamListener(build: AppBuild) {
  const { countStream, logger } = build.entry.module.webProcess;
  const open = build.routes["routes/storefront.chat.stream"]?.module.loader;
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const isStream = request.method === "GET" && request.url?.split("?")[0] === STREAM_PATH;
    if (!isStream || !open) return false;
    response.once(
      "close",
      countStream("chat", () => response.end()),
    );
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

/** What Node's parser says of requests that are none. */
const CLIENT_ERRORS: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: "431 Request Header Fields Too Large",
  ERR_HTTP_REQUEST_TIMEOUT: "408 Request Timeout",
};

/** Answers with the app; `onError` is told of what not even Remix caught. */
function createAppListener(build: AppBuild) {
  const { logger } = build.entry.module.webProcess;
  const publicUrl = new URL(SHOPIFY_APP_URL);
  return createRequestListener(createHandler(build), {
    // Behind a proxy or tunnel the Host header is not ours; Shopify's library compares against the public address.
    host: publicUrl.host,
    protocol: publicUrl.protocol,
    onError: (error) => {
      logger.error({ err: error }, "request failed outside Remix");
      return new Response("Something went wrong. Try again.", { status: 500 });
    },
  });
}

function createListener(build: AppBuild) {
  const { answerProbe } = build.entry.module.webProcess;
  const handleStream = createStreamListener(build);
  const listener = createAppListener(build);
  const clientFiles = new URL("./client", import.meta.url).pathname;
  const serveStatic = sirv(clientFiles, {
    etag: true,
    setHeaders: (response, path) => {
      // Names of built files contain a hash of their content.
      if (path.startsWith("/assets/"))
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
      else if (path === MAIL_FRAME)
        response.setHeader("Content-Security-Policy", MAIL_FRAME_POLICY);
    },
  });
  return (request: IncomingMessage, response: ServerResponse): unknown => {
    setSecurityHeaders(request, response);
    if (answerProbe(request, response)) return;
    discardUnread(request, response);
    if (refuseMalformedRequest(request, response)) return;
    if (handleStream(request, response)) return;
    const handle = () => {
      // What no route says otherwise is of the person who asked, and of this moment.
      response.setHeader("Cache-Control", "no-store");
      return listener(request, response);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return handle();
    // Small files only; sirv throws for a range that ends before it begins.
    delete request.headers.range;
    return serveStatic(request, response, handle);
  };
}

/** Answers what is no request at all, in as few words. */
function answerClientErrors(server: Server): void {
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    const status = CLIENT_ERRORS[error.code ?? ""] ?? "400 Bad Request";
    if (socket.writable) socket.end(writeBareAnswer(status));
    else socket.destroy();
  });
}

/** Lets load balancers notice, answers what was asked, closes what is open, in this order; then ends the process. */
async function stop(server: PoliteServer, app: WebProcess, drainSeconds: number): Promise<void> {
  app.markStopping();
  server.beginDraining();
  await sleep(drainSeconds * 1_000);
  const closed = server.close(SHUTDOWN_TIMEOUT_SECONDS * 1_000);
  // Streams would stay for an hour. Their pages come back to another process, and say what they have.
  app.endStreams();
  const cut = await closed;
  if (cut > 0)
    app.logger.warn({ requests: cut }, "requests were cut: they took too long to answer");
  await Promise.race([app.disconnect(), sleep(1_000)]);
  app.logger.info("web process stopped");
  process.exit(0);
}

async function startServer(): Promise<void> {
  const build = await loadBuild();
  const app = build.entry.module.webProcess;
  app.prepareLexicons();
  const listener = createListener(build);
  const server = createServer((request, response) => {
    const requestId = app.chooseRequestId(request.headers["x-request-id"]);
    response.setHeader("X-Request-Id", requestId);
    app.measureRequest(response);
    app.withLogContext({ requestId }, () => listener(request, response));
  });
  answerClientErrors(server);
  const polite = makePolite(server);
  server.keepAliveTimeout = 65_000;
  server.listen(PORT, HOST, () =>
    app.logger.info({ port: PORT, url: SHOPIFY_APP_URL }, "web process ready"),
  );
  process.once("SIGTERM", () => void stop(polite, app, SHUTDOWN_DRAIN_SECONDS));
  // Whoever presses Ctrl+C has no load balancer.
  process.once("SIGINT", () => void stop(polite, app, 0));
}

startServer().catch((error: unknown) => {
  logger.fatal({ err: error }, "the web process could not start");
  process.exit(1);
});
