import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "tests/authorization/sessions";
import { addShopWithPerson } from "tests/kit/factories/person";
import { expectUnharmed, judge, SHOP } from "./door-kit";
import { startWeb, type WebAsk, type WebProcess } from "./start-web";

let web: WebProcess;

beforeAll(async () => {
  await addShopWithPerson(SHOP);
  await signIn(SHOP);
  web = await startWeb();
}, 300_000);

afterAll(() => web.stop());

async function tryAll(asks: { target: string; ask: WebAsk; what: string }[]): Promise<number> {
  const AT_ONCE = 8;
  for (let from = 0; from < asks.length; from += AT_ONCE)
    await Promise.all(
      asks
        .slice(from, from + AT_ONCE)
        .map(async ({ target, ask, what }) =>
          judge(target, await web.ask(target, ask), `${ask.method ?? "GET"} ${what}`),
        ),
    );
  return asks.length;
}

describe("what is no request at all", () => {
  test.each([
    ["GET /% HTTP/1.1", 400],
    ["GET // HTTP/1.1", 400],
    ["GET //evil.example/app HTTP/1.1", 400],
    ["GET /app\\..\\x HTTP/1.1", 400],
    ["GET /%00 HTTP/1.1", 400],
    ["GET /%0d%0aX:1 HTTP/1.1", 400],
    ["GET /%c0%af HTTP/1.1", 400],
    ["GET * HTTP/1.1", 400],
    ["OPTIONS * HTTP/1.1", 400],
    ["GET http://evil.example/nothing HTTP/1.1", 404],
    ["GET http://evil.example HTTP/1.1", 302],
    ["TRACE / HTTP/1.1", 405],
    ["PROPFIND / HTTP/1.1", 405],
    ["NONSENSE / HTTP/1.1", 400],
    ["GET / HTTP/9.9", 400],
    [`GET /${"a".repeat(9_000)} HTTP/1.1`, 414],
    [`GET /${"a".repeat(40_000)} HTTP/1.1`, 431],
    ["\u0000\u0001\u0002", 400],
  ])("%s", async (line, status) => {
    const text = await web.send(`${line}\r\nHost: evil.example\r\nConnection: close\r\n\r\n`);
    expect(text.split(" ")[1]).toBe(String(status));
    expect(text).toMatch(/x-content-type-options: nosniff/i);
    expect(text).toMatch(/strict-transport-security: max-age/i);
    expect(text).not.toMatch(/evil\.example/);
  });

  test("odd headers", async () => {
    const odd: Record<string, string>[] = [
      { Range: "bytes=5-2" },
      { Range: "bytes=-5" },
      { Range: "bytes=999999999999-" },
      { "If-None-Match": '"', "Accept-Encoding": "br;q=x" },
      { Origin: "https://evil.example" },
      { Origin: "nonsense" },
      { Authorization: "Basic ====" },
      { Authorization: "Bearer a.b.c" },
      { "X-Forwarded-For": ",,,", "X-Forwarded-Host": "evil.example" },
      { Cookie: "=;;=" },
      { "Content-Type": "multipart/form-data; boundary=" },
      { "Content-Type": "\u00ff" },
      { "User-Agent": "Googlebot" },
      { "Last-Event-ID": "9".repeat(400) },
    ];
    for (const target of [
      "/favicon.svg",
      "/app",
      "/app/inbox",
      "/auth/login",
      "/channels/email",
      "/storefront/chat/message",
      "/sse",
      "/",
    ])
      await tryAll(
        odd.flatMap((headers) =>
          ["GET", "POST"].map((method) => ({
            target,
            ask: { method, headers },
            what: JSON.stringify(headers),
          })),
        ),
      );
  });

  test("the way out of the frame leads to Shopify or nowhere", async () => {
    const host = Buffer.from("admin.shopify.com/store/one").toString("base64url");
    for (const exitIframe of [
      "https://evil.example/",
      "javascript:alert(1)",
      "//evil.example",
      "",
      "%00",
      "https://one.myshopify.com.evil.example/admin",
    ]) {
      const query = new URLSearchParams({ shop: SHOP, host, embedded: "1", exitIframe });
      const answer = await web.ask(`/auth/exit-iframe?${query}`);
      judge("/auth/exit-iframe", answer, exitIframe);
      expect(answer.body).not.toContain("evil.example");
    }
  });
});

test("the process lived through it all, and logged no stack for what was not there", () => {
  expectUnharmed(web);
});
