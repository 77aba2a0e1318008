import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addConnection } from "~/channels/connections/add-connection.server";
import { registerChannel } from "~/channels/contract/registry.server";
import { receiveInbound } from "~/channels/inbound/receive-inbound.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { findConversations } from "~/conversations/reads/find-conversations.server";
import { pool } from "~/database/db.server";
import { flown, pigeonChannel, type PigeonBatch } from "tests/kit/channels/pigeon-channel";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";

// A channel is a folder and this line; nothing else in the app was told of pigeons.
beforeAll(() => registerChannel(pigeonChannel));

let shop: TestShop;
beforeEach(async () => {
  await pool.query("DROP TRIGGER IF EXISTS break_messages ON messages");
  await truncateAll();
  shop = await addShop();
  flown.length = 0;
});

const staff = ADMIN;
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const words = (id: string, text: string, ring = "FI-1", minutes = 1) => ({
  id,
  ring,
  text,
  at: minutesAgo(minutes),
});

async function deliver(batch: PigeonBatch, connectionId: string | null = null): Promise<string> {
  const { deliveryId } = await receiveInbound(shop.id, {
    channel: "pigeon",
    connectionId,
    externalId: randomUUID(),
    door: "https",
    recipient: "loft",
    raw: Buffer.from(JSON.stringify(batch)),
  });
  await runJobs();
  return deliveryId;
}

async function view(number = 1) {
  const conversation = await findConversation(shop.id, number);
  if (!conversation) throw new Error(`there is no conversation ${number}`);
  return conversation;
}

async function answer(
  text: string,
  files: { fileName: string; contentType: string; size: number }[] = [],
) {
  const { id: conversationId } = await view();
  return sendReply(shop.id, {
    conversationId,
    staff,
    text,
    requestId: randomUUID(),
    files: files.map(({ size, ...file }) => ({ ...file, content: Buffer.alloc(size, 1) })),
  });
}

const deliveryOf = async (messageId: string) =>
  (await view()).messages.find(({ id }) => id === messageId)?.delivery;
const stateOf = async (messageId: string) => (await deliveryOf(messageId))?.state;

describe("what comes in", () => {
  test("is a batch: each message goes to its own conversation, once however often it comes", async () => {
    const messages = [
      words("1", "Is my scarf on its way?", "FI-1", 3),
      words("2", "Do you mend socks?", "FI-2", 2),
      words("3", "It is the red one.", "FI-1", 1),
    ];
    await deliver({ messages });
    await deliver({ messages: [...messages, words("4", "Thanks", "FI-2")] });

    const { items, channels } = await findConversations(shop.id, { view: "open" });
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ channel: "pigeon", preview: "Thanks" });
    expect(channels["pigeon"]).toMatchObject({ label: "Pigeon post" });
    const thread = (await view(1)).messages.map(({ text }) => text);
    expect(thread).toEqual(["Is my scarf on its way?", "It is the red one."]);
  });

  test("of which one message cannot be stored sets that one aside, and no other", async () => {
    await pool.query(`CREATE OR REPLACE FUNCTION break_messages() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF position('poison' IN NEW.text) > 0 THEN RAISE EXCEPTION 'broken' USING ERRCODE = '22023'; END IF;
      RETURN NEW; END $$`);
    await pool.query(`CREATE TRIGGER break_messages BEFORE INSERT ON messages
      FOR EACH ROW EXECUTE FUNCTION break_messages()`);
    const messages = [
      words("1", "Hello"),
      words("2", "poison", "FI-2"),
      words("3", "Well?", "FI-3"),
    ];
    await deliver({ messages });
    // The others do not wait for it.
    expect((await findConversations(shop.id, { view: "open" })).items).toHaveLength(2);
    for (let round = 0; round < 4; round += 1) {
      await hurryJobs();
      await runJobs();
    }
    const { items } = await findConversations(shop.id, { view: "open" });
    expect(items.map(({ preview }) => preview.slice(0, 12)).toSorted()).toEqual([
      "Hello",
      "This message",
      "Well?",
    ]);
    const { rows } = await pool.query("SELECT state, error, attempts FROM inbound_deliveries");
    expect(rows).toMatchObject([{ state: "failed", attempts: 3 }]);
  });
});

describe("the page", () => {
  test("gets what the channel can do with the conversation", async () => {
    await deliver({ messages: [words("1", "Hello", "FI-1", 60)] });
    const { channels, channel, replyUntil } = await view();
    expect(channels[channel]).toMatchObject({
      label: "Pigeon post",
      capabilities: pigeonChannel.capabilities,
    });
    const hoursLeft = (Date.parse(replyUntil ?? "") - Date.now()) / 3_600_000;
    expect(hoursLeft).toBeCloseTo(23, 1);
  });
});

