import { randomUUID } from "node:crypto";
import type { LocalApp } from "tests/stand-ins/shopify/auth/local-app";
import { signWebhookBody } from "tests/stand-ins/shopify/auth/signatures";
import type { ShopStore, Store } from "tests/stand-ins/shopify/store/store";
import type { ShopChange } from "tests/stand-ins/shopify/store/types";
import { webhookSubscriptions } from "tests/stand-ins/shopify/store/webhook-subscriptions";
import { buildPayload, formatOf, purchasingSummary, shopBody } from "./build-payload";
import { DeliveryQueue, type Delivery } from "./delivery-queue";
import { watchShop, type OrdersBeforeEdit } from "./derived-topics";
import { pickFields } from "./include-fields";
import { passesFilter } from "./payload-filter";
import type { Payload } from "./payload-format";
import { subscriptionsFor, type Subscription } from "./subscriptions";
import type { WebhookTopic } from "./topics";

/** After so many failed deliveries in a row an Admin-API subscription is removed. */
const REMOVED_AFTER_FAILURES = 8;

/** Topics after which the customer's purchases may have changed. */
const PURCHASE_TOPICS = new Set([
  "orders/create",
  "orders/cancelled",
  "orders/paid",
  "refunds/create",
]);

export interface DispatcherOptions {
  store: Store;
  app: () => LocalApp | null;
  /** Public address of the app, to which relative uris belong. */
  tunnelUrl: () => string;
  /** Origin of image addresses. */
  cdnOrigin: () => string;
}

interface Occasion {
  shop: ShopStore;
  topic: WebhookTopic;
  eventId: string;
  at: Date;
}

/** Turns changes of the shops into signed webhooks for the app and sends them. */
export class WebhookDispatcher {
  readonly queue: DeliveryQueue;
  private readonly watched = new WeakSet<ShopStore>();
  private readonly beforeEdit: OrdersBeforeEdit = new Map();
  private unsubscribe: (() => void) | null = null;

  constructor(private readonly options: DispatcherOptions) {
    this.queue = new DeliveryQueue((delivery, result) => this.countFailures(delivery, result.ok));
  }

  /** Starts listening to the store, and takes up what an earlier process left undelivered. */
  start(): void {
    const { store } = this.options;
    this.unsubscribe = store.onChange((change) => this.onChange(change));
    for (const shop of store.shops()) this.watch(shop);
    const left = store.documents<Delivery>("undelivered-webhooks");
    for (const [key, delivery] of left.entries()) {
      left.delete(key);
      this.queue.add(delivery);
    }
  }

  /** Watches a shop that was added later. */
  watch(shop: ShopStore): void {
    if (this.watched.has(shop)) return;
    this.watched.add(shop);
    const { cdnOrigin } = this.options;
    const emit = (owner: ShopStore, topic: WebhookTopic, payload: Payload) =>
      this.send({ shop: owner, topic, eventId: randomUUID(), at: owner.now() }, payload);
    watchShop(shop, { emit, cdnOrigin }, this.beforeEdit);
  }

  /** Ends sending and keeps what was not delivered in the store. */
  stop(): void {
    this.unsubscribe?.();
    const left = this.options.store.documents<Delivery>("undelivered-webhooks");
    this.queue
      .stop()
      .forEach((delivery, index) => left.set(`${index} ${delivery.webhookId}`, delivery));
  }

  /** Sends a topic of the app's own life. */
  announce(
    shop: ShopStore,
    topic: "app/scopes_update" | "app/uninstalled",
    detail: { previousScopes?: string[] } = {},
  ): void {
    const occasion = { shop, topic, eventId: randomUUID(), at: shop.now() };
    const format = formatOf(shop, this.options.cdnOrigin());
    const payload =
      topic === "app/uninstalled" ? shopBody(shop, format) : this.scopes(shop, detail);
    this.send(occasion, payload);
  }

  /** Sends a webhook with the given body, e.g. a compliance topic. */
  sendTopic(shop: ShopStore, topic: WebhookTopic, payload: Payload): void {
    this.send({ shop, topic, eventId: randomUUID(), at: shop.now() }, payload);
  }

  /** Forgets the shop's Admin-API subscriptions (uninstalling does). */
  removeApiSubscriptions(shop: ShopStore): void {
    const subscriptions = webhookSubscriptions(shop);
    for (const [key] of subscriptions.entries()) subscriptions.delete(key);
  }

