import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { saveEmailSettings } from "~/channels/email/settings/save-email-settings.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { prisma } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
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
