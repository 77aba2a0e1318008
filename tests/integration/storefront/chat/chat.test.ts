import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { cancelReply } from "~/conversations/commands/cancel-reply.server";
import { changeStatus } from "~/conversations/commands/change-status.server";
import { markRead } from "~/conversations/commands/mark-read.server";
import { sendReply } from "~/conversations/commands/send-reply.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { pool, prisma } from "~/database/db.server";
import type { ChatMessage, ChatState } from "~/storefront/chat/door/chat-views";
import { announceTyping } from "~/visitors/announce-typing.server";
import { findOnlineContacts } from "~/visitors/find-online-contacts.server";
import { findVisitor } from "~/visitors/find-visitor.server";
import { addShop } from "tests/kit/mail/add-shop";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import { ChatPage, requestSession } from "./kit/chat-page";
import type { StreamEvent } from "./kit/read-stream";
import { startChatServer, type ChatServer } from "./kit/start-chat-server";

let server: ChatServer;
let shop: { id: number; domain: string };
const staff = { id: "7", name: "Sara Virtanen", role: "agent" as const };

beforeAll(async () => {
  server = await startChatServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await truncateAll();
  const { id } = await addShop("Wool & Co");
  shop = await prisma.shop.findUniqueOrThrow({ where: { id }, select: { id: true, domain: true } });
});

const open = (options: Partial<Parameters<typeof ChatPage.open>[0]> = {}) =>
  ChatPage.open({ origin: server.origin, shopDomain: shop.domain, ...options });

const messagesIn = (events: readonly StreamEvent[]) =>
  events
    .filter(({ type }) => type === "message")
    .map(({ data }) => JSON.parse(data) as ChatMessage);
const lastState = (events: readonly StreamEvent[]) => {
  const last = events.findLast(({ type }) => type === "state");
  return last ? (JSON.parse(last.data) as ChatState) : null;
};

async function reply(conversationId: string, text: string) {
  return sendReply(shop.id, { conversationId, staff, text, requestId: randomUUID() });
}

