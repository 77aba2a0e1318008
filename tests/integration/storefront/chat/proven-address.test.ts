import { randomUUID } from "node:crypto";
import { simpleParser } from "mailparser";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { SmtpListener } from "~/channels/email/door/start-smtp-listener.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { prisma } from "~/database/db.server";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { openDoor } from "tests/kit/mail/open-door";
import { openMailbox, type Mailbox } from "tests/kit/mail/open-mailbox";
import { runJobs } from "tests/kit/mail/run-jobs";
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

describe("a code that proves an address", () => {
  const wrong = (code: string) => (code === "000000" ? "000001" : "000000");

  test("says nothing but itself, works once, for its own page, and five tries long", async () => {
    const page = await open();
    await page.call("details", { name: "Get rich <now>" });
    await page.say("Secret words");
    await page.call("proof", { email: "victim@example.com" });
    await runJobs();
    const raw = mailbox.mails[0]?.raw.toString() ?? "";
    const mail = await simpleParser(raw);
    const code = /\b\d{6}\b/.exec(mail.text ?? "")?.[0] ?? "";
    for (const said of ["Secret", "Get rich"])
      expect(`${mail.text} ${String(mail.html)} ${raw}`).not.toContain(said);
    const another = await open();
    expect((await another.call("prove", { code })).status).toBe(400);
    for (let count = 0; count < 5; count += 1)
      expect((await page.call("prove", { code: wrong(code) })).status).toBe(400);
    expect((await page.call("prove", { code })).status).toBe(400);
    const visitor = await prisma.visitor.findFirstOrThrow({
      where: { shopId: shop.id, email: "victim@example.com" },
    });
    expect(visitor.emailVerifiedAt).toBeNull();
    await prove(page, "aino@example.com");
    expect((await page.call("prove", { code })).status).toBe(400);
  });

  test("is mailed few times: by page, by address, by client", async () => {
    const statuses = async (
      count: number,
      ask: (number: number) => Promise<{ status: number }>,
    ) => {
      const seen = [];
      for (let number = 0; number < count; number += 1) seen.push((await ask(number)).status);
      return seen;
    };
    const page = await open({ address: "203.0.113.1" });
    const byPage = (number: number) => page.call("proof", { email: `victim${number}@example.com` });
    expect(await statuses(6, byPage)).toEqual([200, 200, 200, 200, 200, 429]);
    const byAddress = async (number: number) =>
      (await open({ address: `203.0.113.${10 + number}` })).call("proof", {
        email: "one@example.com",
      });
    expect(await statuses(6, byAddress)).toEqual([200, 200, 200, 200, 200, 429]);
    const byClient = async (number: number) =>
      (await open({ address: "203.0.113.99" })).call("proof", {
        email: `other${number}@example.com`,
      });
    expect((await statuses(12, byClient)).filter((status) => status === 429)).toHaveLength(2);
  });

  test("goes to one address: lists are refused", async () => {
    const page = await open();
    for (const email of ["a@example.com,b@example.com", "a@example.com b@example.com", "a"])
      expect((await page.call("proof", { email })).status).toBe(400);
    await runJobs();
    expect(mailbox.mails).toHaveLength(0);
  });
});

describe("a transcript", () => {
  test("is not mailed to an address that was only typed, whatever a page asks", async () => {
    const page = await open();
    await page.call("details", { email: "victim@example.com" });
    await page.say("Answer with your order number to get your money back");
    for (const fields of [{}, { email: "victim@example.com" }, { email: "other@example.com" }])
      expect(await page.call("transcript", fields)).toMatchObject({
        status: 403,
        body: { error: { code: "FORBIDDEN" } },
      });
    await letTimePass();
    expect(mailbox.mails).toHaveLength(0);
  });

  test("goes to the address that is proven, and not too often", async () => {
    const page = await open();
    await page.say("Where is it?");
    await prove(page, "aino@example.com");
    expect((await page.call("transcript", { email: "victim@example.com" })).status).toBe(200);
    await runJobs();
    expect(mailbox.mails.map(({ to }) => to)).toEqual([["aino@example.com"]]);
    const mail = await simpleParser(mailbox.mails[0]?.raw ?? "");
    expect(mail.text).toContain("Here is your conversation with Wool & Co");
    expect(mail.text).toContain("Where is it?");
    await page.call("transcript", {});
    await page.call("transcript", {});
    expect((await page.call("transcript", {})).status).toBe(429);
  });

  test("can be downloaded by whoever is in the chat, by an address that opens nothing else and ends", async () => {
    const page = await open({ locale: "fi" });
    const { body } = await page.say("Missä tilaukseni on?");
    await reply(body.conversation.id, "Se lähti eilen.");
    const offered = await page.call("download", {});
    const url = new URL(offered.body.url);
    const read = async (path: string, token: string | null) =>
      fetch(`${server.origin}${path}?${new URLSearchParams({ token: token ?? "" })}`);
    const token = url.searchParams.get("token") ?? "";
    const file = await read(url.pathname, token);
    expect(file.status).toBe(200);
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(file.headers.get("cache-control")).toContain("no-store");
    const text = await file.text();
    expect(text).toContain("Missä tilaukseni on?");
    expect(text).toContain("Se lähti eilen.");
    const other = await open();
    const second = await other.say("Somebody else");
    const forOther = url.pathname.replace(/[^/]+$/, second.body.conversation.id);
    expect((await read(forOther, token)).status).toBe(404);
    const [shopId, expiresAt, signature] = token.split(".");
    for (const forged of [
      "",
      `${shopId}.${Number(expiresAt) + 1}.${signature}`,
      `${Number(shopId) + 1}.${expiresAt}.${signature}`,
      `${token}.x`,
      `${token} `,
      `0${token}`,
    ])
      expect((await read(url.pathname, forged)).status).toBe(404);
    const { readTranscriptToken } = await import("~/storefront/chat/files/transcript-link.server");
    const later = new Date(Date.now() + 11 * 60_000);
    expect(readTranscriptToken(token, body.conversation.id)).toBe(shop.id);
    expect(readTranscriptToken(token, body.conversation.id, later)).toBeNull();
    expect((await (await open()).call("download", {})).status).toBe(400);
  });
});
