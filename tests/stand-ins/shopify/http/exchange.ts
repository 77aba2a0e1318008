import type { IncomingMessage, ServerResponse } from "node:http";

/** One HTTP request being answered. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
  /** Absolute URL made of the Host header and the request target. */
  url: URL;
  /** Values of the route pattern's `:names`, decoded. */
  params: Record<string, string>;
}

/** A request was refused; the router turns it into an answer. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

const BODY_LIMIT = 32 * 1024 * 1024;

/** Reads the whole body. @throws HttpError 413 above 32 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const buffer = Buffer.from(chunk as Uint8Array);
    size += buffer.length;
    if (size > BODY_LIMIT) throw new HttpError(413, "Request body is too large");
    chunks.push(buffer);
  }
  return Buffer.concat(chunks);
}

/** Parses a JSON or form body; an empty one is `{}`. @throws HttpError 400 when it is malformed. */
export async function readFields(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request)).toString("utf8");
  if (text.trim() === "") return {};
  if ((request.headers["content-type"] ?? "").includes("application/x-www-form-urlencoded")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpError(400, "The body is not JSON");
  }
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  send(response, status, JSON.stringify(body), {
    "content-type": "application/json; charset=utf-8",
    ...headers,
  });
}

export function sendHtml(response: ServerResponse, html: string, status = 200): void {
  send(response, status, html, {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
  });
}

export function send(
  response: ServerResponse,
  status: number,
  body: Buffer | string,
  headers: Record<string, string>,
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { "content-length": String(bytes.length), ...headers });
  response.end(response.req.method === "HEAD" ? undefined : bytes);
}

export function redirect(response: ServerResponse, location: string, status = 302): void {
  send(response, status, "", { location });
}
