import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { saveEmailSettings } from "~/channels/email/settings/save-email-settings.server";
import { retryDelivery } from "~/conversations/commands/retry-delivery.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { pool, prisma } from "~/database/db.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";

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

  test("no server, and a wrong password, fail with the remedy in words", async () => {
    await saveEmailSettings(shop.id, ADMIN, { fromName: "Wool" });
    const first = await reply("one");
    await runJobs();
    expect((await delivery(first.messageId)).errorMessage).toBe(
      "No mail server is set up. Enter one in Settings → E-mail, then send this again.",
    );
  });
});
