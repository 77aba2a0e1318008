import type { Prisma } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findConversationContext } from "~/conversations/reads/find-conversation-context.server";
import { prisma } from "~/database/db.server";
import { addShop } from "tests/kit/mail/add-shop";
import { runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import { timelineWords } from "tests/kit/timeline-words";
import { ChatPage } from "./kit/chat-page";
import { startChatServer, type ChatServer } from "./kit/start-chat-server";

let server: ChatServer;

let shop: { id: number; domain: string };

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

const addCustomer = (id: bigint, facts: Partial<Prisma.CustomerUncheckedCreateInput>) => {
  const times = { createdAt: new Date(), updatedAt: new Date(), syncedAt: new Date() };
  return prisma.customer.create({
    data: { shopId: shop.id, id, displayName: "Aino", ...times, ...facts },
  });
};

const contactOf = async (page: ChatPage) => {
  const { contactId } = await prisma.visitor.findUniqueOrThrow({
    where: { shopId_id: { shopId: shop.id, id: page.session.visitorId } },
    select: { contactId: true },
  });
  return prisma.contact.findUniqueOrThrow({
    where: { shopId_id: { shopId: shop.id, id: contactId ?? "" } },
    include: { conversations: { include: { messages: { orderBy: { sequence: "asc" } } } } },
  });
};

describe("guests and customers", () => {
  test("a customer is the same visitor in every browser, and the contact is linked with its reason", async () => {
    const page = await open({ customerId: "42" });
    await page.say("Hi");
    const elsewhere = await open({ customerId: "42" });
    expect(elsewhere.session.visitorId).toBe(page.session.visitorId);
    expect(elsewhere.session.conversation?.messages).toHaveLength(1);
    expect(await contactOf(page)).toMatchObject({
      customerId: 42n,
      customerEvidence: { kind: "signed-in", value: "42" },
    });
  });

  test("the team reads the signed-in customer's name beside what they write", async () => {
    await addCustomer(42n, { firstName: "Aino", lastName: "Virtanen" });
    const page = await open({ customerId: "42" });
    await page.say("Hi");
    const [conversation] = (await contactOf(page)).conversations;
    expect(conversation?.messages.map(({ authorName }) => authorName)).toEqual(["Aino Virtanen"]);
  });

  test("a guest who signs in becomes the customer's visitor, and the team reads so", async () => {
    const guest = await open();
    await guest.say("before");
    const customer = await open({ customerId: "42", resume: guest.session.resume });
    expect(customer.session.visitorId).toBe(guest.session.visitorId);
    await customer.say("after");
    const contact = await contactOf(customer);
    expect(contact).toMatchObject({ customerId: 42n, customerEvidence: { kind: "signed-in" } });
    const texts = contact.conversations.flatMap(({ messages }) => messages.map(({ text }) => text));
    expect(texts.filter(Boolean).toSorted()).toEqual(["after", "before"]);
    expect(await timelineWords(shop.id)).toEqual(["The shopper signed in to the shop."]);
    // The guest's token was of somebody who was not signed in.
    expect((await guest.call("poll", { after: 0 })).status).toBe(401);
  });

  test("a guest who signs in as a customer with a conversation leaves their own as it was", async () => {
    const customer = await open({ customerId: "42" });
    await customer.say("mine, of yesterday");
    const guest = await open();
    await guest.say("a guest's");
    const signedIn = await open({ customerId: "42", resume: guest.session.resume });
    expect(signedIn.session.visitorId).toBe(customer.session.visitorId);
    expect(signedIn.session.conversation?.messages.map(({ text }) => text)).toEqual([
      "mine, of yesterday",
    ]);
    const left = await contactOf(guest);
    expect(left.customerId).toBeNull();
    expect(left.conversations[0]?.messages.map(({ kind }) => kind).toSorted()).toEqual([
      "event",
      "inbound",
    ]);
    expect(await prisma.conversation.count({ where: { shopId: shop.id } })).toBe(2);
  });

  test("a guest who proved to be somebody else is not made the customer who signs in after them", async () => {
    const guest = await open();
    await guest.say("Where is my order?");
    await prisma.visitor.update({
      where: { shopId_id: { shopId: shop.id, id: guest.session.visitorId } },
      data: { email: "aino@example.com", emailVerifiedAt: new Date() },
    });
    const again = () => open({ customerId: "42", resume: guest.session.resume });
    const customer = await again();
    expect(customer.session.visitorId).not.toBe(guest.session.visitorId);
    expect(customer.session.conversation).toBeNull();
    await again();
    await again();
    const contact = await contactOf(guest);
    expect(contact.customerId).toBeNull();
    expect(await timelineWords(shop.id)).toEqual([
      "The shopper signed in to the shop and goes on in another conversation of theirs.",
    ]);
  });

  test("after signing out nothing of the customer's is there: their resume is void", async () => {
    const customer = await open({ customerId: "42" });
    await customer.say("secret");
    const guest = await open({ resume: customer.session.resume });
    expect(guest.session.visitorId).not.toBe(customer.session.visitorId);
    expect(guest.session.conversation).toBeNull();
    const other = await open({ customerId: "43", resume: customer.session.resume });
    expect(other.session.conversation).toBeNull();
    const forged = await open({ resume: guest.session.token });
    expect(forged.session.visitorId).not.toBe(guest.session.visitorId);
  });

  test("two tabs that open and sign in at the same moment are one visitor", async () => {
    const guest = await open();
    const { resume } = guest.session;
    const pages = await Promise.all(
      Array.from({ length: 6 }, () => open({ customerId: "42", resume })),
    );
    expect(new Set(pages.map(({ session }) => session.visitorId)).size).toBe(1);
    await Promise.all(pages.map((page, index) => page.say(`tab ${index}`)));
    expect(await prisma.conversation.count({ where: { shopId: shop.id } })).toBe(1);
    expect(await prisma.contact.count({ where: { shopId: shop.id } })).toBe(1);
  });

  test("a claimed e-mail proves nothing: no customer is linked and no order is shown", async () => {
    await addCustomer(42n, { email: "aino@example.com", emailKey: "aino@example.com" });
    const page = await open();
    expect((await page.call("details", { name: "Aino", email: "Aino@example.com" })).status).toBe(
      200,
    );
    const { body } = await page.say("Where is my order?");
    await runJobs();
    expect((await contactOf(page)).customerId).toBeNull();
    const context = await findConversationContext(shop.id, body.conversation.id);
    expect(context).toMatchObject({ customer: null, orders: [] });
    const again = await open({ resume: page.session.resume });
    expect(again.session.details).toEqual({
      name: "Aino",
      email: "aino@example.com",
      isEmailProven: false,
    });
    const bad = await page.call("details", { email: "not an address" });
    expect(bad).toMatchObject({ status: 400, body: { error: { code: "INVALID_INPUT" } } });
  });
});
