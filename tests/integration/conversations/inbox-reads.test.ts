import { beforeEach, describe, expect, it } from "vitest";
import { searchOrders } from "~/conversations/orders/search-orders.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { findConversations } from "~/conversations/reads/find-conversations.server";
import { pool } from "~/database/db.server";
import { receiveAndMatch, receiveTestMessage } from "tests/kit/factories/conversation";
import { addCustomer, addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000);

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
});

const subjectsOf = (list: { items: { subject: string }[] }) =>
  list.items.map(({ subject }) => subject);

describe("findConversations", () => {
  it("pages by keyset, newest activity first, and counts the views", async () => {
    for (let age = 5; age >= 1; age -= 1) {
      await receiveTestMessage(shop, {
        from: `person${age}@example.com`,
        subject: `Age ${age}`,
        text: "Hello",
        receivedAt: minutesAgo(age),
      });
    }
    const first = await findConversations(shop, { view: "open", limit: 2 });
    expect(subjectsOf(first)).toEqual(["Age 1", "Age 2"]);
    expect(first.counts).toEqual({ open: 5, waiting: 0, closed: 0, unread: 5, mine: 0, all: 5 });
    const second = await findConversations(shop, {
      view: "open",
      limit: 2,
      cursor: first.nextCursor,
    });
    expect(subjectsOf(second)).toEqual(["Age 3", "Age 4"]);
    const third = await findConversations(shop, {
      view: "open",
      limit: 2,
      cursor: second.nextCursor,
    });
    expect(subjectsOf(third)).toEqual(["Age 5"]);
    expect(third.nextCursor).toBeNull();
    expect(
      subjectsOf(await findConversations(shop, { view: "open", cursor: "nonsense" })),
    ).toHaveLength(5);
  });

  it("shows contact, assignee and the surest order of a row", async () => {
    await addCustomer(shop, { id: "1", email: "aino@example.com" });
    await addOrder(shop, { id: "1001", name: "#1001", customerId: "1" });
    await addOrder(shop, { id: "1002", name: "#1002", email: "ben@example.com" });
    await receiveAndMatch(shop, {
      from: "aino@example.com",
      senderName: "Aino",
      subject: "Two orders",
      text: "Orders #1001 and #1002",
    });
    await pool.query("UPDATE conversations SET assignee_id = 77");
    await pool.query(
      `INSERT INTO staff_members (shop_id, id, first_name, last_name, email, last_seen_at)
       VALUES ($1, 77, 'Sara', 'Lind', 'sara@example.com', now())`,
      [shop],
    );
    const { items, counts } = await findConversations(shop, { view: "mine", staffId: "77" });
    expect(counts.mine).toBe(1);
    expect(items).toMatchObject([
      {
        number: 1,
        contact: { name: "Aino", address: "aino@example.com" },
        assignee: { id: "77", name: "Sara Lind" },
        order: { id: "1001", name: "#1001", state: "attached", fulfillmentStatus: "UNFULFILLED" },
        otherOrders: 1,
        isUnread: true,
        status: "open",
      },
    ]);
    const none = await findConversations(shop, { view: "mine", staffId: "78" });
    expect(none.items).toEqual([]);
  });

  it("searches names, addresses, subjects, order names and words", async () => {
    await addOrder(shop, { id: "1001", name: "#1001", email: "aino@example.com" });
    await receiveAndMatch(shop, {
      from: "aino@example.com",
      senderName: "Aino Virtanen",
      subject: "Lapaset 50%",
      text: "Tilaus 1001: the mittens have holes",
    });
    await receiveTestMessage(shop, { from: "ben@example.com", subject: "Other", text: "山田です" });
    const search = async (words: string) =>
      subjectsOf(await findConversations(shop, { view: "all", search: words }));
    const found = ["Lapaset 50%"];
    for (const words of ["virta", "aino@ex", "50%", "#1001", "1001", "mitten hol", "LAPASET"]) {
      expect([words, ...(await search(words))]).toEqual([words, ...found]);
    }
    expect(await search("山田")).toEqual(["Other"]);
    for (const words of ["nobody", "_", "' OR 1=1 --", "!&|", "<->"]) {
      expect([words, ...(await search(words))]).toEqual([words]);
    }
    expect(await search("   ")).toHaveLength(2);
  });

  it("gives nothing of another shop", async () => {
    const other = await addMirroredShop("two.myshopify.com");
    await receiveTestMessage(shop, { from: "aino@example.com", subject: "Mine", text: "Hello" });
    const list = await findConversations(other, { view: "all", search: "Mine" });
    expect(list.items).toEqual([]);
    expect((await findConversations(other, { view: "all" })).counts.all).toBe(0);
  });
});

