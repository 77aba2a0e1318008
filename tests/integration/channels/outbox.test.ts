import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { cancelReply } from "~/conversations/commands/cancel-reply.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { pool, prisma } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { lockLane } from "~/sending/lane.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";
import { timelineWords } from "tests/kit/timeline-words";

let door: SmtpListener;

let mailbox: Mailbox;

let shop: TestShop;

let conversationId: string;

beforeAll(async () => {
  door = await openDoor();
  mailbox = await openMailbox();
});

afterAll(async () => {
  await door.stop();
  await mailbox.stop();
});

beforeEach(async () => {
  await truncateAll();
  mailbox.reset();
  shop = await addShop();
  await useMailServer(shop.id, mailbox.port);
  const raw =
    "From: Aino Virtanen <aino@example.com>\r\nSubject: Where is #1001?\r\nMessage-ID: <one@example.com>\r\n\r\nHei!\r\n";
  await sendRaw({ port: door.port, from: "aino@example.com", to: shop.address, raw });
  await runJobs();
  conversationId = (await prisma.conversation.findFirstOrThrow({ where: { shopId: shop.id } })).id;
});

async function reply(
  text = "On its way & soon there:\nhttps://track.example/1",
  requestId = crypto.randomUUID(),
) {
  return sendReply(shop.id, { conversationId, staff: ADMIN, text, requestId });
}

async function delivery(messageId: string) {
  return prisma.outboundDelivery.findFirstOrThrow({ where: { shopId: shop.id, messageId } });
}

const IS_LANE_AWAITED = `SELECT EXISTS (SELECT FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%outbound_lanes%') AS "isAwaited"`;

