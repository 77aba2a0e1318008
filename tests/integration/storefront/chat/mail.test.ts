import { randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { pool, prisma } from "~/database/db.server";
import { closeOldSends } from "~/sending/close-old-sends.server";
import { addCustomer } from "tests/kit/factories/mirror";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { useMailServer } from "tests/kit/mail/use-mail-server";
import { truncateAll } from "tests/kit/setup/test-database";
import { ChatPage } from "./kit/chat-page";
import { startChatServer, type ChatServer } from "./kit/start-chat-server";
import { letTimePass, staff } from "./mail-kit";

let server: ChatServer;

let door: SmtpListener;

let mailbox: Mailbox;

let shop: TestShop;

let shopDomain: string;

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

/** Shows that the page's shopper reads `email`: by the code that is mailed there. */
async function prove(page: ChatPage, email: string): Promise<void> {
  expect((await page.call("proof", { email })).status).toBe(200);
  await runJobs();
  const mail = await simpleParser(mailbox.mails.pop()?.raw ?? "");
  const code = /\b\d{6}\b/.exec(mail.text ?? "")?.[0] ?? "";
  expect((await page.call("prove", { code })).status).toBe(200);
}

describe("an answer that nobody reads in the chat", () => {
  test("is mailed once, with what was written; the mail's answer comes back into the conversation", async () => {
    const page = await open({ locale: "fi" });
    await page.call("details", { name: "Aino" });
    await prove(page, "aino@example.com");
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
    // The team has it; the page, whose visitor has proven another address, does not.
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
      data: { email: "aino@example.com", emailVerifiedAt: new Date() },
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
    await prove(page, "aino@example.com");
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

describe("answers that could not be mailed for days", () => {
  test("go out with the next one, once the mail server works", async () => {
    const page = await open();
    const { body } = await page.say("Hi");
    await prove(page, "aino@example.com");
    mailbox.behave({ code: 550, message: "5.1.1 Nobody here" });
    await reply(body.conversation.id, "First");
    await letTimePass();
    expect(mailbox.mails).toHaveLength(0);
    await pool.query("UPDATE outbound_sends SET created_at = now() - interval '3 days'");
    await reply(body.conversation.id, "Second");
    // The clock strikes while the new answer waits to be read.
    await closeOldSends();
    await letTimePass();
    const mail = await simpleParser(mailbox.mails[0]?.raw ?? "");
    expect(mail.text).toContain("First");
    expect(mail.text).toContain("Second");
  });
});

describe("an answer to somebody whose address nobody has proven", () => {
  test("is not mailed: a notice says that it waits, without a word of what was said or by whom", async () => {
    const page = await open({ locale: "de" });
    await page.call("details", { name: "Get rich <now>", email: "victim@example.com" });
    const { body } = await page.say("Secret words of the shopper https://evil.example");
    const { id } = body.conversation;
    await reply(id, "Secret words of the shop");
    await letTimePass();
    expect(mailbox.mails.map(({ to }) => to)).toEqual([["victim@example.com"]]);
    const raw = mailbox.mails[0]?.raw.toString() ?? "";
    const mail = await simpleParser(raw);
    expect(mail.subject).toBe("Wool & Co hat Ihnen geantwortet");
    expect(mail.text).toContain(`https://${shopDomain}`);
    for (const said of ["Secret", "Get rich", "evil", "Sara"]) {
      expect(`${mail.subject} ${mail.text} ${String(mail.html)}`).not.toContain(said);
      expect(raw).not.toContain(said);
    }
    expect(mail.headers.get("auto-submitted")).toBe("auto-generated");
    // As long as it is not read one notice is enough.
    for (let count = 0; count < 3; count += 1) {
      await reply(id, "And more");
      await letTimePass();
    }
    expect(mailbox.mails).toHaveLength(1);
  });

  test("brings so many notices a day to one address; where none goes out, the team reads why", async () => {
    const conversations: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      const page = await open();
      await page.call("details", { email: "victim@example.com" });
      const { body } = await page.say("Hi");
      conversations.push(body.conversation.id);
      await reply(body.conversation.id, "Hello");
      await letTimePass();
    }
    expect(mailbox.mails).toHaveLength(5);
    const lines = await prisma.message.findMany({
      where: {
        shopId: shop.id,
        kind: "event",
        entry: { path: ["type"], equals: "chat-mail-failed" },
      },
    });
    expect(lines.map(({ conversationId }) => conversationId)).toEqual([conversations[5]]);
    expect(lines[0]?.entry).toMatchObject({ reason: expect.stringContaining("waits in the chat") });
  });

  test("is mailed as soon as they prove it", async () => {
    const page = await open();
    const { body } = await page.say("Hi");
    await reply(body.conversation.id, "Hello");
    await letTimePass();
    expect(mailbox.mails).toHaveLength(0);
    await prove(page, "aino@example.com");
    await letTimePass();
    expect(mailbox.mails.map(({ to }) => to)).toEqual([["aino@example.com"]]);
    expect((await simpleParser(mailbox.mails[0]?.raw ?? "")).text).toContain("Hello");
  });

  test("comes to them once they are signed in, at the address that Shopify knows", async () => {
    await addCustomer(shop.id, { id: "77", email: "Aino@example.com" });
    const page = await open({ customerId: "77" });
    const { body } = await page.say("Hi");
    await reply(body.conversation.id, "Hello");
    await letTimePass();
    expect(mailbox.mails.map(({ to }) => to)).toEqual([["Aino@example.com"]]);
    expect((await simpleParser(mailbox.mails[0]?.raw ?? "")).text).toContain("Hello");
    expect(page.session.details.isEmailProven).toBe(true);
    // An account made with an address that nobody has verified: anybody can have typed it.
    await prisma.customer.updateMany({
      where: { shopId: shop.id },
      data: { verifiedEmail: false },
    });
    await reply(body.conversation.id, "Only for Aino");
    await letTimePass();
    const last = await simpleParser(mailbox.mails.at(-1)?.raw ?? "");
    expect(mailbox.mails).toHaveLength(2);
    expect(last.text).not.toContain("Only for Aino");
  });
});

describe("cards", () => {
  test("stand beside an answer, in the chat and in a mail", async () => {
    const page = await open();
    await prove(page, "aino@example.com");
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
