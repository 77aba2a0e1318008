import type { Prisma } from "@prisma/client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findConversationContext } from "~/conversations/reads/find-conversation-context.server";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { prisma } from "~/database/db.server";
import { saveStorefrontSettings } from "~/storefront/settings/save-storefront-settings.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop } from "tests/kit/mail/add-shop";
import { runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import { timelineWords } from "tests/kit/timeline-words";
import { ChatPage, requestSession } from "./kit/chat-page";
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

describe("a person can always be asked for", () => {
  test("quick answers call nobody; asking for a person, or writing, brings the team, and both see it", async () => {
    const page = await open({ locale: "fi" });
    const clientId = crypto.randomUUID();
    const quick = await page.call("quick", { clientId, id: "order-status" });
    expect(quick.status).toBe(200);
    expect(quick.body).toMatchObject({
      needs: "order-lookup",
      conversation: { handler: "self-service", status: "closed", canRate: false },
    });
    expect(quick.body.messages.map(({ from }) => from)).toEqual(["visitor", "self-service"]);
    const repeat = await page.call("quick", { clientId, id: "order-status" });
    expect(repeat.body.messages).toEqual(quick.body.messages);
    expect(await findConversation(shop.id, 1)).toMatchObject({
      status: "closed",
      isUnread: false,
      handler: "self-service",
    });
    const person = await page.call("person", { clientId: crypto.randomUUID() });
    expect(person.body.conversation).toMatchObject({ handler: "team", status: "open" });
    const notice = person.body.conversation.messages.at(-1);
    expect(notice).toMatchObject({ from: "event", event: "handed-over" });
    const seen = await findConversation(shop.id, 1);
    expect(seen).toMatchObject({ handler: "team", status: "open", isUnread: true });
    expect(await timelineWords(shop.id)).toEqual(["The shopper asked for a person."]);
    const again = await page.call("person", { clientId: crypto.randomUUID() });
    expect(again.body.conversation.messages).toHaveLength(3);
  });

  test("the first act may be asking for a person, and a word after a quick answer hands over too", async () => {
    const asking = await open();
    const person = await asking.call("person", { clientId: crypto.randomUUID() });
    expect(person.body.conversation).toMatchObject({ handler: "team", status: "open" });
    expect(person.body.conversation.messages.map(({ from }) => from)).toEqual(["event"]);
    const writing = await open();
    await writing.call("quick", { clientId: crypto.randomUUID(), id: "order-status" });
    const { body } = await writing.say("But where is it?");
    expect(body.conversation).toMatchObject({ handler: "team", status: "open" });
    expect(body.conversation.messages.map(({ from }) => from)).toEqual([
      "visitor",
      "self-service",
      "visitor",
      "event",
    ]);
  });
});

describe("what the shop has not written", () => {
  test("is said, nothing is made up, and a person is offered", async () => {
    const page = await open({ locale: "de" });
    const { status, body } = await page.call("quick", {
      clientId: crypto.randomUUID(),
      id: "returns",
    });
    expect(status).toBe(200);
    expect(body.messages[1]).toMatchObject({
      from: "self-service",
      text: "Der Shop hat dazu noch nichts geschrieben. Möchten Sie einen Menschen fragen?",
      cards: [],
    });
    expect(body.conversation).toMatchObject({ handler: "self-service", status: "closed" });
    const unknown = { clientId: crypto.randomUUID(), id: "taxes" };
    expect((await page.call("quick", unknown)).status).toBe(404);
  });
});

describe("a session", () => {
  test("says in whose time the shop opens when the shopper's clock shows another", async () => {
    const clock = (hours: number) =>
      new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
    const spans = [{ from: clock(4), to: clock(5) }];
    const days = {
      mon: spans,
      tue: spans,
      wed: spans,
      thu: spans,
      fri: spans,
      sat: spans,
      sun: spans,
    };
    await saveStorefrontSettings(shop.id, ADMIN, { hours: { timeZone: "America/Lima", days } });
    const page = await open();
    const { availability } = page.session;
    expect(availability.isOpen).toBe(false);
    expect(availability.text).toContain("Peru");
  });

  test("is refused where the chat is switched off, and unsigned", async () => {
    const privacyPolicy = "https://wool.example/policies/privacy-policy";
    await saveStorefrontSettings(shop.id, ADMIN, { links: { privacyPolicy } });
    const page = await open({ locale: "fi" });
    expect(page.session.privacyUrl).toBe(privacyPolicy);
    await page.say("Onko täällä ketään?");
    await saveStorefrontSettings(shop.id, ADMIN, { chat: { isEnabled: false } });
    const refused = await requestSession({ origin: server.origin, shopDomain: shop.domain });
    expect(refused).toMatchObject({ status: 410, body: { error: { code: "CHAT_CLOSED" } } });
    // Pages that are open hear of it within seconds, and can still read what was said.
    const closed = {
      status: 410,
      body: { error: { message: "Chat on suljettu. Kirjoita meille yhteydenottolomakkeella." } },
    };
    await expect.poll(() => page.say("Haloo?"), { timeout: 15_000 }).toMatchObject(closed);
    const quick = { clientId: crypto.randomUUID(), id: "order-status" };
    expect(await page.callByProxy("quick", quick)).toMatchObject(closed);
    const stream = await fetch(`${server.origin}/storefront/chat/stream`, {
      headers: { "X-Doorbell-Token": page.session.token },
    });
    expect(stream.status).toBe(410);
    const read = await page.call("poll", { after: 0 });
    expect(read.body.messages[0]?.text).toBe("Onko täällä ketään?");
    const unsigned = await fetch(`${server.origin}/proxy/chat/session?shop=${shop.domain}`, {
      method: "POST",
      body: "{}",
    });
    expect(unsigned.status).toBe(401);
  });
});