describe("findConversation", () => {
  it("gives the thread oldest first, and what came earlier by cursor", async () => {
    const { conversationId } = await receiveTestMessage(shop, {
      from: "aino@example.com",
      subject: "Hello",
      text: "First",
      receivedAt: minutesAgo(500),
    });
    await pool.query(
      `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, text, created_at)
       SELECT $1, gen_random_uuid(), $2, 'email', 'note', 'Sara', 'Note ' || n, now() - make_interval(mins => 300 - n)
       FROM generate_series(1, 200) AS n`,
      [shop, conversationId],
    );
    const view = await findConversation(shop, 1);
    expect(view).toMatchObject({
      id: conversationId,
      status: "open",
      contact: { addresses: [{ kind: "email", value: "aino@example.com" }] },
    });
    expect(view?.messages).toHaveLength(200);
    expect(view?.messages[0]?.text).toBe("Note 1");
    const earlier = await findConversation(shop, 1, { before: view?.olderCursor });
    expect(earlier?.messages).toMatchObject([
      {
        kind: "inbound",
        text: "First",
        author: { kind: "contact" },
        attachments: [],
        delivery: null,
      },
    ]);
    expect(earlier?.olderCursor).toBeNull();
  });

  it("gives nothing of another shop and nothing for a number that is none", async () => {
    const other = await addMirroredShop("two.myshopify.com");
    await receiveTestMessage(shop, { from: "aino@example.com", text: "Hello" });
    expect(await findConversation(other, 1)).toBeNull();
    for (const number of [0, -1, 1.5, 2 ** 40, Number.NaN]) {
      expect(await findConversation(shop, number)).toBeNull();
    }
  });
});

describe("searchOrders", () => {
  it("finds by number, name, e-mail and tracking number, and starts with the contact's own", async () => {
    const other = await addMirroredShop("two.myshopify.com");
    await addOrder(other, { id: "1003", name: "#1003" });
    await addCustomer(shop, { id: "1", email: "aino@example.com" });
    await addCustomer(shop, { id: "2", email: "ben@example.com", name: "Ben Smith" });
    await addOrder(shop, { id: "1001", name: "#1001", customerId: "1" });
    await addOrder(shop, { id: "1002", name: "#1002", customerId: "2", trackingNumber: "JJFI 60" });
    const { conversationId } = await receiveAndMatch(shop, {
      from: "aino@example.com",
      text: "Where is 1001?",
    });
    const search = async (query: string) =>
      (await searchOrders(shop, { conversationId, query })).map(({ name }) => name);
    expect(await search("")).toEqual(["#1001", "#1002"]);
    for (const query of ["#1002", "1002", "smith", "ben@example.com", "jjfi60"]) {
      expect([query, ...(await search(query))]).toEqual([query, "#1002"]);
    }
    expect(await search("10")).toEqual(["#1001", "#1002"]);
    expect(await search("1003")).toEqual([]);
    expect(await search("%")).toEqual([]);
    const [own] = await searchOrders(shop, { conversationId, query: "1001" });
    expect(own).toMatchObject({ linkState: "attached", customerName: "Aino Virtanen" });
    expect(await searchOrders(other, { conversationId, query: "1001" })).toEqual([]);
  });
});
