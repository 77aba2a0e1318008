import {
  Agent,
  createServer,
  request as requestUpstream,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from "node:http";
import { connect } from "node:net";
import type { Duplex } from "node:stream";
import { listen, type Listening } from "tests/stand-ins/shopify/http/listen";
import { allowFraming } from "./frame-ancestors";

export interface TunnelOptions {
  /** 0 = any free port. */
  port: number;
  /** The app's real address at this moment. */
  target: () => string | null;
  /** Origins that may frame the app. */
  adminOrigins: () => string[];
}

/**
 * The app's public address: a transparent reverse proxy, as the Shopify CLI's tunnel is. Bodies
 * stream in both directions without buffering (server-sent events, uploads) and either side's abort
 * reaches the other. Only here the response's `frame-ancestors` is widened.
 */
export async function startTunnel(options: TunnelOptions): Promise<Listening> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const server: Server = createServer((request, response) => {
    forward(request, response, options, agent);
  });
  // A long-lived event stream must not be cut by the proxy's own time-outs.
  server.requestTimeout = 0;
  server.timeout = 0;
  const upgraded = new Set<Duplex>();
  server.on("upgrade", (request, socket, head) => {
    upgraded.add(socket);
    socket.on("close", () => upgraded.delete(socket));
    forwardUpgrade(request, socket, head, options);
  });
  const listening = await listen(server, options.port);
  return {
    port: listening.port,
    stop: async () => {
      for (const socket of upgraded) socket.destroy();
      await listening.stop();
      agent.destroy();
    },
  };
}

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  options: TunnelOptions,
  agent: Agent,
): void {
  const target = options.target();
  if (!target) return answerUnreachable(response);
  const { hostname, port } = new URL(target);
  const upstream = requestUpstream({
    host: hostname,
    port: port || 80,
    path: request.url,
    method: request.method,
    headers: forwardedHeaders(request),
    agent,
  });
  upstream.on("response", (answer) => relay(answer, response, options.adminOrigins()));
  upstream.on("error", () => {
    if (response.headersSent) response.destroy();
    else answerUnreachable(response);
  });
  // Fires for a finished answer too, where destroying is harmless.
  response.on("close", () => upstream.destroy());
  request.pipe(upstream);
}

function relay(answer: IncomingMessage, response: ServerResponse, adminOrigins: string[]): void {
  response.writeHead(answer.statusCode ?? 502, responseHeaders(answer.headers, adminOrigins));
  response.flushHeaders();
  answer.on("error", () => response.destroy());
  answer.on("aborted", () => response.destroy());
  answer.pipe(response);
}

/** Keeps the tunnel's own host, which is the app's public host, and says how the client came. */
function forwardedHeaders(request: IncomingMessage): OutgoingHttpHeaders {
  const client = request.socket.remoteAddress ?? "127.0.0.1";
  const earlier = request.headers["x-forwarded-for"];
  return {
    ...request.headers,
    "x-forwarded-for": earlier ? `${String(earlier)}, ${client}` : client,
    // The shop tells its own host when it forwards an app-proxy request.
    "x-forwarded-host": request.headers["x-forwarded-host"] ?? request.headers.host,
    "x-forwarded-proto": "http",
  };
}

function responseHeaders(
  headers: IncomingHttpHeaders,
  adminOrigins: string[],
): OutgoingHttpHeaders {
  const policy = headers["content-security-policy"];
  const { connection: _connection, "transfer-encoding": _encoding, ...rest } = headers;
  return policy
    ? { ...rest, "content-security-policy": allowFraming(String(policy), adminOrigins) }
    : rest;
}

function answerUnreachable(response: ServerResponse): void {
  response.writeHead(502, { "content-type": "text/html; charset=utf-8" });
  response.end(UNREACHABLE_PAGE);
}

function forwardUpgrade(
  request: IncomingMessage,
  socket: Duplex,
  head: Buffer,
  options: TunnelOptions,
): void {
  const target = options.target();
  if (!target) {
    socket.destroy();
    return;
  }
  const { hostname, port } = new URL(target);
  const upstream = connect(Number(port || 80), hostname, () => {
    const lines = [`${request.method ?? "GET"} ${request.url ?? "/"} HTTP/1.1`];
    for (let index = 0; index + 1 < request.rawHeaders.length; index += 2) {
      lines.push(`${request.rawHeaders[index] ?? ""}: ${request.rawHeaders[index + 1] ?? ""}`);
    }
    upstream.write(`${lines.join("\r\n")}\r\n\r\n`);
    upstream.write(head);
    socket.pipe(upstream).pipe(socket);
  });
  upstream.on("error", () => socket.destroy());
  socket.on("error", () => upstream.destroy());
  socket.on("close", () => upstream.destroy());
}

const UNREACHABLE_PAGE = `<!doctype html><meta charset="utf-8"><title>App is not running</title>
<style>body{font:14px/1.5 Inter,system-ui,sans-serif;color:#303030;display:grid;place-items:center;
min-height:90vh;margin:0;background:#f1f1f1}main{max-width:26rem;padding:1.5rem;background:#fff;
border-radius:12px;box-shadow:0 1px 0 #0000000d,0 1px 2px #00000012}h1{font-size:16px;margin:0 0 .5rem}</style>
<main><h1>The app does not answer</h1><p>The tunnel is up, but nothing answers at the app's address.
Start the app and reload this page.</p></main>`;
