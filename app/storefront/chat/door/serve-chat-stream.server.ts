import type { IncomingMessage, ServerResponse } from "node:http";
import { openChatStream } from "~/channels/chat/stream/open-chat-stream.server";
import { FloodError } from "~/limits/flood-error";
import { limitFlood } from "~/limits/limit-flood.server";
import { answerChatError } from "./answer-chat-error.server";
import { findCaller } from "./chat-caller.server";
import { CROSS_ORIGIN } from "./cross-origin";
import { refuseClosed } from "./refuse-closed.server";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** Node's own request and response, where the server calls a route past Remix. */
    node?: { request: IncomingMessage; response: ServerResponse };
  }
}

const MAX_SEQUENCE = 2_000_000_000;
/** Open pages of one visitor; more is no shopper. */
const MAX_STREAMS = 12;
/** Open pages behind one address, which may be a whole office or a mobile network. */
const MAX_STREAMS_OF_CLIENT = 1_000;
const EXCESS_SECONDS = 30;

const streamsOf = new Map<string, number>();

function count(key: string, change: 1 | -1): number {
  const streams = (streamsOf.get(key) ?? 0) + change;
  if (streams > 0) streamsOf.set(key, streams);
  else streamsOf.delete(key);
  return streams;
}

/** Counts a stream of a visitor and of an address ("": not known). Gives what ends it; null when there are too many. */
function takePlace(visitor: string, client: string): (() => void) | null {
  const isFew = count(visitor, 1) <= MAX_STREAMS;
  const isRoom = client === "" || count(client, 1) <= MAX_STREAMS_OF_CLIENT;
  const release = () => {
    count(visitor, -1);
    if (client !== "") count(client, -1);
  };
  if (isFew && isRoom) return release;
  release();
  return null;
}

function readPlace(value: string | string[] | undefined): number | null {
  if (typeof value !== "string" || !/^\d{1,10}$/.test(value)) return null;
  return Math.min(Number(value), MAX_SEQUENCE);
}

async function refuse(response: ServerResponse, error: unknown): Promise<void> {
  const refusal = answerChatError(error, "stream");
  const headers = { ...CROSS_ORIGIN, "Cache-Control": "no-store" };
  const body = await refusal.text();
  response.writeHead(refusal.status, {
    ...headers,
    ...Object.fromEntries(refusal.headers),
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(body);
}

/**
 * Streams a visitor's conversation as server-sent events until the page goes: `Last-Event-ID` says what it has. Written
 * to Node's own response: for thousands of pages that stay for hours a web stream around each would cost several times
 * the memory (npm run bench -- chat).
 */
export async function serveChatStream(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const token = request.headers["x-doorbell-token"];
    const { shopId, visitor, client, patience, texts } = await findCaller({
      token: typeof token === "string" ? token : "",
      shopId: null,
      proof: null,
    });
    const tooOften = () => texts.format("service.tooOften");
    // A page that gets none asks through the shop's proxy meanwhile.
    const doer = { visitorId: visitor.id, client, patience };
    await limitFlood(shopId, "stream", doer, tooOften);
    await refuseClosed({ shopId, texts });
    if (response.destroyed) return;
    const release = takePlace(`${shopId}/${visitor.id}`, client && `${shopId}/c/${client}`);
    if (!release) throw new FloodError(EXCESS_SECONDS, tooOften());
    response.writeHead(200, {
      ...CROSS_ORIGIN,
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    });
    request.socket.setNoDelay(true);
    const after = readPlace(request.headers["last-event-id"]);
    const end = openChatStream(response, { shopId, visitorId: visitor.id, after });
    response.on("error", () => undefined);
    response.once("close", () => {
      release();
      end();
    });
  } catch (error) {
    if (!response.headersSent && !response.destroyed) await refuse(response, error);
  }
}
