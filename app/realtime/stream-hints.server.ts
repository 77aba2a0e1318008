import type { ShopId } from "../db.server";
import type { Hint } from "./hint";
import { hub } from "./hub.server";

const HEARTBEAT_MS = 15_000;

function formatEvent(hint: Hint): string {
  const id = hint.eventId ? `id: ${hint.eventId}\n` : "";
  const { shopId: _shopId, ...visible } = hint;
  return `${id}data: ${JSON.stringify(visible)}\n\n`;
}

/**
 * Server-sent events with the shop's hints. A client that was connected before (Last-Event-ID) is first told to look
 * again at everything, which covers whatever it missed. Ends when `signal` does.
 */
export async function streamHints(
  shopId: ShopId,
  options: { signal: AbortSignal; lastEventId: string | null },
): Promise<Response> {
  const encoder = new TextEncoder();
  let close = () => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const unsubscribe = await hub.subscribe(shopId, (hint) => send(formatEvent(hint)));
      const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      close = () => {
        clearInterval(heartbeat);
        unsubscribe();
        close = () => {};
      };
      send("retry: 2000\n\n");
      if (options.lastEventId) send(formatEvent({ shopId, topic: "all", type: "resync" }));
      options.signal.addEventListener("abort", () => {
        close();
        controller.close();
      });
    },
    cancel: () => close(),
  });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
