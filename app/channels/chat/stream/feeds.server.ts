import { setTimeout as delay } from "node:timers/promises";
import type { ChatMessage } from "~/channels/chat/chat-message";
import { fileLink } from "~/channels/chat/file-link.server";
import { toChatMessage } from "~/channels/chat/to-chat-message";
import { logger } from "~/logger.server";
import type { Hint } from "~/realtime/hint";
import { hub } from "~/realtime/hub.server";
import { formatEvent, type ChatStream } from "./chat-stream";
import { LOAD_LIMIT, loadFeeds, type FeedRequest, type LoadedFeed } from "./load-feeds.server";

const MAX_AT_ONCE = 500;
const RETRY_MS = 500;
const UNHURRIED_MS = 150;

/** One conversation with the streams of this process that follow it. */
interface Feed {
  shopId: number;
  conversationId: string;
  streams: Set<ChatStream>;
  subscription: Promise<() => void> | null;
}

const feeds = new Map<string, Feed>();
const dirty = new Set<Feed>();
const unhurried = new Set<Feed>();
let unhurriedTimer: NodeJS.Timeout | undefined;
let isLoading = false;

const keyOf = (shopId: number, conversationId: string): string => `${shopId}/${conversationId}`;

function requestOf({ shopId, conversationId, streams }: Feed): FeedRequest {
  let after = Number.POSITIVE_INFINITY;
  for (const { cursor } of streams) after = Math.min(after, cursor);
  return { shopId, conversationId, after };
}

/** Tells the streams what was read of their conversation from `after` on. */
function tell(feed: Feed, after: number, { head, messages }: LoadedFeed): void {
  const { status, handler, teamReadSequence, canRate, rating } = head;
  // A stream that came while this was read may lack what was before: it is read for again, from its own place on.
  const upToDate = [...feed.streams].filter(({ cursor }) => cursor >= after);
  for (const row of messages) {
    const message = toChatMessage(row, head, (id) => fileLink(feed.shopId, id));
    const event = formatEvent("message", JSON.stringify(message), row.sequence);
    for (const stream of upToDate) stream.writeMessage(row.sequence, event);
  }
  const state = JSON.stringify({ status, handler, teamReadSequence, canRate, rating });
  for (const stream of feed.streams) stream.writeState(state);
}

async function loadBatch(): Promise<void> {
  const batch = [...dirty].slice(0, MAX_AT_ONCE);
  for (const feed of batch) dirty.delete(feed);
  const open = batch.filter(({ streams }) => streams.size > 0);
  if (open.length === 0) return;
  try {
    const requests = open.map(requestOf);
    const loaded = await loadFeeds(requests);
    for (const [position, feed] of open.entries()) {
      const found = loaded[position];
      if (!found) continue;
      tell(feed, requests[position]?.after ?? 0, found);
      if (found.messages.length >= LOAD_LIMIT) dirty.add(feed);
    }
  } catch (error) {
    // The database is away for a moment: what was to be read stays to be read.
    logger.warn({ err: error, conversations: open.length }, "chat streams could not be fed");
    for (const feed of open) dirty.add(feed);
    await delay(RETRY_MS);
  }
}

async function load(): Promise<void> {
  if (isLoading) return;
  isLoading = true;
  // What else changes in this turn of the event loop is read together.
  await new Promise((resolve) => setImmediate(resolve));
  while (dirty.size > 0) await loadBatch();
  isLoading = false;
}

// What a shopper said in this process has mostly been told to its streams already (see tellStreams). What they may lack
// besides, the state of the conversation, is read for all conversations together a moment later.
function readLater(feed: Feed): void {
  unhurried.add(feed);
  unhurriedTimer ??= setTimeout(() => {
    unhurriedTimer = undefined;
    for (const each of unhurried) dirty.add(each);
    unhurried.clear();
    void load();
  }, UNHURRIED_MS);
}

function onHint(feed: Feed, hint: Hint, isOwn: boolean): void {
  if (hint.typing) {
    if (hint.type !== "staff.typing") return;
    const name = hint.typing.isTyping ? hint.typing.name : null;
    const event = formatEvent("typing", JSON.stringify({ name }));
    for (const stream of feed.streams) stream.write(event);
  } else if (hint.type === "message.received" && isOwn) {
    readLater(feed);
  } else if (hint.type !== "visitor.changed") {
    dirty.add(feed);
    void load();
  }
}

/**
 * Tells the streams of this process a message that was just stored, without reading it again. Those that lack something
 * before it are read for at once; those of other processes follow the hint that its event gives.
 */
export function tellStreams(shopId: number, conversationId: string, message: ChatMessage): void {
  const feed = feeds.get(keyOf(shopId, conversationId));
  if (!feed) return;
  const { sequence } = message;
  const event = formatEvent("message", JSON.stringify(message), sequence);
  for (const stream of feed.streams) {
    if (stream.cursor === sequence - 1) stream.writeMessage(sequence, event);
    else if (stream.cursor < sequence) dirty.add(feed);
  }
  if (dirty.size > 0) void load();
}

function openFeed(shopId: number, conversationId: string): Feed {
  const key = keyOf(shopId, conversationId);
  const topic = `conversation:${conversationId}`;
  const feed: Feed = { shopId, conversationId, streams: new Set(), subscription: null };
  feeds.set(key, feed);
  feed.subscription = hub.subscribeTopic(shopId, topic, (hint, isOwn) => onHint(feed, hint, isOwn));
  return feed;
}

function leaveFeed(feed: Feed, stream: ChatStream): void {
  feed.streams.delete(stream);
  if (feed.streams.size > 0) return;
  const key = keyOf(feed.shopId, feed.conversationId);
  if (feeds.get(key) === feed) feeds.delete(key);
  // A subscription that failed is nothing to end; who asked for it was told.
  feed.subscription?.then(
    (unsubscribe) => unsubscribe(),
    () => undefined,
  );
}

/**
 * Lets `stream` follow a conversation from its cursor on: first what it has missed, then what comes. Messages are read
 * once for all streams of a conversation, and many conversations in one go. Gives the function that ends it.
 */
export async function followConversation(
  stream: ChatStream,
  conversationId: string,
): Promise<() => void> {
  const { shopId } = stream;
  const feed = feeds.get(keyOf(shopId, conversationId)) ?? openFeed(shopId, conversationId);
  feed.streams.add(stream);
  try {
    await feed.subscription;
  } catch (error) {
    leaveFeed(feed, stream);
    throw error;
  }
  dirty.add(feed);
  void load();
  return () => leaveFeed(feed, stream);
}
