import { beforeEach, describe, expect, it } from "vitest";
import { detachOrder } from "~/conversations/orders/detach-order.server";
import { findConversationContext } from "~/conversations/reads/find-conversation-context.server";
import { pool } from "~/database/db.server";
import { receiveAndMatch } from "tests/kit/factories/conversation";
import { addCustomer, addMirroredShop, addOrder, addVariant } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);
let shop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
});

async function receiveFromAino(text: string): Promise<string> {
  const message = { from: "aino@example.com", text };
  const { conversationId } = await receiveAndMatch(shop, message);
  return conversationId;
}

describe("findConversationContext", () => {
  it("shows the customer and the orders with lines, stock, parcels and reasons, attached first", async () => {
    await addCustomer(shop, { id: "1", email: "aino@example.com", numberOfOrders: 2 });
    await addVariant(shop, { id: "7", stock: { "1": 14, "2": 3 } });
    await addVariant(shop, { id: "8", stock: { "1": 5 }, isTracked: false });
    const lines = [
      { variantId: "7", quantity: 2 },
      { variantId: "8", quantity: 1 },
      { variantId: "9", quantity: 1 },
    ];
    const order = { id: "1001", name: "#1001", customerId: "1", processedAt: daysAgo(9), lines };
    await addOrder(shop, { ...order, trackingNumber: "JJFI 6000 0012" });
    await addOrder(shop, { id: "1002", name: "#1002", customerId: "1", processedAt: daysAgo(1) });
    const earlier = await receiveFromAino("Do you ship to Åland?");
    const conversationId = await receiveFromAino("Where is order 1001?");

    const context = await findConversationContext(shop, conversationId);

    expect(context).toMatchObject({
      customerState: "found",
      ordersState: "shown",
      hiddenOlderOrders: 0,
      customer: {
        id: "1",
        displayName: "Aino Virtanen",
        amountSpent: { amount: "48.5", currency: "EUR" },
        defaultAddress: { city: "Helsinki", countryCode: "FI", zip: null },
        evidence: { kind: "email", value: "aino@example.com" },
      },
      contact: { addresses: [{ kind: "email", value: "aino@example.com" }] },
      earlierConversations: [{ id: earlier, number: 1 }],
    });
    expect(context?.orders.map(({ name, link }) => [name, link?.state])).toEqual([
      ["#1001", "attached"],
      ["#1002", undefined],
    ]);
    expect(context?.orders[0]).toMatchObject({
      isOfAnotherCustomer: false,
      total: { amount: "48.5", currency: "EUR" },
      shippingMethod: "Posti",
      shippingAddress: { name: "Aino Virtanen" },
      billingAddress: null,
      hiddenLines: 0,
      fulfillments: [{ name: "#1001-F1", trackings: [{ number: "JJFI 6000 0012" }] }],
      refunds: [],
      returns: [],
      link: { evidence: [{ kind: "order-number" }, { kind: "email" }] },
      lines: [
        {
          quantity: 2,
          unitPrice: { amount: "24", currency: "EUR" },
          stock: { available: 17, locations: [{ available: 14 }, { available: 3 }] },
        },
        { stock: null },
        { stock: null },
      ],
    });
    expect(context?.orders[0]?.syncedAt).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  });

  it("keeps detached orders apart", async () => {
    await addCustomer(shop, { id: "1", email: "aino@example.com" });
    await addOrder(shop, { id: "1001", name: "#1001", customerId: "1" });
    const conversationId = await receiveFromAino("Where is order 1001?");
    const staff = { id: "77", name: "Sara", role: "agent" as const };
    await pool.query(
      `INSERT INTO staff_members (shop_id, id, first_name, last_name, email, last_seen_at)
       VALUES ($1, 77, 'Sara', 'Lind', 'sara@example.com', now())`,
      [shop],
    );
    await detachOrder(shop, { conversationId, orderId: "1001", staff });
    const context = await findConversationContext(shop, conversationId);
    expect(context?.orders).toEqual([]);
    expect(context?.detachedOrders).toMatchObject([
      { name: "#1001", link: { state: "detached", decidedBy: { id: "77", name: "Sara Lind" } } },
    ]);
  });

  it("gives nothing of another shop", async () => {
    const other = await addMirroredShop("two.myshopify.com");
    const conversationId = await receiveFromAino("Hello");
    expect(await findConversationContext(other, conversationId)).toBeNull();
    expect(await findConversationContext(shop, "not-an-id")).toBeNull();
  });
});

describe("empty states", () => {
  const statesOf = async (conversationId: string) => {
    const context = await findConversationContext(shop, conversationId);
    return [context?.customerState, context?.ordersState];
  };

  it("tells that nobody has the address", async () => {
    expect(await statesOf(await receiveFromAino("Hello"))).toEqual(["not-found", "no-orders"]);
  });

  it("tells that nothing is synced yet", async () => {
    await pool.query("UPDATE sync_states SET imported_at = NULL");
    expect(await statesOf(await receiveFromAino("Hello"))).toEqual(["not-synced", "not-synced"]);
  });

  it("tells that the sender is not proven to own the order they name", async () => {
    await addOrder(shop, { id: "1001", name: "#1001", email: "ben@example.com" });
    const conversationId = await receiveFromAino("Where is order #1001?");
    expect(await statesOf(conversationId)).toEqual(["not-verified", "shown"]);
    const context = await findConversationContext(shop, conversationId);
    expect(context?.orders[0]).toMatchObject({ isOfAnotherCustomer: true });
  });

  it("tells no orders from orders that are out of reach", async () => {
    await addCustomer(shop, { id: "1", email: "aino@example.com", numberOfOrders: 3 });
    const conversationId = await receiveFromAino("Hello");
    await pool.query("UPDATE shops SET scopes = ARRAY['read_orders']");
    expect(await statesOf(conversationId)).toEqual(["found", "older-than-60-days"]);
    await pool.query("UPDATE customers SET number_of_orders = 0");
    expect(await statesOf(conversationId)).toEqual(["found", "no-orders"]);
  });
});
