import type { IncomingMessage, ServerResponse } from "node:http";

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const MAX_TARGET = 8_192;
/** Node's parser lets some of Latin-1 through; an address has printable ASCII only (RFC 3986). */
const PRINTABLE = /^[\x21-\x7e]+$/;
// Decoded these would end a text in C, a line in a header, or a folder on Windows.
const CONTROLS = /%(?:0[0-9a-f]|1[0-9a-f]|7f)|%5c|\\/i;

/** How Remix's pages ask for their data; of other routes it would wait for the end of a stream. */
const DATA = /\.data$/;
const PAGES = /^\/(?:app(?:\/.*)?|_root)\.data$/;
/** How they did before; Remix still answers, and logs an error each time. */
const OLD_DATA = /[?&]_data=/;

interface Refusal {
  status: number;
  headers?: Record<string, string>;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

// "GET http://host/path", as a proxy may be asked (RFC 9112, section 3.2.2): the host is ours, whatever it says.
function toPath(target: string): string {
  const absolute = /^https?:\/\/[^/?#]*/i.exec(target)?.[0];
  if (absolute === undefined) return target;
  const rest = target.slice(absolute.length);
  return rest.startsWith("/") ? rest : `/${rest}`;
}

function judgeTarget(target: string): Refusal | null {
  if (target.length > MAX_TARGET) return { status: 414 };
  const path = target.split(/[?#]/, 1)[0] ?? "";
  const isPath = path.startsWith("/") && !path.startsWith("//");
  const isFine = isPath && PRINTABLE.test(target) && !CONTROLS.test(path) && isDecodable(path);
  if (!isFine || OLD_DATA.test(target)) return { status: 400 };
  return DATA.test(path) && !PAGES.test(path) ? { status: 404 } : null;
}

/** Doors that other sites may knock at: each checks by itself who asks. */
const OPEN_DOORS = /^\/(?:proxy|storefront|channels|webhooks)(?:[/?]|$)/;
const READS = new Set(["GET", "HEAD", "OPTIONS"]);

// Remix asks the same of what changes something, and answers a foreign or malformed origin with 500.
function judgeOrigin({ method = "", url = "", headers }: IncomingMessage): Refusal | null {
  const { origin } = headers;
  if (origin === undefined || READS.has(method) || OPEN_DOORS.test(url)) return null;
  const forwarded = String(headers["x-forwarded-host"] ?? "")
    .split(",")[0]
    ?.trim();
  const isOurs = URL.parse(origin)?.host === (forwarded || headers.host);
  return isOurs ? null : { status: 403 };
}

/**
 * Answers what no route should have to think of: unknown methods, addresses that are none, and a path that begins with
 * two slashes, which is another host to whoever resolves it; and forms that another site sends to pages of the admin. True
 * when it answered.
 */
export function refuseMalformedRequest(
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const { method = "" } = request;
  const target = toPath(request.url ?? "");
  request.url = target;
  const refusal = METHODS.has(method)
    ? (judgeTarget(target) ?? judgeOrigin(request))
    : { status: 405, headers: { Allow: [...METHODS].join(", ") } };
  if (!refusal) return false;
  response.writeHead(refusal.status, {
    ...refusal.headers,
    "Cache-Control": "no-store",
    "Content-Length": "0",
  });
  response.end();
  return true;
}
