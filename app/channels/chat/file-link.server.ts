import { createHmac, timingSafeEqual } from "node:crypto";
import { getEnvironment } from "~/env.server";
import { acceptedKeys, deriveKey } from "~/lib/keys.server";

const DAY_MS = 86_400_000;

function sign(key: Buffer, ...what: [shopId: number, fileId: string, day: number]): string {
  return createHmac("sha256", key).update(what.join(" ")).digest("base64url");
}

function writeFileToken(
  key: Buffer,
  ...what: [shopId: number, fileId: string, day: number]
): string {
  const [shopId, , day] = what;
  return `${shopId}.${day}.${sign(key, ...what)}`;
}

/**
 * Where one file of a conversation can be read, until the end of tomorrow (UTC). The link is the same all day, so that
 * browsers keep the file, and opens nothing else: a visitor's own token does not stand in it.
 */
export function fileLink(shopId: number, fileId: string, now = new Date()): string {
  const day = Math.floor(now.getTime() / DAY_MS) + 1;
  const token = writeFileToken(deriveKey("file link"), shopId, fileId, day);
  return `${getEnvironment().SHOPIFY_APP_URL}/storefront/chat/file/${fileId}?token=${token}`;
}

/** The shop whose file `token` opens; null when it is forged, of another file, or over. */
export function readFileToken(token: string, fileId: string, now = new Date()): number | null {
  const match = /^(\d{1,10})\.(\d{1,7})\.[\w-]{43}$/.exec(token);
  if (!match) return null;
  const [shopId, day] = [Number(match[1]), Number(match[2])];
  // As a whole: a number that is written with another zero in front is another text.
  const given = Buffer.from(token);
  const isRight = acceptedKeys("file link").some((key) => {
    const right = Buffer.from(writeFileToken(key, shopId, fileId, day));
    return given.length === right.length && timingSafeEqual(given, right);
  });
  if (!isRight) return null;
  return Math.floor(now.getTime() / DAY_MS) <= day ? shopId : null;
}
