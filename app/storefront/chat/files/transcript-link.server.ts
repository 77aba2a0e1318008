import { createHmac, timingSafeEqual } from "node:crypto";
import { getEnvironment } from "~/env.server";
import { acceptedKeys, deriveKey } from "~/lib/keys.server";

const VALID_SECONDS = 600;

interface TranscriptTarget {
  shopId: number;
  conversationId: string;
}

function sign(
  key: Buffer,
  { shopId, conversationId }: TranscriptTarget,
  expiresAt: number,
): string {
  return createHmac("sha256", key)
    .update(`transcript ${shopId} ${conversationId} ${expiresAt}`)
    .digest("base64url");
}

/** Where a conversation can be downloaded for ten minutes. Opens nothing else, and no visitor's token stands in it. */
export function transcriptLink(opened: TranscriptTarget, now = new Date()): string {
  const expiresAt = Math.floor(now.getTime() / 1_000) + VALID_SECONDS;
  const token = `${opened.shopId}.${expiresAt}.${sign(deriveKey("transcript link"), opened, expiresAt)}`;
  const { SHOPIFY_APP_URL } = getEnvironment();
  return `${SHOPIFY_APP_URL}/storefront/chat/transcript/${opened.conversationId}?token=${token}`;
}

/** The shop whose conversation `token` opens; null when it is forged, of another conversation, or over. */
export function readTranscriptToken(
  token: string,
  conversationId: string,
  now = new Date(),
): number | null {
  const match = /^([1-9]\d{0,9})\.([1-9]\d{0,10})\.([\w-]{43})$/.exec(token);
  if (!match) return null;
  const [shopId, expiresAt] = [Number(match[1]), Number(match[2])];
  const given = Buffer.from(match[3] ?? "");
  const isRight = acceptedKeys("transcript link").some((key) => {
    const right = Buffer.from(sign(key, { shopId, conversationId }, expiresAt));
    return given.length === right.length && timingSafeEqual(given, right);
  });
  if (!isRight) return null;
  return now.getTime() / 1_000 <= expiresAt ? shopId : null;
}
