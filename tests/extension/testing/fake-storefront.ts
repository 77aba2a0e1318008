import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { FakeChatOptions } from "./fake-chat/chat-actions";
import { makeFakeChat, type FakeChat } from "./fake-chat/fake-chat";
import { renderBlock, type PageScope } from "./render-block";

const ASSETS = "extensions/doorbell/assets";
const TYPES: Record<string, string> = { js: "text/javascript", css: "text/css" };
const CORS = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Allow-Headers": "*",
  "Access-Control-Allow-Methods": "*",
};

export interface FakeStorefrontOptions extends FakeChatOptions {
  page: PageScope;
  /** CSS of the theme. */
  theme?: string;
  /** Body of the page, around the blocks. */
  content?: string;
  /** Blocks in the page besides the chat. */
  blocks?: string[];
  headers?: Record<string, string>;
  /** The page's body, where the theme swaps pages without loading: it tells which part is swapped, and names the page. */
  drawBody?: (parts: { content: string; embed: string; path: string }) => string;
}

export interface FakeStorefront {
  url: string;
  chat: FakeChat;
  /** What is different about pages that are drawn from now on. */
  setPage(change: Partial<PageScope>): void;
  stop(): void;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no address");
  return `http://127.0.0.1:${address.port}`;
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(Buffer.from(piece));
  const whole = Buffer.concat(pieces);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/")) return JSON.parse(whole.toString() || "{}");
  const form = await new Response(whole, { headers: { "Content-Type": type } }).formData();
  const names = form.getAll("files").map((file) => (typeof file === "string" ? file : file.name));
  return { ...Object.fromEntries(form), files: names };
}

const drawPlainBody = ({ content, embed }: { content: string; embed: string }) =>
  `<main>${content}</main>${embed}`;

async function drawPage(options: FakeStorefrontOptions, path: string) {
  const { page, content = "", blocks = [], drawBody = drawPlainBody } = options;
  const inSection = await Promise.all(blocks.map((block) => renderBlock(block, page)));
  const embed = await renderBlock("chat", page);
  const direction = ["fa", "ar"].includes(page.locale) ? "rtl" : "ltr";
  return `<!doctype html><html lang="${page.locale}" dir="${direction}"><head><meta charset="utf-8"><title>Shop</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="/assets/doorbell-blocks.css"><link rel="stylesheet" href="/theme.css">
<script src="/assets/doorbell-launcher.js" defer></script></head>
<body>${drawBody({ content: content + inSection.join(""), embed, path })}</body></html>`;
}

/** A page with our blocks, the shop's proxy and the app's origin at another port, each with what the chat asks of it. */
export async function startFakeStorefront(options: FakeStorefrontOptions): Promise<FakeStorefront> {
  const assets = new Map(
    readdirSync(ASSETS).map((name) => [name, readFileSync(`${ASSETS}/${name}`, "utf8")]),
  );
  let origin = "";
  const chat = makeFakeChat(() => origin, options);
  // A page that is left takes back what it is still sending.
  const answer = (
    action: string,
    via: "proxy" | "origin",
    request: IncomingMessage,
    response: ServerResponse,
  ) =>
    readBody(request).then(
      (body) => chat.answer(action, via, body, response),
      () => response.destroy(),
    );
  const app = createServer((request, response) => {
    const action = /\/storefront\/chat\/([\w-]+)/.exec(request.url ?? "")?.[1] ?? "";
    for (const [name, value] of Object.entries(CORS)) response.setHeader(name, value);
    if (request.method === "OPTIONS") response.writeHead(204).end();
    else if (action === "stream") chat.openStream(request, response);
    else void answer(action, "origin", request, response);
  });
  origin = await listen(app);
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? "/", "http://shop");
    const asset = assets.get(pathname.replace("/assets/", ""));
    const action = /\/chat\/([\w-]+)$/.exec(pathname)?.[1];
    if (asset !== undefined)
      response
        .writeHead(200, { "Content-Type": TYPES[pathname.split(".").pop() ?? ""] ?? "" })
        .end(asset);
    else if (pathname === "/theme.css")
      response.writeHead(200, { "Content-Type": "text/css" }).end(options.theme ?? "");
    else if (pathname.endsWith("/cart.js"))
      response.writeHead(200, { "Content-Type": "application/json" }).end('{"items":[]}');
    else if (action) await answer(action, "proxy", request, response);
    else
      response
        .writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...options.headers })
        .end(await drawPage(options, pathname));
  };
  const shop = createServer((request, response) => void serve(request, response));
  const url = await listen(shop);
  return {
    url,
    chat,
    setPage(change) {
      options.page = { ...options.page, ...change };
    },
    stop() {
      chat.cutStreams();
      for (const server of [shop, app]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
