import pg from "pg";
import { getEnvironment } from "~/env.server";
import { AppError } from "~/errors";
import { readBody } from "~/lib/read-body.server";
import { parseJson } from "~/lib/read-json.server";
import { logger } from "~/logger.server";
import { readWebhookObject } from "~/shopify/webhook-object";
import { isWebhookSignature } from "~/shopify/webhook-signature.server";
import { isComplianceTopic, isWebhookTopic, type WebhookTopic } from "~/shopify/webhook-topics";
import { storeWebhook } from "./store-webhook.server";
import { wakeDrain } from "./wake-drain.server";

const MEGABYTE = 1024 * 1024;
const MAX_BODY_BYTES = 8 * MEGABYTE;
/** Shopify itself gives a webhook five seconds. */
const BODY_WITHIN_MS = 5_000;
/** What all webhooks may hold in this process while they arrive: who sends them is known only by the whole body. */
const ALL_BYTES = 256 * MEGABYTE;

let held = 0;

const answer = (status: number) => new Response(null, { status });

interface WebhookHeaders {
  topic: string;
  shopDomain: string;
  webhookId: string;
  triggeredAt: Date | null;
}

/** Throws AppError TOO_LARGE, INVALID_INPUT for a slow one, VENDOR_UNAVAILABLE when very many arrive at once. */
async function readWebhookBody(request: Request): Promise<Buffer> {
  let own = 0;
  const onBytes = (bytes: number) => {
    own += bytes;
    held += bytes;
    if (held > ALL_BYTES)
      throw new AppError("VENDOR_UNAVAILABLE", "Too much is being sent. Try again in a moment.");
  };
  try {
    return await readBody(request, {
      maxBytes: MAX_BODY_BYTES,
      withinMs: BODY_WITHIN_MS,
      onBytes,
    });
  } finally {
    held -= own;
  }
}

/** The headers that Shopify always sends; null when one is missing. */
function readHeaders(headers: Headers): WebhookHeaders | null {
  const topic = headers.get("X-Shopify-Topic");
  const shopDomain = headers.get("X-Shopify-Shop-Domain");
  const webhookId = headers.get("X-Shopify-Webhook-Id");
  if (!topic || !shopDomain || !webhookId || !headers.get("X-Shopify-Api-Version")) return null;
  const triggeredAt = new Date(headers.get("X-Shopify-Triggered-At") ?? Number.NaN);
  const isTime = !Number.isNaN(triggeredAt.getTime());
  return {
    topic,
    shopDomain: shopDomain.toLowerCase(),
    webhookId,
    triggeredAt: isTime ? triggeredAt : null,
  };
}

/** PostgreSQL's class of errors about data: a number that no column holds (1e400000 is JSON). */
const DATA_EXCEPTION = /^22/;

const isAboutBody = (error: unknown): boolean =>
  error instanceof SyntaxError ||
  error instanceof AppError ||
  (error instanceof pg.DatabaseError && DATA_EXCEPTION.test(error.code ?? ""));

async function acceptWebhook(
  headers: WebhookHeaders,
  topic: WebhookTopic,
  body: string,
): Promise<Response> {
  const payload = isComplianceTopic(topic) ? body : null;
  let shopId: number | null;
  try {
    if (payload !== null) parseJson(payload);
    const objectId = readWebhookObject(topic, body);
    shopId = await storeWebhook({ ...headers, topic, objectId, payload });
  } catch (error) {
    if (!isAboutBody(error)) throw error;
    logger.warn({ topic, shop: headers.shopDomain }, "webhook with a body that cannot be read");
    return answer(400);
  }
  if (shopId !== null) wakeDrain(shopId);
  else logger.info({ topic, shop: headers.shopDomain }, "webhook of an unknown shop, or a repeat");
  return answer(200);
}

/**
 * The door for Shopify's webhooks: checks the signature of the raw body, writes one row, answers 200. What follows is
 * the drain's work. The signature covers the body alone, so nothing that a header says (topic, shop, id, time) is
 * believed further than a hint needs: the drain asks the Admin API, or reads the signed body.
 *
 * Answers 405 for another method, 413 for more than 8 MiB, 400 for a missing body or header and for a body that takes
 * more than five seconds, 401 for a wrong signature, 503 when very much arrives at once.
 */
export async function receiveWebhook(request: Request): Promise<Response> {
  if (request.method !== "POST")
    return new Response(null, { status: 405, headers: { Allow: "POST" } });
  const signature = request.headers.get("X-Shopify-Hmac-Sha256");
  if (!signature) return answer(400);
  let body: Buffer;
  try {
    body = await readWebhookBody(request);
  } catch (error) {
    if (error instanceof AppError) return answer(error.status);
    throw error;
  }
  if (body.byteLength === 0) return answer(400);
  if (!isWebhookSignature(body, signature, getEnvironment().SHOPIFY_API_SECRET)) return answer(401);
  const headers = readHeaders(request.headers);
  if (!headers) return answer(400);
  if (!isWebhookTopic(headers.topic)) {
    logger.info(
      { topic: headers.topic, shop: headers.shopDomain },
      "webhook of a topic that nothing handles",
    );
    return answer(200);
  }
  return acceptWebhook(headers, headers.topic, body.toString("utf8"));
}