  private onChange(change: ShopChange): void {
    const shop = this.options.store.findShop(change.shop);
    if (!shop) return;
    const editKey = `${shop.domain} ${change.resourceGid.split("/").at(-1) ?? ""}`;
    const before = this.beforeEdit.get(editKey) ?? null;
    this.beforeEdit.delete(editKey);
    if (this.wants(shop, change.topic)) {
      const payload = buildPayload(shop, change, this.options.cdnOrigin(), before);
      if (payload) this.send({ shop, ...eventOf(change) }, payload);
    }
    if (PURCHASE_TOPICS.has(change.topic)) this.sendPurchasingSummary(shop, change);
  }

  private sendPurchasingSummary(shop: ShopStore, change: ShopChange): void {
    const id = Number(change.resourceGid.split("/").at(-1));
    const orderId = change.topic === "refunds/create" ? Math.floor(id / 10_000) : id;
    const customerId = shop.orders.get(orderId)?.customerId ?? null;
    const topic = "customers/purchasing_summary";
    if (customerId === null || !this.wants(shop, topic)) return;
    const payload = purchasingSummary(shop, customerId, formatOf(shop, this.options.cdnOrigin()));
    this.send({ shop, ...eventOf(change), topic }, payload);
  }

  /** Bodies are only built for topics that somebody gets. */
  private wants(shop: ShopStore, topic: string): boolean {
    const app = this.options.app();
    return app !== null && subscriptionsFor(app, shop, topic).length > 0;
  }

  private scopes(shop: ShopStore, { previousScopes = [] }: { previousScopes?: string[] }): Payload {
    const app = this.options.app();
    const installation = shop
      .documents<{ id: number; scopes: string[] }>("installations")
      .get(app?.spec.clientId ?? "");
    return {
      id: installation?.id ?? 0,
      shop_id: `gid://shopify/Shop/${shop.record.id}`,
      previous: previousScopes,
      current: installation?.scopes ?? [],
      updated_at: shop.now().toISOString(),
    };
  }

  private send(occasion: Occasion, payload: Payload): void {
    const app = this.options.app();
    if (!app) return;
    for (const subscription of subscriptionsFor(app, occasion.shop, occasion.topic)) {
      // Pub/Sub topics and event buses are not of this world.
      if (/^(pubsub|arn):/.test(subscription.uri)) continue;
      if (!passesFilter(payload, subscription.filter)) continue;
      const body = JSON.stringify(pickFields(payload, subscription.includeFields));
      this.queue.add(this.delivery(app, occasion, subscription, body));
    }
  }

  private delivery(
    app: LocalApp,
    { shop, topic, eventId, at }: Occasion,
    subscription: Subscription,
    body: string,
  ): Delivery {
    const webhookId = randomUUID();
    return {
      webhookId,
      shop: shop.domain,
      topic,
      address: new URL(subscription.uri, this.options.tunnelUrl()).href,
      headers: {
        "Content-Type": "application/json",
        "Content-Length": String(Buffer.byteLength(body)),
        "User-Agent": "Shopify-Captain-Hook",
        "X-Shopify-Topic": topic,
        "X-Shopify-Hmac-Sha256": signWebhookBody(body, app.spec.clientSecret),
        "X-Shopify-Shop-Domain": shop.domain,
        "X-Shopify-API-Version": app.config.webhookApiVersion,
        "X-Shopify-Webhook-Id": webhookId,
        "X-Shopify-Triggered-At": at.toISOString(),
        "X-Shopify-Event-Id": eventId,
        ...(subscription.name ? { "X-Shopify-Name": subscription.name } : {}),
      },
      body,
      apiSubscriptionId: subscription.apiSubscriptionId,
      attempts: 0,
    };
  }

  private countFailures({ shop, apiSubscriptionId }: Delivery, isDelivered: boolean): void {
    const owner = this.options.store.findShop(shop);
    if (apiSubscriptionId === null || !owner) return;
    const failures = owner.documents<number>("webhook-failures");
    const key = String(apiSubscriptionId);
    const inARow = isDelivered ? 0 : (failures.get(key) ?? 0) + 1;
    if (inARow === 0 || inARow >= REMOVED_AFTER_FAILURES) failures.delete(key);
    else failures.set(key, inARow);
    if (inARow >= REMOVED_AFTER_FAILURES) webhookSubscriptions(owner).delete(key);
  }
}

function eventOf({ topic, eventId, at }: ShopChange) {
  return { topic, eventId, at };
}
