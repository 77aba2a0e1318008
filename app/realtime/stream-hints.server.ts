import { pool, type ShopId } from "~/database/db.server";
import type { Hint } from "./hint";
import { hub } from "./hub.server";
import { countStream } from "./open-streams.server";

const HEARTBEAT_MS = 15_000;
// A page whose script took half a minute to start, or an event whose transaction did to commit.
const HAS_CHANGED_LATELY = `SELECT EXISTS (SELECT FROM domain_events
  WHERE shop_id = $1 AND created_at > now() - interval '30 seconds') AS "hasChanged"`;

function formatEvent(hint: Hint): string {
  const id = hint.eventId ? `id: ${hint.eventId}\n` : "";
  const { shopId: _shopId, ...visible } = hint;
  return `${id}data: ${JSON.stringify(visible)}\n\n`;
}

async function hasChangedLately(shopId: ShopId): Promise<boolean> {
  const { rows } = await pool.query<{ hasChanged: boolean }>(HAS_CHANGED_LATELY, [shopId]);
  return rows[0]?.hasChanged ?? false;
}

/**
 * Server-sent events with the shop's hints: what changes once this has answered reaches the client. It is first told to
 * look again at everything when it was connected before (Last-Event-ID), or when something changed in the shop since its
 * page may have been loaded. Ends when `signal` does. Throws when the database, which carries the hints, is out of reach.
 */
export async function streamHints(
  shopId: ShopId,
  options: { signal: AbortSignal; lastEventId: string | null },
): Promise<Response> {
  const encoder = new TextEncoder();
  let leave = () => {};
  let started = Promise.resolve();
  const begin = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    let isOver = false;
    // A client may go at any moment, also while the subscription is still being made: what comes after is dropped.
    const send = (text: string) => {
      if (!isOver) controller.enqueue(encoder.encode(text));
    };
    const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
    let unsubscribe = () => {};
    let uncount = () => {};
    leave = () => {
      isOver = true;
      uncount();
      clearInterval(heartbeat);
      unsubscribe();
    };
    const end = () => {
      if (isOver) return;
      leave();
      controller.close();
    };
    uncount = countStream("hints", end);
    options.signal.addEventListener("abort", end, { once: true });
    let mustLook = options.lastEventId !== null;
    try {
      unsubscribe = await hub.subscribe(shopId, (hint) => send(formatEvent(hint)));
      mustLook ||= await hasChangedLately(shopId);
    } catch (error) {
      leave();
      throw error;
    }
    if (isOver) return unsubscribe();
    if (options.signal.aborted) return end();
    send("retry: 2000\n\n");
    if (mustLook) send(formatEvent({ shopId, topic: "all", type: "resync" }));
  };
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => (started = begin(controller)),
    cancel: () => leave(),
  });
  await started;
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
