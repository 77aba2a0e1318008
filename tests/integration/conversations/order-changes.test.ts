import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { refreshObjects } from "~/commerce/refresh/refresh-objects.server";
import { changeStatus } from "~/conversations/commands/change-status.server";
import { attachOrder } from "~/conversations/orders/attach-order.server";
import { detachOrder } from "~/conversations/orders/detach-order.server";
import { noteOrderChanges } from "~/conversations/orders/note-order-changes.server";
import { pool } from "~/database/db.server";
import type { OrderChange } from "~/events/order-change";
import { action } from "~/routes/webhooks.shopify";
import { createAdminClient } from "~/shopify/admin-client.server";
import { drainWebhooks } from "~/webhooks/drain-webhooks.server";
import {
  importEverything,
  installLocalShop,
  startShopify,
  storeOf,
} from "tests/integration/commerce/mirrored-shop";
import { receiveTestMessage } from "tests/kit/factories/conversation";
import { createWebhookRequest } from "tests/kit/factories/webhook";
import { runJobsOf } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import { timelineWords } from "tests/kit/timeline-words";
import type { LocalShopify } from "tests/stand-ins/shopify/start";
import {
  cancelOrder,
  deliverOrder,
  fulfillOrder,
  placeOrder,
  updateOrder,
} from "tests/stand-ins/shopify/store/actions";

const sara = { id: "77", name: "Sara", role: "agent" as const };

let shopify: LocalShopify;
let shop: Awaited<ReturnType<typeof installLocalShop>>;
let conversationId = "";
let order = { id: 0, name: "" };

const store = () => storeOf(shopify, shop);

/** What Shopify tells of an order now, as its webhook does. */
async function sendWebhook(orderId = order.id): Promise<void> {
  const body = { id: orderId, admin_graphql_api_id: `gid://shopify/Order/${orderId}` };
  const request = createWebhookRequest({ topic: "orders/updated", body, shop: shop.domain });
  expect((await action({ request, params: {}, context: {} })).status).toBe(200);
  await drainWebhooks(shop.id);
  await runJobsOf("conversations.note-order-changes");
}

const attach = () =>
  attachOrder(shop.id, { conversationId, orderId: String(order.id), staff: sara });
const told = async (number = 1) =>
  (await timelineWords(shop.id, number)).filter((line) => line.startsWith("Order "));

async function stateOfConversation() {
  const { rows } = await pool.query(
    `SELECT status, is_unread, waiting_since, last_activity_at, preview, last_author, team_read_sequence
     FROM conversations WHERE id = $1`,
    [conversationId],
  );
  return rows[0];
}

async function loggedChanges(): Promise<{ changes: string[]; actor: unknown }[]> {
  const { rows } = await pool.query<{ changes: string[]; actor: unknown }>(
    `SELECT payload->'changes' AS changes, actor FROM domain_events
     WHERE type = 'conversation.order-changed' AND payload->>'conversationId' = $1 ORDER BY id`,
    [conversationId],
  );
  return rows;
}

beforeAll(async () => {
  shopify = await startShopify();
});
afterAll(() => shopify.stop());
beforeEach(async () => {
  await truncateAll();
  shop = await installLocalShop(shopify, { orders: 3, customers: 3 });
  const [product] = store().products.values();
  const placed = placeOrder(store(), {
    email: "aino@example.com",
    lines: [{ variantId: product?.variants[0]?.id ?? 0, quantity: 1 }],
  });
  if (!placed.ok) throw new Error("no order was placed");
  order = placed.value;
  await importEverything(shop);
  ({ conversationId } = await receiveTestMessage(shop.id, {
    from: "aino@example.com",
    text: "Where is it?",
  }));
});

describe("an attached order that changes at Shopify", () => {
  it("is told of in the conversation, in one line for each change", async () => {
    await attach();
    fulfillOrder(store(), { orderId: order.id });
    await sendWebhook();
    expect(await told()).toEqual([`Order ${order.name} was fulfilled.`]);
    deliverOrder(store(), { orderId: order.id });
    await sendWebhook();
    expect(await told()).toEqual([
      `Order ${order.name} was fulfilled.`,
      `Order ${order.name} was delivered.`,
    ]);
    expect(await loggedChanges()).toEqual([
      { changes: ["fulfilled"], actor: { kind: "shopify" } },
      { changes: ["delivered"], actor: { kind: "shopify" } },
    ]);
  });

  it("is told of once, whatever is repeated: the webhook, a sweep's read, an import, the job", async () => {
    await attach();
    cancelOrder(store(), { orderId: order.id, reason: "CUSTOMER", refund: true, restock: false });
    await sendWebhook();
    const [line, ...others] = await told();
    expect(line).toContain("cancelled");
    expect(others).toEqual([]);
    await sendWebhook();
    const request = { resource: "orders", ids: [String(order.id)] } as const;
    await refreshObjects(createAdminClient(shop.id), shop, request);
    await importEverything(shop);
    await sendWebhook();
    const { rows } = await pool.query<{ changes: OrderChange[] }>(
      `SELECT payload->'changes' AS changes FROM domain_events WHERE type = 'orders.changed' ORDER BY id`,
    );
    for (const { changes } of rows) await noteOrderChanges(shop.id, changes);
    expect(await told()).toEqual([line]);
  });

  it("neither opens nor moves the conversation, and calls nobody", async () => {
    await attach();
    await changeStatus(shop.id, { conversationId, status: "closed", staff: sara });
    const before = await stateOfConversation();
    fulfillOrder(store(), { orderId: order.id });
    await sendWebhook();
    expect(await told()).toHaveLength(1);
    expect(await stateOfConversation()).toEqual(before);
  });

  it("is no news where it changed before it was attached, or after it was detached", async () => {
    fulfillOrder(store(), { orderId: order.id });
    const at = new Date(Date.now() - 5_000).toISOString();
    await attach();
    await noteOrderChanges(shop.id, [{ orderId: String(order.id), kind: "fulfilled", at }]);
    expect(await told()).toEqual([]);
    await detachOrder(shop.id, { conversationId, orderId: String(order.id), staff: sara });
    deliverOrder(store(), { orderId: order.id });
    await sendWebhook();
    expect(await told()).toEqual([]);
  });

  it("is no news where nothing changed that an answer hangs on, nor where an import tells it", async () => {
    await attach();
    updateOrder(store(), { orderId: order.id, note: "Ring twice" });
    await sendWebhook();
    fulfillOrder(store(), { orderId: order.id });
    await importEverything(shop);
    await sendWebhook();
    expect(await told()).toEqual([]);
  });

  it("is told of in each conversation that it is attached to, and in no other", async () => {
    await attach();
    const second = await receiveTestMessage(shop.id, {
      from: "ben@example.com",
      text: "And mine?",
    });
    await attachOrder(shop.id, {
      conversationId: second.conversationId,
      orderId: String(order.id),
      staff: sara,
    });
    await receiveTestMessage(shop.id, { from: "eve@example.com", text: "Hello" });
    fulfillOrder(store(), { orderId: order.id });
    await sendWebhook();
    expect(await Promise.all([told(1), told(2), told(3)])).toEqual([
      [`Order ${order.name} was fulfilled.`],
      [`Order ${order.name} was fulfilled.`],
      [],
    ]);
  });
});