describe("a reply", () => {
  test("arrives as an answer in the shopper's thread, with text and HTML", async () => {
    const { messageId } = await reply();
    expect(await delivery(messageId)).toMatchObject({
      state: "queued",
      attempts: 0,
      recipient: "aino@example.com",
    });
    await runJobs();
    const [received] = mailbox.mails;
    expect(received).toMatchObject({ from: "help@wool.example", to: ["aino@example.com"] });
    const mail = await simpleParser(received?.raw ?? "");
    const conversation = await prisma.conversation.findFirstOrThrow({ where: { shopId: shop.id } });
    expect(mail).toMatchObject({
      subject: "Re: Where is #1001?",
      messageId: `<${messageId}@in.doorbell.test>`,
      inReplyTo: "<one@example.com>",
      references: "<one@example.com>",
    });
    expect(mail.from?.value).toEqual([{ name: "Wool & Co", address: "help@wool.example" }]);
    expect(mail.replyTo?.value[0]?.address).toBe(
      shop.address.replace("@", `+${conversation.replyToken}@`),
    );
    expect(mail.to).toMatchObject({
      value: [{ name: "Aino Virtanen", address: "aino@example.com" }],
    });
    expect(mail.text).toMatch(
      /^On its way & soon there:\nhttps:\/\/track\.example\/1\n\nOn .* UTC, Aino Virtanen wrote:\n> Hei!/,
    );
    expect(mail.html).toContain('dir="auto"');
    expect(mail.html).toContain(
      'On its way &amp; soon there:<br><a href="https://track.example/1">',
    );
    expect(mail.headers.has("auto-submitted")).toBe(false);
    expect(await delivery(messageId)).toMatchObject({
      state: "sent",
      attempts: 1,
      errorCode: null,
    });
    expect(conversation).toMatchObject({
      status: "waiting",
      isUnread: false,
      waitingSince: null,
      lastAuthor: "staff",
    });
    expect(conversation.firstRepliedAt).not.toBeNull();
    const events = await prisma.domainEvent.findMany({
      where: { shopId: shop.id },
      orderBy: { id: "asc" },
    });
    expect(events.map(({ type }) => type)).toEqual([
      "conversation.created",
      "message.received",
      "conversation.status-changed",
      "message.queued",
      "message.sent",
    ]);
    // The log says what led to what.
    const idOf = (type: string) => events.find((event) => event.type === type)?.id;
    expect(events.find(({ type }) => type === "message.sent")?.causationId).toBe(
      idOf("message.queued"),
    );
    expect(events.find(({ type }) => type === "message.queued")?.causationId).toBeNull();
  });

  test("can be sent later: nothing leaves before, and then it takes its place as the newest", async () => {
    const requestId = crypto.randomUUID();
    const sendAt = new Date(Date.now() + 3_600_000);
    const later = { conversationId, staff: ADMIN, text: "Good morning", requestId, sendAt };
    const { messageId } = await sendReply(shop.id, later);
    await reply("At once");
    await runJobs();
    expect(mailbox.mails.map(({ raw }) => raw.includes("At once"))).toEqual([true]);
    expect(await delivery(messageId)).toMatchObject({ state: "queued", sendAt });
    await pool.query(
      "UPDATE outbound_deliveries SET next_attempt_at = now() - interval '1 second', send_at = now() WHERE message_id = $1",
      [messageId],
    );
    await hurryJobs();
    await runJobs();
    expect(mailbox.mails).toHaveLength(2);
    expect(await delivery(messageId)).toMatchObject({ state: "sent", sendAt: null });
    const view = await findConversation(shop.id, 1);
    expect(view?.messages.map(({ text }) => text)).toEqual(["Hei!", "At once", "Good morning"]);
    expect(view?.messages.map(({ sequence }) => sequence)).toEqual([1, 3, 4]);
  });

  test("can be taken back while it waits: the shopper is owed an answer as before", async () => {
    const before = await findConversation(shop.id, 1);
    const sendAt = new Date(Date.now() + 10_000);
    const undoable = {
      conversationId,
      staff: ADMIN,
      text: "Oops",
      requestId: crypto.randomUUID(),
      sendAt,
    };
    const { messageId } = await sendReply(shop.id, undoable);
    await runJobs();
    await cancelReply(shop.id, { messageId, staff: ADMIN });
    const after = await findConversation(shop.id, 1);
    expect(after).toMatchObject({ status: "open", waitingSince: before?.waitingSince });
    expect(after?.messages.at(1)).toMatchObject({ text: "Oops", delivery: { state: "cancelled" } });
    expect(await timelineWords(shop.id)).toEqual(["Sara cancelled a reply before it was sent."]);
    await hurryJobs();
    await runJobs();
    expect(mailbox.mails).toEqual([]);
    await expect(cancelReply(shop.id, { messageId, staff: ADMIN })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("is either taken back or sent, when both begin at the same moment", async () => {
    const sendAt = new Date(Date.now() + 10_000);
    const { messageId } = await sendReply(shop.id, {
      conversationId,
      staff: ADMIN,
      text: "Now?",
      requestId: crypto.randomUUID(),
      sendAt,
    });
    let cancelling: Promise<unknown> = Promise.resolve();
    // As whoever sends it does: it has decided, and writes that down a moment later.
    await withSqlTransaction(async (tx) => {
      await lockLane(tx, shop.id, "email");
      cancelling = cancelReply(shop.id, { messageId, staff: ADMIN }).catch((error) => error);
      await expect
        .poll(async () => (await pool.query(IS_LANE_AWAITED)).rows[0]?.isAwaited)
        .toBe(true);
      await tx.query(
        "UPDATE outbound_deliveries SET state = 'sending', send_at = NULL WHERE message_id = $1",
        [messageId],
      );
    });
    expect(await cancelling).toMatchObject({ code: "CONFLICT" });
    expect(await delivery(messageId)).toMatchObject({ state: "sending" });
  });

  test("that waits for nothing but its turn cannot be taken back: the chat has shown it", async () => {
    const { messageId } = await reply();
    await expect(cancelReply(shop.id, { messageId, staff: ADMIN })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("cannot be taken back once it is sent", async () => {
    const { messageId } = await reply();
    await runJobs();
    await expect(cancelReply(shop.id, { messageId, staff: ADMIN })).rejects.toMatchObject({
      code: "CONFLICT",
      userMessage: "This message is on its way or has been sent already.",
    });
  });

  test("is answered into the same conversation, by reference and by reply address", async () => {
    await reply();
    await runJobs();
    const sent = await simpleParser(mailbox.mails[0]?.raw ?? "");
    const to = sent.replyTo?.value[0]?.address ?? "";
    const raw = `From: aino@example.com\r\nMessage-ID: <two@x>\r\nIn-Reply-To: ${sent.messageId ?? ""}\r\n\r\nThanks!\r\n\r\nOn 2026-11-22 10:00 UTC, Wool wrote:\r\n> On its way\r\n`;
    await sendRaw({ port: door.port, to: shop.address, raw });
    await sendRaw({
      port: door.port,
      to,
      raw: "From: aino@work.example\r\nMessage-ID: <three@x>\r\n\r\nFrom work",
    });
    await runJobs();
    const messages = await prisma.message.findMany({
      where: { shopId: shop.id, conversationId },
      orderBy: { createdAt: "asc" },
    });
    expect(messages.map(({ text }) => text).slice(2)).toEqual(["Thanks!", "From work"]);
    await reply("To you both?");
    await runJobs();
    // The second address holds the reply address and no more: answers go to the contact's own.
    expect(mailbox.mails.at(-1)?.to).toEqual(["aino@example.com"]);
    const last = await simpleParser(mailbox.mails.at(-1)?.raw ?? "");
    expect(last.references).toEqual(["<one@example.com>", sent.messageId, "<two@x>", "<three@x>"]);
  });

  test("sent twice with one request is one message; without text it is refused", async () => {
    const requestId = crypto.randomUUID();
    const first = await reply("Hello", requestId);
    expect(await reply("Hello", requestId)).toEqual(first);
    await runJobs();
    expect(mailbox.mails).toHaveLength(1);
    await expect(reply("  \n ")).rejects.toMatchObject({
      code: "INVALID_INPUT",
      userMessage: "Write a reply first.",
    });
    const stranger = await addShop();
    await expect(
      sendReply(stranger.id, {
        conversationId,
        staff: ADMIN,
        text: "Hi",
        requestId: crypto.randomUUID(),
      }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
