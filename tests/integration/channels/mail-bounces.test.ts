import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { prisma } from "~/database/db.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";
import { timelineWords } from "tests/kit/timeline-words";

let door: SmtpListener;

let mailbox: Mailbox;

let shop: TestShop;

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
});

async function mail(
  headers: string[],
  text = "Hei!",
  to = shop.address,
  envelopeFrom = "x@example.com",
) {
  await sendRaw({
    port: door.port,
    from: envelopeFrom,
    to,
    raw: `${headers.join("\r\n")}\r\n\r\n${text}\r\n`,
  });
  await runJobs();
}

async function conversation() {
  return prisma.conversation.findFirstOrThrow({
    where: { shopId: shop.id, number: 1 },
    include: { messages: { orderBy: { createdAt: "asc" }, include: { delivery: true } } },
  });
}

/** A shopper wrote, and we answered. Gives the Message-ID of our mail and the return path it has. */
async function exchange(): Promise<{ ourId: string; returnPath: string }> {
  await mail(["From: Aino <aino@example.com>", "Subject: Hello", "Message-ID: <one@example.com>"]);
  const { id } = await conversation();
  await sendReply(shop.id, {
    conversationId: id,
    staff: ADMIN,
    text: "On its way.",
    requestId: crypto.randomUUID(),
  });
  await runJobs();
  const sent = await prisma.message.findFirstOrThrow({
    where: { shopId: shop.id, kind: "outbound" },
  });
  return { ourId: sent.mailMessageId ?? "", returnPath: shop.address };
}

describe("bounces", () => {
  const report = (ourId: string, action = "failed") =>
    [
      "--q",
      "Content-Type: text/plain",
      "",
      "Your mail could not be delivered.",
      "--q",
      "Content-Type: message/delivery-status",
      "",
      "Reporting-MTA: dns; mx.example.com",
      "",
      "Final-Recipient: rfc822; aino@example.com",
      `Action: ${action}`,
      "Status: 5.1.1",
      "Diagnostic-Code: smtp; 550 5.1.1 No such user",
      "--q",
      "Content-Type: message/rfc822",
      "",
      `Message-ID: ${ourId}`,
      "Subject: Re: Hello",
      "",
      "On its way.",
      "--q--",
    ].join("\r\n");
  const headers = [
    "From: Mail Delivery System <MAILER-DAEMON@mx.example.com>",
    "Subject: Undelivered Mail Returned to Sender",
    'Content-Type: multipart/report; report-type=delivery-status; boundary="q"',
  ];

  test("of our reply: it is marked failed with the reason, and the conversation calls the team back", async () => {
    const { ourId } = await exchange();
    await mail(headers, report(ourId), shop.address, "");
    const after = await conversation();
    expect(after).toMatchObject({ status: "open", isUnread: true, waitingSince: null });
    expect(after.messages.at(-1)).toMatchObject({ automatic: "bounce", kind: "inbound" });
    const delivery = after.messages.find(({ kind }) => kind === "outbound")?.delivery;
    expect(delivery).toMatchObject({ state: "failed", errorCode: "5.1.1" });
    expect(delivery?.errorMessage).toContain(
      "aino@example.com returned the message: 550 5.1.1 No such user",
    );
    const events = await prisma.domainEvent.findMany({
      where: { shopId: shop.id, type: "message.failed" },
    });
    expect(events).toHaveLength(1);
  });

  test("one that names no message is of the mail whose return path it came to", async () => {
    await exchange();
    const { replyToken } = await conversation();
    // What our server sends has it for its return path.
    const returnPath = shop.address.replace("@", `+${replyToken}@`);
    const text = "The following address failed:\r\n\r\naino@example.com: 550 5.1.1 no such user";
    await mail(
      ["From: post_master@mx.example.com", "Subject: Returned mail"],
      text,
      returnPath,
      "",
    );
    const after = await conversation();
    expect(after.messages.at(-1)).toMatchObject({ automatic: "bounce" });
    const delivery = after.messages.find(({ kind }) => kind === "outbound")?.delivery;
    expect(delivery).toMatchObject({ state: "failed", errorCode: "5.1.1" });
    expect(delivery?.errorMessage).toContain("no such user");
  });

  test.each<[string, string[]]>([
    ["names no message", []],
    ["names one by an id that a server on the way wrote anew", ["Message-ID: <9@mx.example.com>"]],
  ])("one that %s is of the conversation whose reply address came back with it", async (_, id) => {
    await exchange();
    const { replyToken } = await conversation();
    const replyTo = shop.address.replace("@", `+${replyToken}@`);
    const text = [
      "--q",
      "Content-Type: text/plain",
      "",
      "550 5.1.1 no such user",
      "--q",
      "Content-Type: text/rfc822-headers",
      "",
      ...id,
      "Subject: Re: Hello",
      `Reply-To: Wool <${replyTo}>`,
      "To: aino@example.com",
      "--q--",
    ].join("\r\n");
    await mail(headers, text, shop.address, "");
    const after = await conversation();
    expect(after.messages.at(-1)).toMatchObject({ automatic: "bounce" });
    const delivery = after.messages.find(({ kind }) => kind === "outbound")?.delivery;
    expect(delivery).toMatchObject({ state: "failed", errorCode: "5.1.1" });
  });

  test("one that proves nothing is told where it may belong, once, and marks nothing", async () => {
    await exchange();
    const text = "The following address failed:\r\n\r\naino@example.com: 550 5.1.1 no such user";
    for (const id of ["a", "b"])
      await mail(
        [
          "From: post_master@mx.example.com",
          "Subject: Returned mail",
          `Message-ID: <${id}@mx.example.com>`,
        ],
        text,
        shop.address,
        "",
      );
    const after = await conversation();
    expect(after).toMatchObject({ status: "waiting", isUnread: true });
    expect(after.messages.map(({ kind }) => kind)).toEqual(["inbound", "outbound", "event"]);
    expect(after.messages.find(({ kind }) => kind === "outbound")?.delivery?.state).toBe("sent");
    const [line, ...others] = await timelineWords(shop.id);
    expect(others).toEqual([]);
    expect(line).toContain("a message to aino@example.com was not delivered. It may be about");
    expect(line).toContain("no such user");
  });

  test("one about somebody we wrote nothing to is told nowhere", async () => {
    await exchange();
    const text = "The following address failed:\r\n\r\nben@example.com: 550 5.1.1 no such user";
    const from = ["From: post_master@mx.example.com", "Subject: Returned mail"];
    await mail(from, text, shop.address, "");
    expect(await timelineWords(shop.id)).toEqual([]);
  });

  test("a delay is not a failure", async () => {
    const { ourId } = await exchange();
    await mail(headers, report(ourId, "delayed"), shop.address, "");
    const delivery = await prisma.outboundDelivery.findFirst({ where: { shopId: shop.id } });
    expect(delivery?.state).toBe("sent");
  });

  test("of something we did not send changes nothing of ours and calls nobody", async () => {
    await exchange();
    await mail(headers, report("<stranger@example.com>"), shop.address, "");
    expect((await prisma.outboundDelivery.findFirst({ where: { shopId: shop.id } }))?.state).toBe(
      "sent",
    );
    const other = await prisma.conversation.findFirstOrThrow({
      where: { shopId: shop.id, number: 2 },
    });
    expect(other).toMatchObject({ status: "closed", isUnread: false });
  });
});
