import { EventEmitter } from "node:events";
import pg from "pg";
import { z } from "zod";
import { databaseOptions } from "~/database/database-options.server";
import type { ShopId } from "~/database/db.server";
import { withoutLogContext } from "~/log-context.server";
import { logger } from "~/logger.server";
import { hintSchema, type Hint } from "./hint";
import { HINT_CHANNEL, localHints, PROCESS_ID } from "./publish-hint.server";

const RECONNECT_MS = 1_000;
const notificationSchema = z.object({ from: z.string(), hints: z.array(hintSchema) });

/** `isOwn`: this process published it. */
type HintListener = (hint: Hint, isOwn: boolean) => void;

const topicEvent = (shopId: ShopId, topic: string): string => `${shopId}/${topic}`;

/**
 * Carries hints from the database's NOTIFY to the pages open in this process: one listening connection, however many
 * pages. Pages of staff hear all of their shop, a shopper's stream only its own topics, found by key, so that a hint
 * costs the same however many thousands listen. A reconnect tells everybody to look again, since hints may have been
 * missed meanwhile.
 */
class Hub {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;

  constructor() {
    // What this process published itself is at once known to the streams it serves; its own NOTIFY is skipped for them.
    localHints.on("hint", (hint: Hint) =>
      this.emitter.emit(topicEvent(hint.shopId, hint.topic), hint, true),
    );
  }

  /** Calls `listener` with every hint of the shop, until the function it gives is called. */
  async subscribe(shopId: ShopId, listener: HintListener): Promise<() => void> {
    return this.listenTo(String(shopId), listener);
  }

  /** The same with the hints of one topic. They may come a moment earlier than those of `subscribe`. */
  async subscribeTopic(shopId: ShopId, topic: string, listener: HintListener): Promise<() => void> {
    return this.listenTo(topicEvent(shopId, topic), listener);
  }

  private async listenTo(event: string, listener: HintListener): Promise<() => void> {
    this.emitter.on(event, listener);
    const unsubscribe = () => void this.emitter.off(event, listener);
    try {
      await this.connect();
    } catch (error) {
      unsubscribe();
      throw error;
    }
    return unsubscribe;
  }

  private async connect(): Promise<void> {
    if (this.client) return;
    // The connection serves everybody: what is logged about it is not about the request that wanted it first.
    this.connecting ??= withoutLogContext(() => this.listen()).finally(
      () => (this.connecting = undefined),
    );
    await this.connecting;
  }

  private async listen(): Promise<void> {
    const client = new pg.Client(databaseOptions("doorbell-hints"));
    client.on("notification", (notification) => this.deliver(notification.payload ?? "{}"));
    client.on("error", (error) => this.reconnect(error));
    client.on("end", () => this.reconnect(undefined));
    await client.connect();
    await client.query(`LISTEN ${HINT_CHANNEL}`);
    this.client = client;
  }

  private deliver(payload: string): void {
    const parsed = notificationSchema.safeParse(JSON.parse(payload));
    if (!parsed.success) return logger.warn("a malformed hint was dropped");
    const { from, hints } = parsed.data;
    for (const hint of hints) {
      const isOwn = from === PROCESS_ID;
      this.emitter.emit(String(hint.shopId), hint, isOwn);
      if (!isOwn) this.emitter.emit(topicEvent(hint.shopId, hint.topic), hint, false);
    }
  }

  private reconnect(error: Error | undefined): void {
    if (!this.client) return;
    logger.warn({ err: error }, "lost the connection that carries hints");
    this.client = undefined;
    const retry = setInterval(() => {
      this.connect().then(
        () => {
          clearInterval(retry);
          this.resyncAll();
        },
        () => undefined,
      );
    }, RECONNECT_MS);
  }

  private resyncAll(): void {
    for (const event of this.emitter.eventNames()) {
      const shopId = Number.parseInt(String(event), 10);
      this.emitter.emit(event, { shopId, topic: "all", type: "resync" } satisfies Hint, false);
    }
  }
}

export const hub = new Hub();
