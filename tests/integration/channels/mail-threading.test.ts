import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  startSmtpListener,
  type SmtpListener,
} from "~/channels/email/door/start-smtp-listener.server";
import { prisma } from "~/database/db.server";
import { addShop, type TestShop } from "tests/kit/mail/add-shop";
import { runJobs } from "tests/kit/mail/run-jobs";
import { sendRaw } from "tests/kit/mail/send-raw";
import { truncateAll } from "tests/kit/setup/test-database";

let listener: SmtpListener;
let shop: TestShop;

beforeAll(async () => {
  const started = await startSmtpListener({ host: "127.0.0.1", port: 0 });
  if (!started) throw new Error("the SMTP door did not open");
  listener = started;
});
afterAll(() => listener.stop());
beforeEach(async () => {
  await truncateAll();
  shop = await addShop();
});

interface Mail {
  from?: string;
  to?: string;
  subject?: string;
  id?: string;
  text?: string;
  headers?: string[];
}

/** Sends a mail through the SMTP door and works off what follows. */
async function mail({
  from = "Aino <aino@example.com>",
  to,
  subject = "Hello",
  id,
  text = "Hei!",
  headers = [],
}: Mail) {
  const lines = [`From: ${from}`, `To: ${to ?? shop.address}`, `Subject: ${subject}`, ...headers];
  if (id) lines.push(`Message-ID: <${id}>`);
  await sendRaw({
    port: listener.port,
    to: to ?? shop.address,
    raw: `${lines.join("\r\n")}\r\n\r\n${text}\r\n`,
  });
  await runJobs();
}

async function conversations() {
  return prisma.conversation.findMany({
    where: { shopId: shop.id },
    orderBy: { number: "asc" },
    include: {
      messages: { orderBy: { createdAt: "asc" } },
      contact: { include: { addresses: true } },
    },
  });
}

describe("threading", () => {
  test("a mail makes contact, conversation and message", async () => {
    await mail({
      from: "=?utf-8?B?5bGx55Sw5aSq6YOO?= <Taro@Example.JP>",
      subject: "Order #1001",
      id: "a@x",
      text: "Where is it?",
    });
    const [conversation] = await conversations();
    expect(conversation).toMatchObject({
      number: 1,
      status: "open",
      isUnread: true,
      subject: "Order #1001",
      preview: "Where is it?",
      inboxAddress: shop.address,
    });
    expect(conversation?.waitingSince).not.toBeNull();
    expect(conversation?.contact).toMatchObject({
      name: "山田太郎",
      addresses: [{ kind: "email", value: "taro@example.jp" }],
    });
    expect(conversation?.messages).toMatchObject([
      { kind: "inbound", text: "Where is it?", mailMessageId: "<a@x>" },
    ]);
  });

  test("an answer of the same person joins, and opens a closed conversation again", async () => {
    await mail({ id: "a@x" });
    await prisma.conversation.updateMany({
      where: { shopId: shop.id },
      data: { status: "closed", isUnread: false },
    });
    await mail({
      id: "b@x",
      subject: "something else",
      headers: ["In-Reply-To: <a@x>"],
      text: "One more thing",
    });
    const [conversation, ...others] = await conversations();
    expect(others).toEqual([]);
    expect(conversation).toMatchObject({
      status: "open",
      isUnread: true,
      preview: "One more thing",
    });
    expect(conversation?.messages).toHaveLength(2);
  });

  test("the same subject alone does not join", async () => {
    await mail({ id: "a@x" });
    await mail({ id: "b@x", subject: "Re: Hello" });
    expect(await conversations()).toHaveLength(2);
  });

  test("a stranger who quotes a Message-ID starts a conversation of their own", async () => {
    await mail({ id: "a@x" });
    await mail({ from: "mallory@example.net", id: "b@x", headers: ["References: <a@x>"] });
    expect((await conversations()).map(({ messages }) => messages.length)).toEqual([1, 1]);
  });

  test("someone who was in copy may join", async () => {
    await mail({ id: "a@x", headers: ["Cc: Bertil <bertil@example.se>"] });
    await mail({ from: "bertil@example.se", id: "b@x", headers: ["References: <a@x>"] });
    expect((await conversations()).map(({ messages }) => messages.length)).toEqual([2]);
  });

  test("the reply address joins from any address, but never leads to another shop", async () => {
    await mail({ id: "a@x" });
    const [conversation] = await conversations();
    const replyAddress = shop.address.replace("@", `+${conversation?.replyToken ?? ""}@`);
    await mail({ from: "aino.private@example.org", to: replyAddress.toUpperCase(), id: "b@x" });
    expect((await conversations()).map(({ messages }) => messages.length)).toEqual([2]);
    const other = await addShop();
    await mail({
      from: "aino@example.com",
      to: other.address.replace("@", `+${conversation?.replyToken ?? ""}@`),
      id: "c@x",
    });
    expect(await prisma.conversation.count({ where: { shopId: other.id } })).toBe(1);
    expect((await conversations())[0]?.messages).toHaveLength(2);
  });

  test("a Message-ID of another shop joins nothing", async () => {
    await mail({ id: "a@x" });
    const other = await addShop();
    await mail({ to: other.address, id: "b@x", headers: ["In-Reply-To: <a@x>"] });
    expect(await prisma.conversation.count({ where: { shopId: other.id } })).toBe(1);
    expect((await conversations())[0]?.messages).toHaveLength(1);
  });

  test("the same mail twice is one message; two mails with one Message-ID are two", async () => {
    await mail({ id: "a@x" });
    await mail({ id: "a@x", headers: ["Received: from another.relay.example"] });
    await mail({ id: "a@x", text: "Something different" });
    const messages = (await conversations()).flatMap((conversation) => conversation.messages);
    expect(messages.map(({ text }) => text)).toEqual(["Hei!", "Something different"]);
  });

  test("Reply-To is the person when a form sends in their name", async () => {
    await mail({
      from: "Wool (Shopify) <mailer@shopify.com>",
      headers: ["Reply-To: Bob <bob@example.com>", "Auto-Submitted: auto-generated"],
    });
    const [conversation] = await conversations();
    expect(conversation).toMatchObject({
      status: "open",
      isUnread: true,
      contact: { name: "Bob" },
    });
  });
});
