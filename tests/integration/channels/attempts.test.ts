import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { resumeOutbound } from "~/channels/outbound/resume-outbound.server";
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

describe("an attempt to send", () => {
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
});
