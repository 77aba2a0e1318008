import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findConversation } from "~/conversations/reads/find-conversation.server";
import { prisma } from "~/database/db.server";
import { saveStorefrontSettings } from "~/storefront/settings/save-storefront-settings.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop } from "tests/kit/mail/add-shop";
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
    expect(await timelineWords(shop.id)).toEqual(["The chat went to the team."]);
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