describe("an answer", () => {
  test("leaves in parts, and is where the last of them is", async () => {
    await deliver({ messages: [words("1", "How does it look?")] });
    const { messageId } = await answer("Like this", [
      { fileName: "sock.png", contentType: "image/png", size: 100 },
    ]);
    await runJobs();
    expect(flown).toHaveLength(1);
    expect(flown[0]?.message).toMatchObject({ text: "Like this", recipient: "FI-1" });
    expect(await stateOf(messageId)).toBe("sent");

    const [text = "", file = ""] = flown[0]?.parts ?? [];
    await deliver({ reports: [{ id: text, state: "read" }] });
    expect(await stateOf(messageId)).toBe("sent");
    await deliver({ reports: [{ id: file, state: "delivered" }] });
    expect(await stateOf(messageId)).toBe("delivered");
    await deliver({ reports: [{ id: file, state: "read" }] });
    expect(await stateOf(messageId)).toBe("read");
    // What comes late changes nothing.
    await deliver({
      reports: [
        { id: text, state: "sent" },
        { id: file, state: "delivered" },
        { id: file, state: "failed", code: "late" },
      ],
    });
    expect(await stateOf(messageId)).toBe("read");
  });

  test("that a hawk took says so in the vendor's words, and calls the team back", async () => {
    await deliver({ messages: [words("1", "Hello")] });
    const { messageId } = await answer("Good day");
    await runJobs();
    const [part = ""] = flown[0]?.parts ?? [];
    await deliver({
      reports: [{ id: part, state: "failed", code: "131", words: "A hawk took it." }],
    });
    expect(await deliveryOf(messageId)).toMatchObject({
      state: "failed",
      errorCode: "131",
      errorMessage: "A hawk took it.",
    });
    expect(await view()).toMatchObject({ status: "open", isUnread: true });
    await deliver({ reports: [{ id: part, state: "delivered" }] });
    expect(await stateOf(messageId)).toBe("failed");
  });

  test("is known to have arrived although the report was faster than the vendor's answer", async () => {
    await deliver({ messages: [words("1", "Hello")] });
    const { messageId } = await answer("Good day");
    await deliverEarly(`${messageId}/text`);
    await hurryJobs();
    await runJobs();
    expect(await stateOf(messageId)).toBe("delivered");
  });

  // The report is stored and worked off while the answer still waits in the outbox.
  async function deliverEarly(id: string): Promise<void> {
    await pool.query(
      `INSERT INTO outbound_lanes (shop_id, lane, paused_until) VALUES ($1, 'pigeon', now() + interval '1 hour')`,
      [shop.id],
    );
    await deliver({ reports: [{ id, state: "delivered" }] });
    expect(flown).toHaveLength(0);
    await pool.query("UPDATE outbound_lanes SET paused_until = NULL");
  }

  test("is read when they say that they read everything so far", async () => {
    await deliver({ messages: [words("1", "Hello")] });
    const { messageId } = await answer("Good day");
    await runJobs();
    await deliver({ reads: [{ ring: "FI-1", upTo: minutesAgo(60) }] });
    expect(await stateOf(messageId)).toBe("sent");
    await deliver({ reads: [{ ring: "FI-1", upTo: minutesAgo(-1) }] });
    expect(await stateOf(messageId)).toBe("read");
  });

  test("is refused after the window, with what to do instead", async () => {
    await deliver({ messages: [words("1", "Hello", "FI-1", 25 * 60)] });
    await expect(answer("Good day")).rejects.toMatchObject({
      code: "CONFLICT",
      userMessage:
        "Pigeon post takes answers for 24 hours after the customer’s last message, and that time is over. Wait until they write again, or write to them another way.",
    });
    await deliver({ messages: [words("2", "Are you there?")] });
    await expect(answer("Good day")).resolves.toBeDefined();
  });

  test.each([
    ["x".repeat(161), [], /160 characters/],
    [
      "Look",
      [{ fileName: "a.png", contentType: "image/png", size: 11 * 1024 }],
      /larger than 10 kB/,
    ],
    ["Look", [{ fileName: "a.pdf", contentType: "application/pdf", size: 10 }], /does not take/],
    [
      "Look",
      ["a.png", "b.png"].map((fileName) => ({ fileName, contentType: "image/png", size: 10 })),
      /can have 1 file\./,
    ],
  ])("is no more than the channel carries (%#)", async (text, files, userMessage) => {
    await deliver({ messages: [words("1", "Hello")] });
    await expect(answer(text, files)).rejects.toMatchObject({
      code: "INVALID_INPUT",
      userMessage: expect.stringMatching(userMessage),
    });
  });
});

test("two lofts of a shop keep their conversations apart, and each answers its own", async () => {
  const second = await addConnection(shop.id, { channel: "pigeon", name: "Harbour loft" });
  await deliver({ messages: [words("1", "To the town loft")] });
  await deliver({ messages: [words("2", "To the harbour loft")] }, second.id);
  const [town, harbour] = [await view(1), await view(2)];
  expect(harbour.connectionId).toBe(second.id);
  expect(town.connectionId).not.toBe(second.id);
  for (const { id: conversationId } of [town, harbour])
    await sendReply(shop.id, { conversationId, staff, text: "Hi", requestId: randomUUID() });
  await runJobs();
  expect(flown.map(({ message }) => message.connectionId)).toEqual([town.connectionId, second.id]);
});
