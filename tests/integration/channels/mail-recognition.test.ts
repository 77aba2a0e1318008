import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { saveEmailSettings } from "~/channels/email/settings/save-email-settings.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { rematchConversations } from "~/conversations/orders/rematch-conversations.server";
import { prisma } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { addCustomer, addOrder } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";

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

describe("automatic replies", () => {
  test.each([
    ["Auto-Submitted", ["Auto-Submitted: auto-replied"]],
    ["X-Autoreply", ["X-Autoreply: yes"]],
    ["Precedence", ["Precedence: auto_reply"]],
    ["a Finnish subject", ["Subject: Automaattinen vastaus: Hello"]],
    ["a German subject", ["Subject: Abwesenheitsnotiz"]],
  ])("%s: added quietly, the conversation stays as it was", async (_name, headers) => {
    const { ourId } = await exchange();
    const before = await conversation();
    await mail(
      ["From: Aino <aino@example.com>", `In-Reply-To: ${ourId}`, ...headers],
      "I am away until Monday.",
    );
    const after = await conversation();
    expect(after.messages.at(-1)).toMatchObject({
      automatic: "auto-reply",
      text: "I am away until Monday.",
    });
    const { status, isUnread, preview, waitingSince, lastActivityAt } = before;
    expect(after).toMatchObject({ status, isUnread, preview, waitingSince, lastActivityAt });
    expect(after.status).toBe("waiting");
  });

  test("one that belongs to nothing is kept, closed and read", async () => {
    await mail(["From: Aino <aino@example.com>", "Auto-Submitted: auto-replied", "Subject: Away"]);
    expect(await conversation()).toMatchObject({
      status: "closed",
      isUnread: false,
      waitingSince: null,
    });
  });
});

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

/** Order #1001 of Aino, as the mirror has it. */
async function addAinosOrder(): Promise<void> {
  await addCustomer(shop.id, { id: "1", email: "aino@example.com" });
  await addOrder(shop.id, {
    id: "1001",
    name: "#1001",
    customerId: "1",
    email: "aino@example.com",
  });
}

async function findAttached() {
  return prisma.orderLink.findMany({
    where: { shopId: shop.id },
    select: { orderId: true, state: true },
  });
}

describe("mail that a machine passes on for a shopper", () => {
  beforeEach(addAinosOrder);

  test("a contact form that sends from the shop's own address: open, unread, order offered", async () => {
    const form = ["From: Wool & Co <help@wool.example>", "Reply-To: Aino <aino@example.com>"];
    await mail([...form, "Subject: Contact form"], "Where is #1001?");
    const { status, isUnread, messages } = await conversation();
    expect({ status, isUnread }).toEqual({ status: "open", isUnread: true });
    expect(messages).toMatchObject([{ automatic: "none", fromAddress: "aino@example.com" }]);
    expect(await findAttached()).toEqual([{ orderId: 1001n, state: "offered" }]);
  });
});

describe("marks of machines", () => {
  beforeEach(addAinosOrder);
  const from = ["From: Aino <aino@example.com>", "Subject: Help"];

  test.each([
    ["a group's List-ID", "none", ["List-ID: <help.wool.example>", "Precedence: list"]],
    ["Feedback-ID", "none", ["Feedback-ID: 1:form:mailer"]],
    ["Auto-Submitted: auto-generated", "auto-reply", ["Auto-Submitted: auto-generated"]],
    ["Precedence: bulk", "auto-reply", ["Precedence: bulk"]],
  ])("%s: open, and matched as a person's mail", async (_name, automatic, headers) => {
    await mail([...from, ...headers], "Where is #1001?");
    const { status, messages } = await conversation();
    expect({ status, messages }).toMatchObject({ status: "open", messages: [{ automatic }] });
    expect(await findAttached()).toEqual([{ orderId: 1001n, state: "attached" }]);
  });

  test("an automatic reply is matched neither at once nor later", async () => {
    await mail([...from, "Auto-Submitted: auto-replied"], "Away. Your order #1001?");
    await rematchConversations(shop.id, "all");
    expect(await findAttached()).toEqual([]);
  });

  test("a form's mail that comes before its order finds it later", async () => {
    await prisma.order.deleteMany({ where: { shopId: shop.id } });
    await mail([...from, "Auto-Submitted: auto-generated"], "Where is #1002?");
    await addOrder(shop.id, { id: "1002", name: "#1002", customerId: "1" });
    await rematchConversations(shop.id, ["1002"]);
    expect(await findAttached()).toEqual([{ orderId: 1002n, state: "attached" }]);
  });
});

