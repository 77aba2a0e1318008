import { findChatHead } from "~/channels/chat/find-chat.server";
import type { ShopId } from "~/database/db.server";
import { logger } from "~/logger.server";
import { hub } from "~/realtime/hub.server";
import { ChatStream, formatEvent, type StreamSink } from "./chat-stream";
import { followConversation } from "./feeds.server";
import { enter } from "./presence.server";

const RETRY_MS = 2_000;
const HEARTBEAT_MS = 15_000;
/** Each is a write of its own: what is due in one moment shall not hold up messages. */
const BEATS = 150;
/** Messages that a page gets which does not say what it had last. */
const NEWEST = 50;

interface OpenStream {
  shopId: ShopId;
  visitorId: string;
  /** Last-Event-ID: sequence of the last message the page has; null: it has none. */
  after: number | null;
}

// The streams that are told at each beat that we are still here.
const beats: Set<ChatStream>[] = Array.from({ length: BEATS }, () => new Set());
let beat = 0;
let heart: NodeJS.Timeout | undefined;

function keepAlive(stream: ChatStream): () => void {
  const beatsOfStream = beats[Math.floor(Math.random() * BEATS)];
  beatsOfStream?.add(stream);
  heart ??= setInterval(() => {
    beat = (beat + 1) % BEATS;
    for (const each of beats[beat] ?? []) each.beat(Date.now());
  }, HEARTBEAT_MS / BEATS).unref();
  return () => void beatsOfStream?.delete(stream);
}

class Following {
  private conversationId: string | null = null;
  private leave = () => {};
  private isOver = false;

  constructor(
    private readonly stream: ChatStream,
    private readonly after: number | null,
  ) {}

  /** Follows the conversation that the visitor has now. */
  async look(): Promise<void> {
    const { stream } = this;
    const head = await findChatHead(stream.shopId, stream.visitorId);
    if (this.isOver || !head || head.id === this.conversationId) return;
    const isFirst = this.conversationId === null;
    this.conversationId = head.id;
    this.leave();
    const known = isFirst ? this.after : null;
    // The page's number is of another conversation: it shall ask for everything again.
    if (!isFirst || (known !== null && known > head.lastSequence))
      stream.write(formatEvent("resync", "{}"));
    const newest = Math.max(0, head.lastSequence - NEWEST);
    stream.cursor = known === null || known > head.lastSequence ? newest : known;
    const leave = await followConversation(stream, head.id);
    if (this.isOver) leave();
    else this.leave = leave;
  }

  end(): void {
    this.isOver = true;
    this.leave();
  }
}

/**
 * Streams a visitor's conversation to `sink` until the function it gives is called: `message` (id: its sequence),
 * `state`, `typing`, `resync`. What the page missed since `after` comes first. A visitor without a conversation hears of
 * it as soon as one begins, in whichever tab.
 */
export function openChatStream(
  sink: StreamSink,
  { shopId, visitorId, after }: OpenStream,
): () => void {
  const stream = new ChatStream(shopId, visitorId, sink);
  stream.write(`retry: ${RETRY_MS}\n\n`);
  const following = new Following(stream, after);
  const stopHeart = keepAlive(stream);
  const leave = enter(shopId, visitorId);
  let isOver = false;
  let unsubscribe = () => {};
  const end = () => {
    if (isOver) return;
    isOver = true;
    stopHeart();
    leave();
    following.end();
    unsubscribe();
  };
  const fail = (error: unknown) => {
    // The page comes back in a moment and says what it has.
    logger.warn({ err: error, shopId }, "a chat stream could not be opened");
    end();
    stream.end();
  };
  const look = () => following.look().catch(fail);
  hub
    .subscribeTopic(shopId, `visitor:${visitorId}`, () => void look())
    .then((stop) => {
      if (isOver) return stop();
      unsubscribe = stop;
      return look();
    })
    .catch(fail);
  return end;
}
