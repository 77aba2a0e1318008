import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pool, prisma } from "~/database/db.server";
import { addShop } from "tests/kit/mail/add-shop";
import { truncateAll } from "tests/kit/setup/test-database";
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

describe("messages", () => {
  test("posted twice, and at once, are one; another visitor's clientId is nobody else's message", async () => {
    const page = await open();
    const clientId = randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => page.say("once", clientId)));
    expect(new Set(answers.map(({ body }) => body.message.id)).size).toBe(1);
    const stranger = await open();
    const theirs = await stranger.say("theirs", clientId);
    expect(theirs.body.message.text).toBe("theirs");
    expect(theirs.body.conversation.id).not.toBe(answers[0]?.body.conversation.id);
    expect(await prisma.message.count({ where: { shopId: shop.id } })).toBe(2);
  });

  test("empty, too long and malformed ones are refused in the shopper's language", async () => {
    const page = await open({ locale: "fi" });
    const empty = await page.say("  \n ");
    expect(empty).toMatchObject({
      status: 400,
      body: { error: { message: "Kirjoita viesti tai valitse tiedosto." } },
    });
    expect((await page.say("x".repeat(4_001))).status).toBe(400);
    expect((await page.say("x".repeat(300_000))).status).toBe(413);
    expect((await page.call("message", { clientId: "1", text: "x" })).status).toBe(400);
    expect((await page.call("message", [])).status).toBe(400);
    expect((await page.call("nonsense", {})).status).toBe(404);
    expect((await page.call("constructor", {})).status).toBe(404);
    const odd = await page.say("a\u0000b\ud800 <script>alert(1)</script>");
    expect(odd.body.message.text).toBe("ab\ufffd <script>alert(1)</script>");
  });

  test("words that look like SQL are words, alone and beside others", async () => {
    const hostile = [
      "'); DROP TABLE messages; --",
      "\\'; DELETE FROM conversations; --",
      "\\\\' OR 1=1 --",
      "E'\\x27; SELECT pg_sleep(9)'",
      "$$; TRUNCATE visitors; $$",
      "\ufffd\ufeff\u2028' || version() || '",
      '{"text":"\\u0000\\ud800"}',
      "%s $1 ? :shop `;`",
    ];
    const pages = await Promise.all(hostile.map(() => open()));
    await Promise.all(pages.map((page) => page.say("hello")));
    const answers = await Promise.all(pages.map((page, index) => page.say(hostile[index] ?? "")));
    expect(answers.map(({ body }) => body.message.text)).toEqual(hostile);
    expect(await prisma.message.count({ where: { shopId: shop.id } })).toBe(2 * hostile.length);
  });

  test("floods of one visitor are stopped, with when to try again; others go on", async () => {
    const page = await open();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => page.say(`${index}`)),
    );
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(15);
    expect(refused[0]?.body.error).toMatchObject({ code: "RATE_LIMITED" });
    expect(refused[0]?.body.error?.retryAfterSeconds).toBeGreaterThan(0);
    expect(refused[0]?.headers.get("Retry-After")).toBeTruthy();
    expect((await (await open()).say("me too")).status).toBe(200);
  });

  test("wait for nobody else's conversation", async () => {
    const [held, other] = await Promise.all([open(), open()]);
    const { body } = await held.say("first");
    await other.say("first");
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE", [
      body.conversation.id,
    ]);
    let isThere = false;
    const waiting = held.say("waits").then((answer) => {
      isThere = true;
      return answer;
    });
    expect((await other.say("goes on")).status).toBe(200);
    expect(isThere).toBe(false);
    await client.query("ROLLBACK");
    client.release();
    expect((await waiting).status).toBe(200);
  });

  test("are stored also where the page that opens crosses them", async () => {
    const page = await open();
    const { body } = await page.say("first");
    const client = await pool.connect();
    await client.query("BEGIN");
    await client.query("SELECT 1 FROM visitors WHERE id = $1 FOR UPDATE", [page.session.visitorId]);
    // It locks the conversation and waits for the visitor.
    const context = { pageTitle: "Here" };
    const crossing = page.call("message", { clientId: randomUUID(), text: "second", context });
    const waiting = "SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted";
    await expect
      .poll(async () => (await pool.query<{ count: number }>(waiting)).rows[0]?.count)
      .toBeGreaterThan(0);
    const { id } = body.conversation;
    await client.query("SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE", [id]).then(
      () => client.query("COMMIT"),
      () => client.query("ROLLBACK"),
    );
    client.release();
    expect((await crossing).status).toBe(200);
    expect(await prisma.message.count({ where: { shopId: shop.id } })).toBe(2);
  });

  test("floods of one address are stopped, however many visitors it pretends to be", async () => {
    const address = "203.0.113.7";
    const request = () =>
      requestSession({ origin: server.origin, shopDomain: shop.domain, address });
    const sessions = [];
    for (let batch = 0; batch < 8; batch += 1)
      sessions.push(...(await Promise.all(Array.from({ length: 10 }, request))));
    expect(sessions.some(({ status }) => status === 429)).toBe(true);
    expect(sessions.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(75);
  });
});

describe("the origin", () => {
  test("lets pages of any shop ask with their token, and nothing else", async () => {
    const preflight = await fetch(`${server.origin}/storefront/chat/message`, {
      method: "OPTIONS",
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect(preflight.headers.get("Access-Control-Allow-Headers")).toContain("X-Doorbell-Token");
    expect(preflight.headers.get("Access-Control-Allow-Credentials")).toBeNull();
    const stream = await fetch(`${server.origin}/storefront/chat/stream`);
    expect(stream.status).toBe(401);
    expect(stream.headers.get("Access-Control-Allow-Origin")).toBe("*");
    expect((await fetch(`${server.origin}/storefront/chat/message`)).status).toBe(404);
    expect(
      (await fetch(`${server.origin}/storefront/chat/session`, { method: "POST" })).status,
    ).toBe(404);
  });

  test("keeps a cart to its bounds and takes nothing a page should not say", async () => {
    const page = await open();
    const items = Array.from({ length: 150 }, () => ({ title: "x".repeat(1_000), quantity: -4 }));
    const bad = {
      pageUrl: "javascript:alert(1)",
      cart: { currency: "<b>", total: "NaN", items },
      locale: "'; DROP TABLE",
    };
    expect((await page.call("context", bad)).status).toBe(200);
    const visitor = await prisma.visitor.findFirstOrThrow({ where: { shopId: shop.id } });
    expect(visitor.pageUrl).toBeNull();
    expect(visitor.locale).toBe("en");
    expect(JSON.stringify(visitor.cart).length).toBeLessThan(30_000);
  });
});
