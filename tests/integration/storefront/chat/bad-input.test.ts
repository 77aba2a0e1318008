import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pool, prisma } from "~/database/db.server";
import { addShop } from "tests/kit/mail/add-shop";
import { truncateAll } from "tests/kit/setup/test-database";
import { ChatPage, requestSession } from "./kit/chat-page";
import { sendOn } from "./kit/send-on";
import { startSlowUpload } from "./kit/slow-upload";
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

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(64),
]);

function form(text: string, files: { name: string; bytes: Buffer; type?: string }[]): FormData {
  const data = new FormData();
  data.set("clientId", randomUUID());
  data.set("text", text);
  data.set("context", JSON.stringify({ pageTitle: "Here" }));
  for (const { name, bytes, type } of files)
    data.append("files", new File([new Uint8Array(bytes)], name, { type: type ?? "image/png" }));
  return data;
}

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

describe("files", () => {
  test("arrive, with a name that says what they are, and open for whoever has their address only", async () => {
    const page = await open();
    const sent = await page.call(
      "message",
      form("Look", [{ name: "../../evil\u202e.exe", bytes: PNG }]),
    );
    expect(sent.status).toBe(200);
    const [file] = sent.body.message.files;
    expect(file).toMatchObject({ name: "evil.exe.png", type: "image/png", size: PNG.length });
    const url = new URL(file?.url ?? "");
    const local = `${server.origin}${url.pathname}${url.search}`;
    const answer = await fetch(local);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("Content-Type")).toBe("image/png");
    expect(answer.headers.get("Cross-Origin-Resource-Policy")).toBe("cross-origin");
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(PNG);
    const other = await open();
    const { body } = await other.call("message", form("", [{ name: "b.png", bytes: PNG }]));
    const theirs = new URL(body.message.files[0]?.url ?? "");
    expect((await fetch(`${server.origin}${theirs.pathname}${url.search}`)).status).toBe(404);
    expect((await fetch(`${server.origin}${url.pathname}?token=x`)).status).toBe(404);
  });

  test("that are disguised, too large or too many are refused", async () => {
    const page = await open();
    const html = Buffer.from("<!doctype html><script>alert(1)</script>");
    const disguised = await page.call("message", form("", [{ name: "photo.png", bytes: html }]));
    expect(disguised).toMatchObject({ status: 400, body: { error: { code: "INVALID_INPUT" } } });
    const large = Buffer.concat([PNG, Buffer.alloc(10 * 1024 * 1024)]);
    expect((await page.call("message", form("", [{ name: "a.png", bytes: large }]))).status).toBe(
      413,
    );
    const six = Array.from({ length: 6 }, () => ({ name: "a.png", bytes: PNG }));
    expect((await page.call("message", form("", six))).status).toBe(400);
    expect(await prisma.message.count({ where: { shopId: shop.id } })).toBe(0);
  });

  test("fill a bounded part of the disk in an hour, whoever sends them", async () => {
    const page = await open();
    const send = () => page.call("message", form("", [{ name: "a.png", bytes: PNG }]));
    expect((await send()).status).toBe(200);
    // Nearly all of it was sent before.
    await pool.query("UPDATE rate_counters SET count = 150 * 1024 WHERE shop_id = $1", [shop.id]);
    expect(await send()).toMatchObject({ status: 429, body: { error: { code: "RATE_LIMITED" } } });
    expect((await page.say("Words are still taken")).status).toBe(200);
  });

  test("that one visitor sends slowly keep nobody else's out", async () => {
    const [slow, other] = await Promise.all([open(), open()]);
    const held = [startSlowUpload(slow), startSlowUpload(slow)];
    const send = (page: ChatPage) =>
      page.call("message", form("", [{ name: "a.png", bytes: PNG }]));
    await expect
      .poll(() => send(slow))
      .toMatchObject({ status: 429, body: { error: { code: "RATE_LIMITED" } } });
    expect((await send(other)).status).toBe(200);
    expect((await slow.say("Words are still taken")).status).toBe(200);
    for (const upload of held) upload.stop();
    await expect.poll(async () => (await send(slow)).status, { timeout: 10_000 }).toBe(200);
  });

  test("that are refused do not hold up what comes after them on the same connection", async () => {
    const page = await open();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const headers = { "X-Doorbell-Token": page.session.token };
    const send = (body: Buffer, type: string, token = headers) =>
      sendOn(agent, `${server.origin}/storefront/chat/message`, {
        headers: { ...token, "Content-Type": type },
        body,
      });
    const held = [startSlowUpload(page), startSlowUpload(page)];
    const file = Buffer.alloc(3 * 1024 * 1024);
    // Not so often that its own limit of messages is reached meanwhile.
    const upload = () => send(file, "multipart/form-data; boundary=x");
    await expect.poll(upload, { interval: 300 }).toBe(429);
    const stranger = { "X-Doorbell-Token": "nobody's" };
    expect(await send(file, "multipart/form-data; boundary=x", stranger)).toBe(401);
    const words = JSON.stringify({ clientId: randomUUID(), text: "Words" });
    expect(await send(Buffer.from(words), "application/json")).toBe(200);
    for (const upload of held) upload.stop();
    agent.destroy();
  });

  test("a huge upload is cut off before it is read whole", async () => {
    const page = await open();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        const head =
          '--x\r\nContent-Disposition: form-data; name="files"; filename="a.png"\r\n\r\n';
        if (sent === 0) controller.enqueue(Buffer.from(head));
        sent += 1_048_576;
        if (sent > 400 * 1_048_576) controller.close();
        else controller.enqueue(new Uint8Array(1_048_576));
      },
    });
    const answer = await fetch(`${server.origin}/storefront/chat/message`, {
      method: "POST",
      headers: {
        "X-Doorbell-Token": page.session.token,
        "Content-Type": "multipart/form-data; boundary=x",
      },
      body: endless,
      duplex: "half",
    } as RequestInit).then(
      ({ status }) => status,
      () => 413,
    );
    expect(answer).toBe(413);
    expect(sent).toBeLessThan(200 * 1_048_576);
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
