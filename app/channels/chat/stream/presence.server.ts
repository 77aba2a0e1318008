import { pool, type ShopId } from "~/database/db.server";
import { logger } from "~/logger.server";
import { publishHintNow } from "~/realtime/publish-hint.server";

/** How often a visitor with an open page is noted as seen; online.ts allows for two missed rounds. */
const SEEN_EVERY_SECONDS = 25;
/** A page that reloads or moves on is back within this time. */
const LEAVE_AFTER_MS = 5_000;
const FLUSH_MS = 300;

interface Presence {
  shopId: ShopId;
  visitorId: string;
  streams: number;
  /** In which second of a round they are noted: thousands at once would hold up everybody's messages. */
  second: number;
  leaving: NodeJS.Timeout | undefined;
}

const present = new Map<string, Presence>();
let changed = new Map<string, Presence>();
let flushTimer: NodeJS.Timeout | undefined;
let seenTimer: NodeJS.Timeout | undefined;

const SEEN = `UPDATE visitors AS v SET last_seen_at = now(), left_at = NULL
  FROM unnest($1::int[], $2::uuid[]) AS here (shop_id, id) WHERE v.shop_id = here.shop_id AND v.id = here.id`;
const LEFT = `UPDATE visitors AS v SET last_seen_at = now(), left_at = now()
  FROM unnest($1::int[], $2::uuid[]) AS gone (shop_id, id) WHERE v.shop_id = gone.shop_id AND v.id = gone.id`;

async function write(text: string, visitors: readonly Presence[]): Promise<void> {
  if (visitors.length === 0) return;
  const values = [visitors.map(({ shopId }) => shopId), visitors.map(({ visitorId }) => visitorId)];
  await pool.query(text, values);
}

async function flush(): Promise<void> {
  flushTimer = undefined;
  const visitors = [...changed.values()];
  changed = new Map();
  try {
    await write(
      SEEN,
      visitors.filter(({ streams }) => streams > 0),
    );
    await write(
      LEFT,
      visitors.filter(({ streams }) => streams === 0),
    );
    for (const shopId of new Set(visitors.map((visitor) => visitor.shopId)))
      publishHintNow({ shopId, topic: "inbox", type: "presence.changed" });
  } catch (error) {
    // Who is online is told again within seconds.
    logger.warn({ err: error, visitors: visitors.length }, "presence was not noted");
  }
}

function note(presence: Presence): void {
  changed.set(`${presence.shopId}/${presence.visitorId}`, presence);
  flushTimer ??= setTimeout(() => void flush(), FLUSH_MS);
}

function watch(): void {
  let second = 0;
  seenTimer ??= setInterval(() => {
    second = (second + 1) % SEEN_EVERY_SECONDS;
    const due = [...present.values()].filter((presence) => presence.second === second);
    write(SEEN, due).catch((error: unknown) =>
      logger.warn({ err: error }, "presence was not noted"),
    );
  }, 1_000).unref();
}

/** Notes that a page of the visitor is open, until the function it gives is called. */
export function enter(shopId: ShopId, visitorId: string): () => void {
  const key = `${shopId}/${visitorId}`;
  const presence = present.get(key) ?? {
    shopId,
    visitorId,
    streams: 0,
    second: Math.floor(Math.random() * SEEN_EVERY_SECONDS),
    leaving: undefined,
  };
  present.set(key, presence);
  clearTimeout(presence.leaving);
  presence.leaving = undefined;
  presence.streams += 1;
  if (presence.streams === 1) note(presence);
  watch();
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    presence.streams -= 1;
    if (presence.streams > 0) return;
    presence.leaving = setTimeout(() => {
      present.delete(key);
      note(presence);
    }, LEAVE_AFTER_MS).unref();
  };
}

/** Whether a page of the visitor has a stream of this process. */
export function isPresent(shopId: ShopId, visitorId: string): boolean {
  return (present.get(`${shopId}/${visitorId}`)?.streams ?? 0) > 0;
}
