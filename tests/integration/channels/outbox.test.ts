import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { findOutgoingMail } from "~/channels/email/sender/find-outgoing-mail.server";
import { findEmailSettings } from "~/channels/email/settings/find-email-settings.server";
import { saveEmailSettings } from "~/channels/email/settings/save-email-settings.server";
import { testEmailSettings } from "~/channels/email/settings/test-email-settings.server";
import { resumeOutbound } from "~/channels/outbound/resume-outbound.server";
import { cancelReply } from "~/conversations/commands/cancel-reply.server";
import { retryDelivery } from "~/conversations/commands/retry-delivery.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { pool, prisma } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { getEnvironment } from "~/env.server";
import { lockLane } from "~/sending/lane.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { OWN_HOST } from "tests/kit/mail/kit-certificate";
import { openDoor } from "tests/kit/mail/open-door";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { LOGIN, useMailServer } from "tests/kit/mail/use-mail-server";
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

describe("when the mail server fails", () => {
  test("a temporary refusal is shown, tried again under the same Message-ID, and forgotten once it is sent", async () => {
    mailbox.behave(
      { code: 451, message: "4.3.2 Busy, come back" },
      { rcpt: 450, message: "4.2.1 Greylisted" },
    );
    const { messageId } = await reply();
    await runJobs();
    expect(await delivery(messageId)).toMatchObject({
      state: "queued",
      attempts: 1,
      errorCode: "VENDOR_UNAVAILABLE",
    });
    expect((await delivery(messageId)).errorMessage).toContain("Busy, come back");
    await hurryJobs();
    await runJobs();
    expect((await delivery(messageId)).errorMessage).toContain("Greylisted");
    await hurryJobs();
    await runJobs();
    expect(await delivery(messageId)).toMatchObject({
      state: "sent",
      attempts: 3,
      errorCode: null,
      errorMessage: null,
    });
    expect(mailbox.mails).toHaveLength(1);
    expect(mailbox.mails[0]?.raw.toString()).toContain(`Message-ID: <${messageId}@`);
  });

  test("a final refusal fails at once with the server's words, and the agent can send again", async () => {
    mailbox.behave({ rcpt: 550, message: "5.1.1 No such user here" });
    const { messageId } = await reply();
    await runJobs();
    const failed = await delivery(messageId);
    expect(failed).toMatchObject({ state: "failed", attempts: 1, errorCode: "VENDOR_REJECTED" });
    expect(failed.errorMessage).toContain("No such user here");
    expect(await prisma.conversation.findFirst({ where: { shopId: shop.id } })).toMatchObject({
      status: "open",
      isUnread: true,
    });
    const stranger = await addShop();
    await expect(retryDelivery(stranger.id, { messageId, staff: ADMIN })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await retryDelivery(shop.id, { messageId, staff: ADMIN });
    await runJobs();
    expect(await delivery(messageId)).toMatchObject({
      state: "sent",
      attempts: 1,
      errorMessage: null,
    });
    await expect(retryDelivery(shop.id, { messageId, staff: ADMIN })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("a server that is away is tried again; after the last attempt the message fails", async () => {
    await useMailServer(shop.id, 9);
    const { messageId } = await reply();
    await runJobs();
    expect(await delivery(messageId)).toMatchObject({
      state: "queued",
      errorCode: "VENDOR_UNAVAILABLE",
    });
    await pool.query("UPDATE outbound_deliveries SET attempts = 11");
    await hurryJobs();
    await runJobs();
    const failed = await delivery(messageId);
    expect(failed).toMatchObject({ state: "failed", attempts: 12 });
    expect(failed.errorMessage).toContain("Given up after 12 attempts");
  });

  test("an attempt that a killed worker left behind is made again, with the same Message-ID", async () => {
    const { messageId } = await reply();
    await pool.query("UPDATE outbound_deliveries SET state = 'sending', attempts = 1");
    await runJobs();
    expect(await delivery(messageId)).toMatchObject({ state: "sent", attempts: 2 });
    expect(mailbox.mails).toHaveLength(1);
  });

  test("a mistake of ours is told in plain words, tried again and in the end given up", async () => {
    const { messageId } = await reply();
    await pool.query("ALTER TABLE channel_connections RENAME TO away");
    try {
      await runJobs();
      const words = "Not sent yet: something went wrong on our side.";
      expect(await delivery(messageId)).toMatchObject({ state: "queued", errorMessage: words });
      await pool.query("UPDATE outbound_deliveries SET attempts = 11");
      await hurryJobs();
      await runJobs();
      expect(await delivery(messageId)).toMatchObject({ state: "failed", attempts: 12 });
    } finally {
      await pool.query("ALTER TABLE away RENAME TO channel_connections");
    }
  });

  test("one that is being sent is left alone until its lease is over, and then tried again", async () => {
    const { messageId } = await reply();
    const hold = (rest: string) =>
      pool.query(
        `UPDATE outbound_deliveries SET state = 'sending', attempts = 1, lease_token = gen_random_uuid(),
           lease_until = now() + $1::interval`,
        [rest],
      );
    await hold("1 hour");
    await runJobs();
    await hurryJobs();
    await runJobs();
    await retryDelivery(shop.id, { messageId, staff: ADMIN });
    await runJobs();
    expect(await delivery(messageId)).toMatchObject({ state: "sending", attempts: 1 });
    expect(mailbox.mails).toHaveLength(0);
    await hold("-1 second");
    await hurryJobs();
    await runJobs();
    expect(await delivery(messageId)).toMatchObject({ state: "sent", attempts: 2 });
    expect(mailbox.mails).toHaveLength(1);
  });

  test("one that may have arrived is sent once more, and never a third time", async () => {
    const { messageId } = await reply();
    const die = () =>
      pool.query(
        `UPDATE outbound_deliveries SET state = 'sending', attempts = 1, lease_token = gen_random_uuid(),
           lease_until = now() - interval '1 second', handed_over_at = now() - interval '15 minutes'`,
      );
    await die();
    await runJobs();
    const waiting = await delivery(messageId);
    expect(waiting).toMatchObject({ state: "queued", unknownOutcomes: 1 });
    expect(waiting.errorMessage).toContain("it may have arrived");
    expect(waiting.nextAttemptAt.getTime()).toBeGreaterThan(Date.now() + 60_000);
    await die();
    await hurryJobs();
    await runJobs();
    const failed = await delivery(messageId);
    expect(failed).toMatchObject({ state: "failed", unknownOutcomes: 2 });
    expect(failed.errorMessage).toContain("ask the customer");
    expect(mailbox.mails).toHaveLength(0);
    // The agent may decide otherwise.
    await retryDelivery(shop.id, { messageId, staff: ADMIN });
    await runJobs();
    expect(await delivery(messageId)).toMatchObject({ state: "sent", unknownOutcomes: 0 });
  });

  test("replies go out in the order in which they were written", async () => {
    const texts = ["first", "second", "third", "fourth"];
    for (const text of texts) await reply(text);
    await runJobs();
    const mails = await Promise.all(mailbox.mails.map(({ raw }) => simpleParser(raw)));
    expect(mails.map(({ text }) => text?.split("\n")[0])).toEqual(texts);
  });

  test("one whose job is gone gets another within minutes", async () => {
    const { messageId } = await reply();
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    expect(await resumeOutbound()).toBe(0);
    await pool.query(
      "UPDATE outbound_deliveries SET next_attempt_at = now() - interval '4 minutes'",
    );
    expect(await resumeOutbound()).toBe(1);
    expect(await resumeOutbound()).toBe(0);
    await runJobs();
    expect(await delivery(messageId)).toMatchObject({ state: "sent", attempts: 1 });
    expect(mailbox.mails).toHaveLength(1);
  });

  test("a job whose attempts are used up leaves nothing “queued” for ever", async () => {
    const { messageId } = await reply();
    await pool.query(
      "UPDATE graphile_worker._private_jobs SET attempts = max_attempts, last_error = 'crashed'",
    );
    await pool.query(
      `UPDATE outbound_deliveries SET state = 'sending', attempts = 12, lease_token = gen_random_uuid(),
         lease_until = now() - interval '4 minutes'`,
    );
    expect(await resumeOutbound()).toBe(1);
    await runJobs();
    const failed = await delivery(messageId);
    expect(failed).toMatchObject({ state: "failed" });
    expect(failed.errorMessage).toContain("Given up after 12 attempts");
  });

  test("no server, and a wrong password, fail with the remedy in words", async () => {
    await saveEmailSettings(shop.id, ADMIN, { fromName: "Wool" });
    const first = await reply("one");
    await runJobs();
    expect((await delivery(first.messageId)).errorMessage).toBe(
      "No mail server is set up. Enter one in Settings → E-mail, then send this again.",
    );
  });
});

describe("settings", () => {
  test("the password is sealed, kept when none is given, and never shown", async () => {
    const settings = {
      host: OWN_HOST,
      port: mailbox.port,
      user: "shop",
      fromAddress: "help@wool.example",
    };
    await saveEmailSettings(shop.id, ADMIN, { ...settings, password: "right" });
    await saveEmailSettings(shop.id, ADMIN, { ...settings, fromName: "Wool" });
    const view = await findEmailSettings(shop.id);
    expect(view).toMatchObject({
      hasPassword: true,
      fromName: "Wool",
      inboundAddress: shop.address,
    });
    expect(JSON.stringify(view)).not.toContain("right");
    const row = await prisma.channelConnection.findFirstOrThrow({ where: { shopId: shop.id } });
    expect(Buffer.from(row.secrets ?? []).toString("latin1")).not.toContain("right");
    expect(JSON.stringify(row.config)).not.toContain("right");
  });

  test("the test connects: reachable, away, wrong password, no TLS for a password, wrong input", async () => {
    const settings = {
      host: OWN_HOST,
      port: mailbox.port,
      ...LOGIN,
      fromAddress: "help@wool.example",
    };
    await expect(testEmailSettings(shop.id, ADMIN, settings)).resolves.toBeUndefined();
    await expect(testEmailSettings(shop.id, ADMIN, { ...settings, port: 9 })).rejects.toMatchObject(
      {
        code: "VENDOR_UNAVAILABLE",
      },
    );
    await expect(
      testEmailSettings(shop.id, ADMIN, { ...settings, password: "wrong" }),
    ).rejects.toMatchObject({
      userMessage: expect.stringContaining("refused the user name or password") as string,
    });
    const open = await openMailbox(["STARTTLS"]);
    await expect(
      testEmailSettings(shop.id, ADMIN, { ...settings, port: open.port }),
    ).rejects.toMatchObject({
      userMessage: expect.stringContaining("encrypted connection") as string,
    });
    await open.stop();
    await expect(
      testEmailSettings(shop.id, ADMIN, { ...settings, host: "no host" }),
    ).rejects.toMatchObject({
      userMessage: "Enter a host name like smtp.example.com.",
    });
  });
});

describe("a shop's own server", () => {
  const settings = { host: OWN_HOST, ...LOGIN, fromAddress: "ceo@bank.example" };

  test("must ask for a login: an exchanger of anybody's mail gets none from us", async () => {
    const exchanger = await openMailbox(["AUTH"]);
    await saveEmailSettings(shop.id, ADMIN, { ...settings, port: exchanger.port });
    const { messageId } = await reply();
    await runJobs();
    expect(exchanger.mails).toEqual([]);
    expect(await delivery(messageId)).toMatchObject({
      state: "failed",
      errorMessage: expect.stringContaining("doesn’t let anybody log in") as string,
    });
    await exchanger.stop();
  });

  test.each([
    [{ user: "" }, "Enter the user name for your mail server."],
    [{ password: "" }, "Enter the password for your mail server."],
    [{ port: 25 }, "Enter port 587 or 465. Port 25 can’t be used to send."],
    [
      { host: "gmail-smtp-in.l.google.com", password: undefined },
      "Enter the password for this mail server.",
    ],
  ])("is not stored without what a login needs: %j", async (change, userMessage) => {
    const input = { ...settings, port: mailbox.port, ...change };
    await expect(saveEmailSettings(shop.id, ADMIN, input)).rejects.toMatchObject({ userMessage });
    await expect(testEmailSettings(shop.id, ADMIN, input)).rejects.toMatchObject({ userMessage });
  });

  test.each([
    [{ user: "" }, "needs a user name and a password"],
    [{ port: 25 }, "can’t be used on port 25"],
  ])("stored by an earlier release as %j sends nothing, and says why", async (change, words) => {
    const config = { ...settings, port: mailbox.port, ...change, password: undefined };
    await prisma.channelConnection.updateMany({ where: { shopId: shop.id }, data: { config } });
    const { messageId } = await reply();
    await runJobs();
    expect(mailbox.mails).toEqual([]);
    const { state, errorMessage } = await delivery(messageId);
    expect({ state, errorMessage }).toEqual({
      state: "failed",
      errorMessage: expect.stringContaining(words) as string,
    });
    expect((await findOutgoingMail(shop.id)).pause).toContain(words);
  });

  test.each(["127.0.0.1", "localhost"])(
    "is not Doorbell's, which takes mail of our machines without a login: %s",
    async (host) => {
      const environment = getEnvironment();
      Object.assign(environment, { SMTP_URL: `smtp://localhost:${mailbox.port}` });
      await saveEmailSettings(shop.id, ADMIN, { ...settings, host, port: mailbox.port });
      const { messageId } = await reply();
      await runJobs();
      delete environment.SMTP_URL;
      expect(mailbox.mails).toEqual([]);
      expect((await delivery(messageId)).errorMessage).toContain("Doorbell’s own mail server");
    },
  );
});