describe("loops", () => {
  test("a mail of ours that comes back, and one from our own address, call nobody", async () => {
    await exchange();
    const [ours] = mailbox.mails;
    await sendRaw({
      port: door.port,
      from: "x@example.com",
      to: shop.address,
      raw: ours?.raw ?? "",
    });
    await mail([`From: ${shop.address}`, "Subject: hm"]);
    const inbound = await prisma.message.findMany({
      where: { shopId: shop.id, kind: "inbound" },
      orderBy: { createdAt: "asc" },
    });
    expect(inbound.map(({ automatic }) => automatic)).toEqual(["none", "loop", "loop"]);
    expect(mailbox.mails).toHaveLength(1);
  });

  test("another shop's reply to a shop is a customer's mail like any other, and the answer reaches its conversation", async () => {
    const other = await addShop("Yarn Ltd");
    // Both write from their addresses at our domain.
    Object.assign(getEnvironment(), { SMTP_URL: `smtp://127.0.0.1:${mailbox.port}` });
    for (const { id } of [shop, other]) await saveEmailSettings(id, ADMIN, {});
    // The other shop's customer is this shop's help address, which forwards to Doorbell.
    const inOther = async () =>
      prisma.conversation.findMany({
        where: { shopId: other.id },
        include: { messages: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
      });
    await mail(["From: Wool <help@wool.example>", "Subject: Order"], "10 balls", other.address);
    const [theirs] = await inOther();
    const answer = (shopId: number, conversationId: string) =>
      sendReply(shopId, {
        conversationId,
        staff: ADMIN,
        text: "Sure",
        requestId: crypto.randomUUID(),
      });
    await answer(other.id, theirs?.id ?? "");
    await runJobs();
    const forward = async (to: string) => {
      const { from = "", raw = "" } = mailbox.mails.at(-1) ?? {};
      await sendRaw({ port: door.port, from, to, raw });
      await runJobs();
    };
    await forward(shop.address);
    const { id, status, isUnread, messages } = await conversation();
    expect({ status, isUnread }).toEqual({ status: "open", isUnread: true });
    expect(messages).toMatchObject([{ automatic: "none", text: "Sure" }]);
    await answer(shop.id, id);
    await runJobs();
    await forward(mailbox.mails.at(-1)?.to[0] ?? "");
    const all = await inOther();
    expect(all).toHaveLength(1);
    expect(all[0]?.messages.map(({ automatic, kind }) => [automatic, kind])).toEqual([
      ["none", "inbound"],
      ["none", "outbound"],
      ["none", "inbound"],
    ]);
  });

  test("more mails a minute than a person writes still call, but are not a person's to answer", async () => {
    for (let index = 0; index < 35; index += 1) {
      await sendRaw({
        port: door.port,
        to: shop.address,
        raw: `From: robot@example.com\r\nMessage-ID: <${index}@r>\r\n\r\nping ${index}`,
      });
    }
    await runJobs();
    const where = { shopId: shop.id };
    expect(await prisma.message.count({ where: { ...where, automatic: "auto-reply" } })).toBe(5);
    const calling = { ...where, status: "open", isUnread: true };
    expect(await prisma.conversation.count({ where: calling })).toBe(35);
  });
});
