import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { prisma } from "~/database/db.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { ADMIN } from "tests/kit/factories/staff";
import { addShop } from "tests/kit/mail/add-shop";
import { truncateAll } from "tests/kit/setup/test-database";
import { ChatPage } from "./kit/chat-page";
import { startChatServer, type ChatServer } from "./kit/start-chat-server";

// What shoppers type freely: help answers first, a person where they want one.

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
  await write("Shipping costs", "Delivery is 5 €. Parcels to France are 9 €.");
  await write("Returning an item", "Send it back within 30 days. We refund the price.");
  await write("Gift cards", "They are valid for three years.");
});

const write = (title: string, text: string) =>
  saveArticle(shop.id, ADMIN, {
    articleId: null,
    version: null,
    categoryId: null,
    isFeatured: false,
    kind: "article",
    status: "published",
    translations: [{ locale: "en", title, bodyHtml: `<p>${text}</p>` }],
  });

const open = () => ChatPage.open({ origin: server.origin, shopDomain: shop.domain });
const GOOD = "how much is delivery?";
const POOR = "is the price in pounds";

test("a good answer is given with its source, once for a question, and nobody was called", async () => {
  const page = await open();
  const clientId = randomUUID();
  const first = await page.say(GOOD, clientId);
  const again = await page.say(GOOD, clientId);
  for (const { status, body } of [first, again]) {
    expect(status).toBe(200);
    expect(body.message).toMatchObject({ from: "visitor", text: GOOD, clientId });
    expect(body.conversation).toMatchObject({ handler: "self-service", status: "closed" });
    const [question, answer, ...more] = body.conversation.messages;
    expect(more).toEqual([]);
    expect(question?.id).toBe(body.message.id);
    expect(answer?.text).toContain("Delivery is 5 €");
    expect(answer?.cards).toMatchObject([{ type: "article", title: "Shipping costs" }]);
  }
});

test("where nothing is good enough that is said, the nearest are shown, and whoever writes on is the team's", async () => {
  await write("Cleaning", "The price of cleaning is in the leaflet.");
  const page = await open();
  const { body } = await page.say(POOR);
  const answer = body.conversation.messages.at(-1);
  expect(answer).toMatchObject({ from: "self-service" });
  expect(answer?.text).toContain("None of our articles answers this");
  expect(answer?.cards.length).toBeGreaterThan(1);
  expect(answer?.cards.length).toBeLessThanOrEqual(3);
  expect(body.conversation.handler).toBe("self-service");
  const next = await page.say("I mean the price of the mittens in pounds");
  expect(next.body.conversation.handler).toBe("team");
  const event = next.body.conversation.messages.find(({ from }) => from === "event");
  expect(event).toMatchObject({ event: "handed-over" });
});

test("what help knows nothing of, a certain order, and files are a person's at once", async () => {
  for (const text of [
    "zzxqv",
    "Where is my order #1042? Delivery takes long.",
    "Delivery? I am a@b.example",
  ]) {
    const { body } = await (await open()).say(text);
    expect(body.conversation).toMatchObject({ handler: "team", status: "open" });
  }
  const form = new FormData();
  form.append("clientId", randomUUID());
  form.append("text", GOOD);
  const png = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  form.append("files", new Blob([png], { type: "image/png" }), "mitten.png");
  const page = await open();
  form.append("token", page.session.token);
  const { body } = await page.call("message", form);
  expect(body.conversation).toMatchObject({ handler: "team" });
});

test("a conversation that the team has is not answered by help", async () => {
  const page = await open();
  await page.call("person", { clientId: randomUUID() });
  const { body } = await page.say(GOOD);
  expect(body.conversation).toMatchObject({ handler: "team", status: "open" });
  expect(body.conversation.messages.map(({ from }) => from)).not.toContain("self-service");
});
