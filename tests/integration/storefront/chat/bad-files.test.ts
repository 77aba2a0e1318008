import { randomUUID } from "node:crypto";
import { Agent } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pool, prisma } from "~/database/db.server";
import { addShop } from "tests/kit/mail/add-shop";
import { truncateAll } from "tests/kit/setup/test-database";
import { ChatPage } from "./kit/chat-page";
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
