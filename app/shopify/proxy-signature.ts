import { createHmac, timingSafeEqual } from "node:crypto";

/** How far a request's time may be from ours, in seconds; the window of Shopify's own library. */
const WINDOW_SECONDS = 90;
/** What Shopify adds and signs. Who asks, where and when stands in these. */
const RESERVED = ["shop", "timestamp", "path_prefix", "logged_in_customer_id"];

/** ambiguous: signed, but the same signature is right for another list of parameters that says something else. */
export type ProxySignature = "right" | "wrong" | "ambiguous";

// Each name once with all its values, sorted by bytes as the documented Ruby does: the library's localeCompare refuses
// some of Shopify's own signatures.
function joinParameters(parameters: URLSearchParams): Buffer {
  const values = new Map<string, string[]>();
  for (const [name, value] of parameters) {
    if (name === "signature") continue;
    const known = values.get(name);
    if (known) known.push(value);
    else values.set(name, [value]);
  }
  const lines = [...values].map(([name, all]) => Buffer.from(`${name}=${all.join(",")}`));
  return Buffer.concat(lines.sort(Buffer.compare));
}

function countIn(message: Buffer, text: string): number {
  let count = 0;
  for (let at = message.indexOf(text); at >= 0; at = message.indexOf(text, at + 1)) count++;
  return count;
}

/**
 * Whether the joined text can be read in one way only. Nothing stands between the parameters, so what a shopper put into
 * a value ("1logged_in_customer_id=5") is signed as the same text as a parameter of that name. Where each of Shopify's
 * names stands exactly once, wherever it stands, its value begins at that place in every list with this text; and it ends
 * where its form ends, because what follows sorts behind it and so begins with no digit. A path may be told from what
 * follows only when nothing stands between it and the shop (see `isPathCertain`).
 */
function isUnambiguous(parameters: URLSearchParams, message: Buffer): boolean {
  const isEachOnce = RESERVED.every(
    (name) => countIn(message, `${name}=`) === parameters.getAll(name).length,
  );
  return isEachOnce && /^\d{0,19}$/.test(parameters.get("logged_in_customer_id") ?? "");
}

const isSame = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given, "utf8"), Buffer.from(expected, "utf8")];
  return a.length === b.length && timingSafeEqual(a, b);
};

function isNow(timestamp: string, now: Date): boolean {
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= WINDOW_SECONDS;
}

/**
 * Whether Shopify's app proxy signed this query within the last moments: `signature` is the hex HMAC-SHA256 of all
 * other parameters, each `name=value,value`, sorted and joined without a separator.
 * https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function checkProxySignature(
  parameters: URLSearchParams,
  secret: string,
  now: Date,
): ProxySignature {
  if ([...RESERVED, "signature"].some((name) => parameters.getAll(name).length > 1)) return "wrong";
  const message = joinParameters(parameters);
  const expected = createHmac("sha256", secret).update(message).digest("hex");
  if (!isSame(parameters.get("signature") ?? "", expected)) return "wrong";
  if (!isNow(parameters.get("timestamp") ?? "", now)) return "wrong";
  return isUnambiguous(parameters, message) ? "right" : "ambiguous";
}

/**
 * Whether the path is beyond doubt too. A parameter that sorts between `path_prefix` and `shop` ("query") could take the
 * path's last letters into its name, and give it some of its own.
 */
export function isPathCertain(parameters: URLSearchParams): boolean {
  const path = parameters.get("path_prefix") ?? "";
  // One that took up a whole parameter has its "=" in it.
  if (path.includes("=")) return false;
  const line = `path_prefix=${path}`;
  return [...parameters.keys()].every((name) => {
    const isBetween = `${name}=` > line && `${name}=` < "shop=";
    return name === "path_prefix" || name === "signature" || !isBetween;
  });
}
