import { beforeEach, describe, expect, it } from "vitest";
import { matchMessage } from "~/conversations/orders/match-message.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { pool } from "~/database/db.server";
import { receiveAndMatch } from "tests/kit/factories/conversation";
import { addCustomer, addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";
import { findLinks, listEvents } from "./matching-kit";

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

describe("mail into a conversation from somebody else", () => {
  const MALLORY = "mallory@evil.example";
  const begin = () =>
    receiveAndMatch(shop, {
      from: "aino@example.com",
      text: "Hello",
      mailMessageId: "<a@x>",
      ccAddresses: [MALLORY, "ben@example.com"],
    });
  const answer = { references: ["<a@x>"], senderName: "Aino", text: "Send #1001 elsewhere" };
  const findCustomers = async () =>
    (await pool.query<{ id: string | null }>("SELECT customer_id AS id FROM contacts")).rows;

  it("is matched as theirs, however well they are proven", async () => {
    const { conversationId } = await begin();
    const answered = await receiveAndMatch(shop, { ...answer, from: MALLORY });
    expect(answered.conversationId).toBe(conversationId);
    // Her own order, since she wrote; nothing for who named it.
    expect(await findLinks(conversationId)).toEqual([
      { order: "1001", state: "offered", kinds: ["email"] },
    ]);
  });

  it("does not make the contact the customer that they are", async () => {
    await begin();
    await pool.query("UPDATE contacts SET customer_id = NULL, customer_evidence = NULL");
    await receiveAndMatch(shop, { ...answer, from: "ben@example.com" });
    expect(await findCustomers()).not.toContainEqual({ id: "2" });
  });

  it("says in the thread that it is, and a mail of the contact's own does not", async () => {
    await begin();
    await receiveAndMatch(shop, { ...answer, from: MALLORY });
    await receiveAndMatch(shop, { ...answer, from: "aino@example.com" });
    const view = await findConversation(shop, 1);
    expect(view?.messages.map(({ isFromOther }) => isFromOther)).toEqual([false, true, false]);
  });
});

describe("matchMessage", () => {
  it("finds the customer by the exact e-mail and attaches the order that is named", async () => {
    const { conversationId } = await receiveAndMatch(shop, {
      from: "aino@example.com",
      text: "Missä tilaukseni #1001 on?",
    });
    expect(await findLinks(conversationId)).toEqual([
      { order: "1001", state: "attached", kinds: ["order-number", "email"] },
    ]);
    const { rows } = await pool.query("SELECT customer_id, customer_evidence FROM contacts");
    expect(rows).toEqual([
      { customer_id: "1", customer_evidence: { kind: "email", value: "aino@example.com" } },
    ]);
    expect(await listEvents("order.attached")).toEqual([
      { actor: { kind: "system" }, payload: { conversationId, orderId: "1001" } },
    ]);
  });

  it("finds the customer by phone", async () => {
    const { conversationId } = await receiveAndMatch(shop, {
      from: "+358401234567",
      text: "Where is my parcel?",
    });
    expect(await findLinks(conversationId)).toEqual([
      { order: "1001", state: "attached", kinds: ["phone"] },
    ]);
  });

  it("only offers an order of somebody else", async () => {
    const { conversationId } = await receiveAndMatch(shop, {
      from: "stranger@example.com",
      text: "Order #1001 has not arrived.",
    });
    expect(await findLinks(conversationId)).toEqual([
      { order: "1001", state: "offered", kinds: ["order-number", "email"] },
    ]);
    expect(await listEvents("order.attached")).toEqual([]);
  });

  it("attaches by tracking number whoever writes", async () => {
    const { conversationId } = await receiveAndMatch(shop, {
      from: "neighbour@example.com",
      text: "The parcel JJFI60000012 is at my door.",
    });
    expect(await findLinks(conversationId)).toMatchObject([{ order: "1002", state: "attached" }]);
  });

  it("runs again without a second event, and adds what later messages say", async () => {
    const first = await receiveAndMatch(shop, {
      from: "aino@example.com",
      text: "Is it on its way?",
    });
    expect(await findLinks(first.conversationId)).toMatchObject([{ order: "1001" }]);
    const second = await receiveAndMatch(shop, {
      from: "aino@example.com",
      text: "I mean order 1001",
      references: [],
      mailMessageId: "<second@example.com>",
    });
    await pool.query("UPDATE messages SET conversation_id = $1", [first.conversationId]);
    await matchMessage(shop, second.messageId);
    await matchMessage(shop, second.messageId);
    expect(await findLinks(first.conversationId)).toEqual([
      {
        order: "1001",
        state: "attached",
        kinds: expect.arrayContaining(["email", "order-number"]),
      },
    ]);
  });

  it("shows a stranger's message no order at all", async () => {
    const { conversationId } = await receiveAndMatch(shop, {
      from: "stranger@example.com",
      text: "Where is my parcel?",
    });
    expect(await findLinks(conversationId)).toEqual([]);
    expect((await pool.query("SELECT customer_id FROM contacts")).rows).toEqual([
      { customer_id: null },
    ]);
  });

  it("does not look into another shop", async () => {
    const other = await addMirroredShop("two.myshopify.com");
    const { conversationId, messageId } = await receiveAndMatch(other, {
      from: "aino@example.com",
      text: "Where is order #1001?",
    });
    expect(await findLinks(conversationId)).toEqual([]);
    await matchMessage(shop, messageId);
    expect(await findLinks(conversationId)).toEqual([]);
  });
});

describe("a contact whose address changes hands", () => {
  const from = "aino@example.com";
  const takeOver = async () => {
    await pool.query("UPDATE customers SET email = NULL, email_key = NULL WHERE id = 1");
    await pool.query("UPDATE customers SET email = $1, email_key = $1 WHERE id = 2", [from]);
    await receiveAndMatch(shop, { from, text: "Hello again" });
    const { rows } = await pool.query<{ customer_id: string }>("SELECT customer_id FROM contacts");
    return rows;
  };

  it("becomes the customer who has it now", async () => {
    await receiveAndMatch(shop, { from, text: "Hello" });
    expect(await takeOver()).toEqual([{ customer_id: "2" }]);
  });

  it("stays whom an agent said it is", async () => {
    await receiveAndMatch(shop, { from, text: "Hello" });
    await pool.query(`UPDATE contacts SET customer_evidence = '{"kind": "manual"}'`);
    expect(await takeOver()).toEqual([{ customer_id: "1" }]);
  });
});
