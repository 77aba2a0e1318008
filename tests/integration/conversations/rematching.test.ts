import { beforeEach, describe, expect, it } from "vitest";
import { attachOrder } from "~/conversations/orders/attach-order.server";
import { detachOrder } from "~/conversations/orders/detach-order.server";
import { matchMessage } from "~/conversations/orders/match-message.server";
import { rematchConversations } from "~/conversations/orders/rematch-conversations.server";
import { receiveAndMatch, receiveTestMessage } from "tests/kit/factories/conversation";
import { addCustomer, addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";
import { timelineWords } from "tests/kit/timeline-words";
import { findLinks, listEvents } from "./matching-kit";

const sara = { id: "77", name: "Sara", role: "agent" as const };

let shop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
  await addCustomer(shop, { id: "1", email: "Aino@Example.com", phone: "+358401234567" });
  await addCustomer(shop, { id: "2", email: "ben@example.com", name: "Ben Smith" });
  await addOrder(shop, { id: "1001", name: "#1001", customerId: "1", email: "aino@example.com" });
  await addOrder(shop, {
    id: "1002",
    name: "#1002",
    customerId: "2",
    trackingNumber: "JJFI 6000 0012",
  });
});

describe("an agent's decision", () => {
  it("stands whatever is matched later, keeps the evidence and can be undone", async () => {
    const { conversationId, messageId } = await receiveAndMatch(shop, {
      from: "aino@example.com",
      text: "Order #1001, please",
    });
    const change = { conversationId, orderId: "1001", staff: sara };
    await detachOrder(shop, change);
    await detachOrder(shop, change);
    await matchMessage(shop, messageId);
    expect(await findLinks(conversationId)).toEqual([
      { order: "1001", state: "detached", kinds: ["order-number", "email", "agent"] },
    ]);
    expect(await listEvents("order.detached")).toEqual([
      { actor: { kind: "staff", id: "77" }, payload: { conversationId, orderId: "1001" } },
    ]);
    await attachOrder(shop, change);
    expect(await findLinks(conversationId)).toMatchObject([{ order: "1001", state: "attached" }]);
    expect(await timelineWords(shop)).toEqual([
      "Sara detached order #1001.",
      "Sara attached order #1001.",
    ]);
  });

  it("is refused for another shop's conversation or order", async () => {
    const other = await addMirroredShop("two.myshopify.com");
    await addOrder(other, { id: "5", name: "#5" });
    const { conversationId } = await receiveTestMessage(shop, {
      from: "a@example.com",
      text: "Hi",
    });
    const refused = { code: "NOT_FOUND" };
    const attach = (shopId: number, orderId: string) =>
      attachOrder(shopId, { conversationId, orderId, staff: sara });
    await expect(attach(other, "5")).rejects.toMatchObject(refused);
    await expect(attach(shop, "5")).rejects.toMatchObject(refused);
    await expect(attach(shop, "1' OR 1=1")).rejects.toMatchObject(refused);
    expect(await findLinks(conversationId)).toEqual([]);
  });
});

describe("rematchConversations", () => {
  it("attaches an order that reaches the mirror after the message", async () => {
    const late = await receiveAndMatch(shop, {
      from: "cia@example.com",
      text: "سفارش ۱۰۰۹ کجاست؟",
    });
    const unrelated = await receiveAndMatch(shop, { from: "dan@example.com", text: "Order 4711?" });
    expect(await findLinks(late.conversationId)).toEqual([]);
    await addCustomer(shop, { id: "3", email: "cia@example.com" });
    await addOrder(shop, { id: "1009", name: "#1009", customerId: "3" });
    await rematchConversations(shop, ["1009"]);
    expect(await findLinks(late.conversationId)).toMatchObject([
      { order: "1009", state: "attached" },
    ]);
    expect(await findLinks(unrelated.conversationId)).toEqual([]);
  });

  it("looks at everything without an order after an import", async () => {
    const { conversationId } = await receiveAndMatch(shop, {
      from: "eve@example.com",
      text: "Order 1010?",
    });
    await addOrder(shop, { id: "1010", name: "#1010", email: "eve@example.com" });
    await rematchConversations(shop, "all");
    expect(await findLinks(conversationId)).toMatchObject([{ order: "1010", state: "attached" }]);
  });
});