describe("a shopper and the team", () => {
  test("talk: session, message, answer on the stream, seen, closed, rated", async () => {
    const page = await open({ locale: "fi" });
    expect(page.session).toMatchObject({
      origin: "http://127.0.0.1:3000",
      shop: { name: "Wool & Co" },
      locale: "fi",
      direction: "ltr",
      customer: null,
      conversation: null,
      limits: { textLength: 4000, files: 5, fileBytes: 10_485_760 },
    });
    const stream = page.listen(0);
    const sent = await page.say("Missä tilaukseni on?");
    expect(sent.status).toBe(200);
    expect(sent.body.message).toMatchObject({
      from: "visitor",
      text: "Missä tilaukseni on?",
      sequence: 1,
    });
    const { conversation } = sent.body;
    expect(conversation).toMatchObject({
      status: "open",
      handler: "team",
      cursor: 1,
      canRate: false,
    });
    await expect.poll(() => messagesIn(stream.events)).toHaveLength(1);

    await markRead(shop.id, { conversationId: conversation.id, staff });
    await expect.poll(() => lastState(stream.events)?.teamReadSequence).toBe(1);
    await announceTyping(shop.id, { conversationId: conversation.id, staff, isTyping: true });
    await expect
      .poll(() => stream.events.find(({ type }) => type === "typing")?.data)
      .toBe('{"name":"Sara"}');
    const { messageId } = await reply(conversation.id, "Se on matkalla.");
    await expect.poll(() => messagesIn(stream.events)).toHaveLength(2);
    expect(messagesIn(stream.events)[1]).toMatchObject({
      id: messageId,
      from: "team",
      authorName: "Sara",
      text: "Se on matkalla.",
      sequence: 2,
    });
    await runJobs();
    const state = async () =>
      (await prisma.outboundDelivery.findFirstOrThrow({ where: { shopId: shop.id, messageId } }))
        .state;
    expect(await state()).toBe("sent");
    expect((await page.call("seen", { delivered: 2, read: 0 })).body).toEqual({});
    expect(await state()).toBe("delivered");
    await page.call("seen", { delivered: 2, read: 2 });
    expect(await state()).toBe("read");

    await changeStatus(shop.id, { conversationId: conversation.id, staff, status: "closed" });
    await expect
      .poll(() => lastState(stream.events))
      .toMatchObject({ status: "closed", canRate: true });
    expect((await page.call("rating", { score: 5, comment: "Kiitos" })).status).toBe(200);
    await expect.poll(() => lastState(stream.events)?.rating).toEqual({ score: 5 });
    const found = await findConversation(shop.id, 1);
    expect(found).toMatchObject({ rating: { score: 5, comment: "Kiitos" }, readSequence: 2 });
    // What the team sees of each other's work is not the shopper's.
    expect(messagesIn(stream.events)).toHaveLength(2);
    stream.leave();
  });

  test("an answer for later is not the shopper's before, and they miss nothing when it comes", async () => {
    const page = await open();
    const { body } = await page.say("Hi");
    const { id: conversationId } = body.conversation;
    const stream = page.listen(1);
    const sendAt = new Date(Date.now() + 3_600_000);
    const later = { conversationId, staff, text: "Good morning", requestId: randomUUID(), sendAt };
    const { messageId } = await sendReply(shop.id, later);
    const undone = { ...later, text: "Never", requestId: randomUUID() };
    const { messageId: undoneId } = await sendReply(shop.id, undone);
    await cancelReply(shop.id, { messageId: undoneId, staff });
    await reply(conversationId, "At once");
    await expect.poll(() => messagesIn(stream.events).map(({ text }) => text)).toEqual(["At once"]);
    await page.call("seen", { delivered: 99, read: 99 });
    await pool.query(
      "UPDATE outbound_deliveries SET next_attempt_at = now() - interval '1 second' WHERE message_id = $1",
      [messageId],
    );
    await hurryJobs();
    await runJobs();
    await expect
      .poll(() => messagesIn(stream.events).map(({ text }) => text))
      .toEqual(["At once", "Good morning"]);
    stream.leave();
  });

  test("hear of each other in every tab, and a tab that was away gets what it missed, once", async () => {
    const first = await open();
    const second = await open({ resume: first.session.resume });
    expect(second.session.visitorId).toBe(first.session.visitorId);
    const away = second.listen();
    await first.say("one");
    await expect.poll(() => messagesIn(away.events).map(({ text }) => text)).toEqual(["one"]);
    away.leave();
    const { body } = await first.say("two");
    await reply(body.conversation.id, "three");
    const back = second.listen(1);
    await expect
      .poll(() => messagesIn(back.events).map(({ text }) => text))
      .toEqual(["two", "three"]);
    back.leave();
    const short = await first.call("message", { clientId: randomUUID(), text: "four", after: 2 });
    expect(short.body.conversation).toMatchObject({ hasOlder: true, cursor: 4 });
    expect(short.body.conversation.messages.map(({ text }) => text)).toEqual(["three", "four"]);
    const poll = await second.callByProxy("poll", { after: 2 });
    expect(poll.body.messages.map(({ text }) => text)).toEqual(["three", "four"]);
    expect(poll.body.state).toMatchObject({ status: "open" });
  });

  test("the team sees where the shopper is, what is in the cart and whether they are online", async () => {
    const page = await open();
    const stream = page.listen();
    await page.call("context", {
      pageUrl: "https://wool.example/cart",
      pageTitle: "Your cart",
      cart: {
        currency: "EUR",
        total: 48.5,
        items: [{ title: "Mitten", quantity: 2, price: "24.25", productId: 7, variantId: 8 }],
      },
    });
    const { body } = await page.say("Hi");
    const contact = await prisma.contact.findFirstOrThrow({ where: { shopId: shop.id } });
    const visitor = await findVisitor(shop.id, contact.id);
    expect(visitor).toMatchObject({
      isOnline: true,
      pageTitle: "Your cart",
      cart: { currency: "EUR", total: "48.50", items: [{ title: "Mitten", productId: "7" }] },
      country: "FI",
      device: "phone",
      isSignedIn: false,
    });
    expect(visitor?.localTime).toMatch(/^\d\d:\d\d$/);
    expect(await findOnlineContacts(shop.id, [contact.id])).toEqual(new Set([contact.id]));
    expect(await findVisitor(shop.id + 1, contact.id)).toBeNull();
    expect(body.conversation.id).toBeTruthy();
    stream.leave();
    await expect
      .poll(() => findOnlineContacts(shop.id, [contact.id]), { timeout: 15_000 })
      .toEqual(new Set());
  });
});

describe("who may ask", () => {
  test("a token of another shop, a forged one, and a customer's after they signed out open nothing", async () => {
    const page = await open();
    await page.say("mine");
    const stranger = await addShop("Other");
    const other = await prisma.shop.findUniqueOrThrow({ where: { id: stranger.id } });
    const elsewhere = new ChatPage({ ...page.options, shopDomain: other.domain }, page.session);
    expect((await elsewhere.callByProxy("poll", { after: 0 })).status).toBe(401);
    expect((await page.call("poll", { after: 0 }, `${page.session.token}x`)).status).toBe(401);
    expect((await page.call("poll", { after: 0 }, page.session.resume)).status).toBe(401);
    const customer = await open({ customerId: "42" });
    expect((await customer.callByProxy("poll", { after: 0 })).status).toBe(200);
    const signedOut = new ChatPage({ ...customer.options, customerId: null }, customer.session);
    expect((await signedOut.callByProxy("poll", { after: 0 })).status).toBe(401);
    expect(
      (await requestSession({ origin: server.origin, shopDomain: "x.myshopify.com" })).status,
    ).toBe(410);
  });
});
