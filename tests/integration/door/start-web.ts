import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer as createHttpServer, request as httpRequest } from "node:http";
import { connect, createServer } from "node:net";
import { buildApp } from "tests/kit/setup/build-app";

export interface WebAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface WebAsk {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A web process as production runs it, at the test's database. */
export interface WebProcess {
  ask(target: string, ask?: WebAsk): Promise<WebAnswer>;
  /** Sends bytes as they are and gives what comes back. */
  send(bytes: string): Promise<string>;
  /** What it logged so far. */
  log(): string;
  isRunning(): boolean;
  stop(): Promise<void>;
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  if (typeof address !== "object" || !address) throw new Error("no free port");
  return address.port;
}

function ask(port: number, target: string, { method = "GET", headers = {}, body }: WebAsk) {
  return new Promise<WebAnswer>((resolve, reject) => {
    const request = httpRequest(
      { host: "127.0.0.1", port, path: target, method, headers, timeout: 20_000 },
      (response) => {
        const chunks: Buffer[] = [];
        const give = () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString("utf8"),
          });
        // A stream goes on for hours.
        if (/event-stream/.test(response.headers["content-type"] ?? "")) {
          give();
          response.destroy();
          return;
        }
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("end", give);
        response.on("error", reject);
      },
    );
    request.on("timeout", () => request.destroy(new Error(`no answer to ${method} ${target}`)));
    request.on("error", reject);
    request.end(body);
  });
}

function send(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    let text = "";
    socket.setTimeout(10_000, () => socket.destroy());
    socket.on("data", (chunk: Buffer) => (text += chunk.toString("latin1")));
    socket.on("close", () => resolve(text));
    socket.on("error", (error) => (text ? resolve(text) : reject(error)));
    socket.write(Buffer.from(bytes, "latin1"));
    socket.end();
  });
}

/** A Shopify that knows no shop: whatever token is offered for exchange, it refuses. */
async function startShopify() {
  const server = createHttpServer((_request, response) => {
    response.writeHead(400, { "Content-Type": "application/json" });
    response.end('{"error":"invalid_subject_token"}');
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  return { port: address.port, stop: () => server.close() };
}

/** Builds the app if need be, and starts it. */
export async function startWeb(): Promise<WebProcess> {
  await buildApp();
  const shopify = await startShopify();
  const port = await findFreePort();
  const child = spawn(
    "node_modules/.bin/node",
    ["--enable-source-maps", "--import", "./tests/stand-ins/shopify/preload.ts", "build/server.js"],
    {
      env: {
        ...process.env,
        NODE_ENV: "production",
        LOG_LEVEL: "info",
        HOST: "127.0.0.1",
        PORT: String(port),
        LOCAL_SHOPIFY_PORT: String(shopify.port),
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  for (let attempt = 0; !output.includes("web process ready"); attempt++) {
    if (!isRunning() || attempt > 600) throw new Error(`the web process did not start:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    ask: (target, options = {}) => ask(port, target, options),
    send: (bytes) => send(port, bytes),
    log: () => output,
    isRunning,
    async stop() {
      child.kill("SIGTERM");
      if (isRunning()) await once(child, "exit");
      shopify.stop();
    },
  };
}
