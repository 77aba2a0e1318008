import { randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/start-smtp-listener.server";
import { sendReply } from "~/conversations/send-reply.server";
import { prisma } from "~/db.server";
import { addShop, type TestShop } from "../../mail-kit/add-shop";
import { openDoor } from "../../mail-kit/open-door";
import { type Mailbox, openMailbox } from "../../mail-kit/open-mailbox";
import { hurryJobs, runJobs } from "../../mail-kit/run-jobs";
import { sendRaw } from "../../mail-kit/send-raw";
import { useMailServer } from "../../mail-kit/use-mail-server";
import { truncateAll } from "../../setup/test-database";
import { ChatPage } from "./kit/chat-page";
import { type ChatServer, startChatServer } from "./kit/start-chat-server";

let server: ChatServer;
let door: SmtpListener;
let mailbox: Mailbox;
let shop: TestShop;
let shopDomain: string;
const staff = { id: "7", name: "Sara Virtanen" };

beforeAll(async () => {
  server = await startChatServer();
  door = await openDoor();
  mailbox = await openMailbox();
});
afterAll(async () => {
  await server.stop();
  await door.stop();
  await mailbox.stop();
});
beforeEach(async () => {
  await truncateAll();
  mailbox.reset();
  shop = await addShop();
  await useMailServer(shop.id, mailbox.port);
  shopDomain = (await prisma.shop.findUniqueOrThrow({ where: { id: shop.id } })).domain;
});

const open = (options: Partial<Parameters<typeof ChatPage.open>[0]> = {}) =>
  ChatPage.open({ origin: server.origin, shopDomain, ...options });

const reply = (conversationId: string, text: string, more = {}) =>
  sendReply(shop.id, { conversationId, staff, text, requestId: randomUUID(), ...more });

/** Works off what is due, as if the waiting time were over. */
async function letTimePass(): Promise<void> {
  await runJobs();
  await hurryJobs();
  await runJobs();
}

describe("an answer that nobody reads in the chat", () => {
  test("is mailed once, with what was written; the mail's answer comes back into the conversation", async () => {
    const page = await open({ locale: "fi" });
    await page.call("details", { name: "Aino", email: "aino@example.com" });
    const { body } = await page.say("Missä tilaukseni on?");
    const conversationId = body.conversation.id;
    await reply(conversationId, "Se lähti eilen.");
    await reply(conversationId, "Se tulee huomenna.", {
      files: [
        {
          fileName: "kuitti.pdf",
          contentType: "application/pdf",
          content: Buffer.from("%PDF-1.7"),
        },
      ],
    });
    await runJobs();
    expect(mailbox.mails).toHaveLength(0);
    await letTimePass();
    await letTimePass();
    expect(mailbox.mails).toHaveLength(1);
    const mail = await simpleParser(mailbox.mails[0]?.raw ?? "");
    expect(mailbox.mails[0]?.to).toEqual(["aino@example.com"]);
    expect(mail.subject).toBe("Keskustelusi: Wool & Co");
    expect(mail.text).toContain("Sara vastasi sinulle");
    expect(mail.text).toContain("Se lähti eilen.\n\nSe tulee huomenna.");
    expect(mail.text).toContain("Missä tilaukseni on?");
    expect(mail.attachments[0]?.filename).toBe("kuitti.pdf");

    const to = mail.replyTo?.value[0]?.address ?? "";
    const raw = `From: aino@work.example\r\nMessage-ID: <a@x>\r\nIn-Reply-To: ${mail.messageId}\r\n\r\nKiitos!`;
    await sendRaw({ port: door.port, from: "aino@work.example", to, raw });
    await runJobs();
    expect(await prisma.conversation.count({ where: { shopId: shop.id } })).toBe(1);
    // The team has it; the page, whose visitor has not proven to own that address, does not.
    expect(await prisma.message.count({ where: { shopId: shop.id, text: "Kiitos!" } })).toBe(1);
    const texts = async () =>
      (await page.callByProxy("poll", { after: 0 })).body.messages.map(({ text }) => text);
    expect(await texts()).not.toContain("Kiitos!");
    await prisma.visitor.updateMany({
      where: { shopId: shop.id },
      data: { email: "Aino@Work.example", emailVerifiedAt: new Date() },
    });
    expect(await texts()).toContain("Kiitos!");
    await prisma.visitor.updateMany({
      where: { shopId: shop.id },
      data: { email: "aino@example.com", emailVerifiedAt: null },
    });
    await reply(conversationId, "Ole hyvä.");
    const answered = await page.callByProxy("poll", { after: 0 });
    expect(answered.body.messages.at(-1)?.text).toBe("Ole hyvä.");
    await letTimePass();
    expect(mailbox.mails).toHaveLength(2);
    expect(mailbox.mails[1]?.to).toEqual(["aino@example.com"]);
  });

  test("is not mailed once it was read, nor where no address is known", async () => {
    const reading = await open();
    await reading.call("details", { email: "aino@example.com" });
    const first = await reading.say("Hi");
    await reply(first.body.conversation.id, "Hello");
    await reading.call("seen", { delivered: 9, read: 9 });
    const nameless = await open();
    const second = await nameless.say("Hi");
    await reply(second.body.conversation.id, "Hello");
    await letTimePass();
    expect(mailbox.mails).toHaveLength(0);
  });

  test("cannot be reached by a stranger who only knows the mail's Message-ID", async () => {
    const page = await open();
    await page.call("details", { email: "aino@example.com" });
    const { body } = await page.say("Hi");
    await reply(body.conversation.id, "Hello");
    await letTimePass();
    const { messageId } = await simpleParser(mailbox.mails[0]?.raw ?? "");
    const raw = `From: mallory@evil.example\r\nMessage-ID: <m@x>\r\nIn-Reply-To: ${messageId}\r\n\r\nSend it to me`;
    await sendRaw({ port: door.port, from: "mallory@evil.example", to: shop.address, raw });
    await runJobs();
    expect(await prisma.conversation.count({ where: { shopId: shop.id } })).toBe(2);
  });
});

describe("a transcript", () => {
  test("goes to the shopper's own address only, and not too often", async () => {
    const page = await open();
    await page.say("Where is it?");
    const asked = await page.call("transcript", { email: "aino@example.com" });
    expect(asked.status).toBe(200);
    await runJobs();
    expect(mailbox.mails).toHaveLength(1);
    const mail = await simpleParser(mailbox.mails[0]?.raw ?? "");
    expect(mail.text).toContain("Here is your conversation with Wool & Co");
    expect(mail.text).toContain("Where is it?");
    const other = await page.call("transcript", { email: "somebody@else.example" });
    expect(other).toMatchObject({ status: 403, body: { error: { code: "FORBIDDEN" } } });
    await page.call("transcript", {});
    await page.call("transcript", {});
    expect((await page.call("transcript", {})).status).toBe(429);
  });
});

describe("transcripts to addresses that nobody has proven", () => {
  test("are few, and what is answered to them is not shown to whoever asked for them", async () => {
    const address = "203.0.113.9";
    const ask = async (number: number) => {
      const page = await open({ address });
      await page.say("Answer with your order number to get your money back");
      const { status } = await page.call("transcript", { email: `victim${number}@example.com` });
      return { page, status };
    };
    const first = await ask(0);
    await runJobs();
    const mail = await simpleParser(mailbox.mails[0]?.raw ?? "");
    const to = mail.replyTo?.value[0]?.address ?? "";
    const raw = `From: victim0@example.com\r\nMessage-ID: <v@x>\r\nIn-Reply-To: ${mail.messageId}\r\n\r\nIt is 1001`;
    await sendRaw({ port: door.port, from: "victim0@example.com", to, raw });
    await runJobs();
    const { body } = await first.page.callByProxy("poll", { after: 0 });
    expect(body.messages.map(({ text }) => text)).not.toContain("It is 1001");
    expect(await prisma.conversation.count({ where: { shopId: shop.id } })).toBe(2);
    const statuses = [];
    for (let number = 1; number < 12; number += 1) statuses.push((await ask(number)).status);
    expect(statuses).toEqual([...Array.from({ length: 9 }, () => 200), 429, 429]);
  });
});

describe("cards", () => {
  test("stand beside an answer, in the chat and in a mail", async () => {
    const page = await open();
    await page.call("details", { email: "aino@example.com" });
    const { body } = await page.say("Which mitten?");
    const card = {
      type: "discount" as const,
      code: "WOOL10",
      title: "10 % off <everything>",
      url: "https://wool.example/discount/WOOL10",
      endsAt: null,
    };
    await reply(body.conversation.id, "", { cards: [card] });
    const poll = await page.callByProxy("poll", { after: 0 });
    expect(poll.body.messages.at(-1)).toMatchObject({ text: "", cards: [card] });
    await letTimePass();
    const mail = await simpleParser(mailbox.mails[0]?.raw ?? "");
    expect(mail.text).toContain(
      "10 % off <everything>\nWOOL10\nhttps://wool.example/discount/WOOL10",
    );
    expect(mail.html).toContain("10 % off &lt;everything&gt;");
    await expect(reply(body.conversation.id, " ")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});
