import { createServer } from "node:http";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import sirv from "sirv";
import { getEnvironment } from "./app/env.server";
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

/**
 * Remix answers everything; only the webhook door is called without its router, which matches each request against all
 * routes, twice. That costs the busiest door of all more than half of its throughput (npm run bench -- webhooks).
 */
function createHandler(build: ServerBuild): RequestHandler {
  const handleByRouter = createRequestHandler(build, "production");
  const openDoor = build.routes["routes/webhooks.shopify"]?.module.action;
  return async (request) => {
    const context = {};
    const isDoor = new URL(request.url).pathname === "/webhooks/shopify";
    if (!isDoor || !openDoor) return handleByRouter(request, context);
    const answer = await openDoor({ request, params: {}, context });
    if (answer instanceof Response) return answer;
    throw new Error("the webhook door gave no response");
  };
}

async function startServer(): Promise<void> {
  const handleRequest = createHandler(await loadBuild());
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
    });
  }
}

startServer().catch((error: unknown) => {
  logger.fatal({ err: error }, "the web process could not start");
  process.exit(1);
});
