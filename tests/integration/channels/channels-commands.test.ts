import { beforeEach, describe, expect, test } from "vitest";
import { addNote } from "~/conversations/commands/add-note.server";
import { assignConversation } from "~/conversations/commands/assign-conversation.server";
import { changeStatus } from "~/conversations/commands/change-status.server";
import { markRead, markUnread } from "~/conversations/commands/mark-read.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { receiveMessage } from "~/conversations/inbound/receive-message.server";
import { prisma } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { truncateAll } from "tests/kit/setup/test-database";
import { timelineWords } from "tests/kit/timeline-words";

let shop: TestShop;
let stranger: TestShop;
let conversationId: string;

const MESSAGE: InboundMessage = {
  channel: "email",
  externalId: "one",
  sender: { kind: "email", value: "aino@example.com" },
  senderName: "Aino",
  senderProof: { state: "proven", by: "dmarc" },
  toAddresses: [],
  ccAddresses: [],
  subject: "Hello",
  text: "Hei!",
  quotedText: null,
  html: null,
  automatic: "none",
  isQuiet: false,
  language: "fi",
  attachments: [],
  inboxAddress: "shop@in.doorbell.test",
  mailMessageId: null,
  references: [],
  replyToken: null,
  bounceOf: null,
  receivedAt: new Date("2026-11-22T10:00:00Z"),
};

// Prisma's transaction here, plain SQL in the mail tests: receiveMessage takes either.
async function receive(message: Partial<InboundMessage> = {}) {
  return withTransaction((tx) => receiveMessage(tx, shop.id, { ...MESSAGE, ...message }));
}

beforeEach(async () => {
  await truncateAll();
  shop = await addShop();
  stranger = await addShop();
  conversationId = (await receive()).conversationId;
});

async function conversation() {
  return prisma.conversation.findFirstOrThrow({
    where: { shopId: shop.id, id: conversationId },
    include: { messages: { orderBy: { createdAt: "asc" } } },
  });
}

describe("receiving", () => {
  test("the same message at once, many times, is one message, contact and conversation", async () => {
    const received = await Promise.all(
      Array.from({ length: 8 }, () => receive({ externalId: "two" })),
    );
    expect(received.filter(({ isDuplicate }) => !isDuplicate)).toHaveLength(1);
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await prisma.contact.count()).toBe(1);
    expect(
      (await prisma.conversation.findMany({ orderBy: { number: "asc" } })).map(
        ({ number }) => number,
      ),
    ).toEqual([1, 2]);
  });

  test("attachments are stored with their content or, over the limit, without", async () => {
    const file = {
      fileName: "a.png",
      contentType: "image/png",
      sha256: "00",
      contentId: null,
      isInline: false,
    };
    await receive({
      externalId: "files",
      attachments: [
        { ...file, id: crypto.randomUUID(), size: 3, content: Buffer.from([1, 2, 3]) },
        { ...file, id: crypto.randomUUID(), size: 30_000_000, content: null },
      ],
    });
    const stored = await prisma.attachment.findMany({
      orderBy: { size: "asc" },
      include: { content: true },
    });
    const contents = stored.map(({ content }) => content && [...content.content]);
    expect(contents).toEqual([[1, 2, 3], null]);
  });
});

describe("commands", () => {
  test("a note is internal and changes nobody's turn; one request makes one note", async () => {
    const input = {
      conversationId,
      staff: ADMIN,
      text: " Called the carrier. ",
      requestId: crypto.randomUUID(),
    };
    const first = await addNote(shop.id, input);
    expect(await addNote(shop.id, input)).toEqual(first);
    const after = await conversation();
    expect(after.messages.at(-1)).toMatchObject({
      kind: "note",
      text: "Called the carrier.",
      authorName: "Sara",
    });
    expect(after).toMatchObject({
      status: "open",
      isUnread: true,
      preview: "Hei!",
      messages: { length: 2 },
    });
    expect(await prisma.outboundDelivery.count()).toBe(0);
    await expect(addNote(shop.id, { ...input, text: "" })).rejects.toMatchObject({
      userMessage: "Write a note first.",
    });
  });

  test("closing ends the wait, opening again undoes it; each is one quiet line, and nothing twice", async () => {
    await changeStatus(shop.id, { conversationId, staff: ADMIN, status: "closed" });
    await changeStatus(shop.id, { conversationId, staff: ADMIN, status: "closed" });
    const closed = await conversation();
    expect(closed).toMatchObject({ status: "closed", waitingSince: null, isUnread: false });
    expect(closed.closedAt).not.toBeNull();
    await changeStatus(shop.id, { conversationId, staff: ADMIN, status: "open" });
    expect(await timelineWords(shop.id)).toEqual([
      "Sara closed the conversation.",
      "Sara opened the conversation again.",
    ]);
  });

  test("assigning: to oneself, to a colleague, to nobody, but not to someone else's team", async () => {
    const facts = {
      firstName: "Ben",
      lastName: "Lee",
      email: "ben@example.com",
      lastSeenAt: new Date(),
    };
    await prisma.staffMember.create({ data: { shopId: shop.id, id: 8n, ...facts } });
    await prisma.staffMember.create({ data: { shopId: stranger.id, id: 9n, ...facts } });
    for (const assigneeId of ["7", "8", null])
      await assignConversation(shop.id, { conversationId, staff: ADMIN, assigneeId });
    expect(await timelineWords(shop.id)).toEqual([
      "Sara took the conversation.",
      "Sara assigned the conversation to Ben Lee.",
      "Sara unassigned the conversation.",
    ]);
    await expect(
      assignConversation(shop.id, { conversationId, staff: ADMIN, assigneeId: "9" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("read and unread; the version grows with each change and only then", async () => {
    const { version } = await conversation();
    await markRead(shop.id, { conversationId, staff: ADMIN });
    await markRead(shop.id, { conversationId, staff: ADMIN });
    expect(await conversation()).toMatchObject({ isUnread: false, version: version + 1 });
    await markUnread(shop.id, { conversationId, staff: ADMIN });
    expect(await conversation()).toMatchObject({ isUnread: true, version: version + 2 });
  });

  test("a reply to someone who left no address is refused with the reason", async () => {
    const { conversationId: anonymous } = await receive({
      externalId: "anon",
      sender: null,
      senderName: null,
    });
    const input = {
      conversationId: anonymous,
      staff: ADMIN,
      text: "Hi",
      requestId: crypto.randomUUID(),
    };
    await expect(sendReply(shop.id, input)).rejects.toMatchObject({
      code: "CONFLICT",
      userMessage: "This contact left no address that could be answered.",
    });
  });

  test("nothing of another shop can be touched", async () => {
    const requestId = crypto.randomUUID();
    const attempts = await Promise.allSettled([
      sendReply(stranger.id, { conversationId, staff: ADMIN, text: "Hi", requestId }),
      addNote(stranger.id, { conversationId, staff: ADMIN, text: "Hi", requestId }),
      changeStatus(stranger.id, { conversationId, staff: ADMIN, status: "closed" }),
      assignConversation(stranger.id, { conversationId, staff: ADMIN, assigneeId: null }),
      markRead(stranger.id, { conversationId, staff: ADMIN }),
    ]);
    for (const attempt of attempts) {
      expect(attempt).toMatchObject({ status: "rejected", reason: { code: "NOT_FOUND" } });
    }
    expect((await conversation()).messages).toHaveLength(1);
  });
});
