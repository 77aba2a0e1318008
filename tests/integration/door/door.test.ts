import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findRoutes } from "tests/authorization/routes";
import { createToken, signIn } from "tests/authorization/sessions";
import { signQuery } from "tests/authorization/sign-proxy-request";
import { addShopWithPerson } from "tests/kit/factories/person";
import { createWebhookRequest } from "tests/kit/factories/webhook";
import { startWeb, type WebAnswer, type WebAsk, type WebProcess } from "./start-web";

// The production server as anybody on the internet meets it: every route × every method × what no browser sends. Nothing
// is answered with 5xx, everything has the security headers, and the process lives.

const SHOP = "one.myshopify.com";
let web: WebProcess;

beforeAll(async () => {
  await addShopWithPerson(SHOP);
  await signIn(SHOP);
  web = await startWeb();
}, 300_000);
afterAll(() => web.stop());

/** "app.inbox_.$number.typing" → "/app/inbox/{}/typing" */
function toPath(name: string, parameter: string): string {
  const parts = name
    .replaceAll("[.]", "\u0000")
    .split(".")
    .filter((part) => part !== "_index" && !part.startsWith("_"))
    .map((part) => part.replaceAll(/[()]/g, "").replaceAll("\u0000", ".").replace(/_$/, ""))
    .map((part) => (part.startsWith("$") ? parameter : part));
  return `/${parts.join("/")}`;
}

const PARAMETERS = [
  "1",
  randomUUID(),
  "99999999999999999999999999",
  "-1",
  "1e400",
  "NaN",
  "__proto__",
  "constructor",
  "%E2%80%AE",
  "%F0%9F%98%80",
  "a".repeat(2_000),
  "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
  "';--",
];
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
const QUERIES = [
  "",
  "?_data=routes%2Fapp",
  "?index",
  `?shop=${SHOP}&host=x&embedded=1&id_token=a.b.c`,
  "?shop=%00&host=%00&q=%00&cursor=%00&before=%00&query=%00&token=%00",
  "?cursor=eyJ&before=MTIz&view=__proto__&q=%ED%A0%80",
  `?${Array.from({ length: 1_500 }, (_, index) => `a${index}=`).join("&")}`,
  `?${"q=x&".repeat(1_500)}`,
  "?%",
  "?a=%ff&%ff=b",
];
const BODIES: (WebAsk & { what: string })[] = [
  { what: "nothing" },
  {
    what: "NUL",
    body: '{"a":"\\u0000","text":"\\u0000","clientId":"\\ud800"}',
    headers: { "Content-Type": "application/json" },
  },
  { what: "no JSON", body: "{", headers: { "Content-Type": "application/json" } },
  { what: "a list", body: "[1]", headers: { "Content-Type": "application/json" } },
  { what: "null", body: "null", headers: { "Content-Type": "application/json" } },
  {
    what: "deep",
    body: `${"[".repeat(20_000)}${"]".repeat(20_000)}`,
    headers: { "Content-Type": "application/json" },
  },
  {
    what: "__proto__",
    body: '{"__proto__":{"a":1},"intent":"__proto__"}',
    headers: { "Content-Type": "application/json" },
  },
  {
    what: "huge numbers",
    body: '{"after":1e999,"number":123456789012345678901234567890}',
    headers: { "Content-Type": "application/json" },
  },
  {
    what: "a form",
    body: "a=%00&message=%00&email=%00",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
  },
  {
    what: "half a multipart",
    body: "--x\r\nContent-Disposition: form-data",
    headers: { "Content-Type": "multipart/form-data; boundary=x" },
  },
  { what: "no boundary", body: "x", headers: { "Content-Type": "multipart/form-data" } },
];

const routes = findRoutes();
const isRelayed = (target: string) => /^\/proxy.*[?&]signature=/.test(target);

function judge(target: string, { status, headers, body }: WebAnswer, what: string): void {
  const said = `${what} ${target.slice(0, 120)}: ${status} ${body.slice(0, 200)}`;
  expect(status, said).toBeLessThan(500);
  expect(status, said).toBeGreaterThanOrEqual(200);
  expect(headers["x-content-type-options"], said).toBe("nosniff");
  expect(headers["referrer-policy"], said).toBeTruthy();
  if (!isRelayed(target))
    expect(headers["strict-transport-security"], said).toMatch(/max-age=\d{8}/);
  if (/^\/(?:app|auth|sse)/.test(target))
    expect(headers["cache-control"], said).toContain("no-store");
  expect(body, said).not.toMatch(/node_modules|at async|\.server\.ts/);
}

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

describe.each([
  ["a stranger", (): Record<string, string> => ({})],
  [
    "a member of staff",
    () => ({
      Authorization: `Bearer ${createToken(SHOP)}`,
      "User-Agent": "Mozilla/5.0 Chrome/140",
    }),
  ],
])("every route, asked by %s", (_who, identify) => {
  test.each(routes.map(({ name }) => name))("%s", async (name) => {
    const asks = [
      ...PARAMETERS.map((parameter) => ({
        target: toPath(name, parameter),
        ask: {},
        what: "parameter",
      })),
      ...METHODS.map((method) => ({ target: toPath(name, "1"), ask: { method }, what: "method" })),
      ...QUERIES.map((query) => ({ target: toPath(name, "1") + query, ask: {}, what: "query" })),
      ...BODIES.map(({ what, ...body }) => ({
        target: toPath(name, "message"),
        ask: { method: "POST", ...body },
        what,
      })),
      { target: `${toPath(name, "1")}.data`, ask: {}, what: "data" },
      { target: `${toPath(name, "1")}.data`, ask: { method: "POST", body: "x" }, what: "data" },
      { target: `${toPath(name, "1")}/`, ask: {}, what: "slash" },
    ].map(({ ask, ...rest }: { ask: WebAsk; target: string; what: string }) => ({
      ...rest,
      ask: { ...ask, headers: { ...identify(), ...ask.headers } },
    }));
    expect(await tryAll(asks)).toBeGreaterThan(30);
  });
});

test("documents of the admin may be framed by Shopify alone, and show pictures of the shop alone", async () => {
  const query = new URLSearchParams({
    shop: SHOP,
    host: Buffer.from("admin.shopify.com/store/one").toString("base64url"),
    embedded: "1",
    id_token: createToken(SHOP),
  });
  const { status, headers } = await web.ask(`/app/inbox?${query}`, {
    headers: { "User-Agent": "Mozilla/5.0 Chrome/140" },
  });
  expect(status).toBe(200);
  const policy = String(headers["content-security-policy"]);
  expect(policy).toMatch(
    /frame-ancestors https:\/\/one\.myshopify\.com https:\/\/admin\.shopify\.com/,
  );
  const pictures = /img-src ([^;]*)/.exec(policy)?.[1]?.split(" ") ?? [];
  expect(pictures).toContain("https://cdn.shopify.com");
  expect(pictures).toContain(`https://${SHOP}`);
  expect(pictures.filter((source) => /^https?:$|^\*$/.test(source))).toEqual([]);
  expect(headers["cache-control"]).toContain("no-store");
});

test("a mail's frame has a policy of its own, without scripts", async () => {
  const { status, headers } = await web.ask("/mail-frame.html");
  expect(status).toBe(200);
  expect(headers["content-security-policy"]).toContain("default-src 'none'; img-src");
});

describe("the proxy, asked with Shopify's signature", () => {
  const sign = (query: string) => signQuery({ shop: SHOP, query }).toString();
  const PATHS = [
    "",
    "/search",
    "/track",
    "/contact",
    "/articles/x",
    "/articles/x/vote",
    "/categories/x",
    "/sitemap.xml",
    "/style.css",
    "/chat/session",
    "/chat/poll",
    "/nothing",
    "/articles/%E2%82",
    "/articles/%00",
    "/%",
  ];

  test.each(PATHS)("%s answers whatever is asked", async (path) => {
    const queries = [
      "",
      "query=%00",
      "query=%ED%A0%80",
      "query=shop%3D5",
      "locale=__proto__",
      "query=" + "x".repeat(3_000),
      "ticket=a.b.0",
      "cursor=%00",
    ];
    const asks = [
      ...queries.flatMap((query) =>
        ["GET", "HEAD", "POST", "PUT", "OPTIONS"].map((method) => ({
          target: `/proxy${path}?${sign(query)}`,
          ask: { method },
          what: query,
        })),
      ),
      ...BODIES.map(({ what, ...body }) => ({
        target: `/proxy${path}?${sign("")}`,
        ask: { method: "POST", ...body },
        what,
      })),
    ];
    await tryAll(asks);
  });

  test("says what cannot be searched for, in the theme", async () => {
    const { status, headers, body } = await web.ask(
      `/proxy/search?${sign("query=shop%3D5&locale=en")}`,
    );
    expect(status).toBe(400);
    expect(headers["content-type"]).toBe("application/liquid");
    expect(body).toContain("cannot be searched for here");
    expect(body).toContain("shop=5");
  });
});

test("compliance webhooks take any bytes that are signed", async () => {
  const customer = { id: 1, email: "a\u0000b@example.com", phone: "\ud800" };
  const bodies = [
    { shop_domain: SHOP, customer, orders_to_redact: [1] },
    { shop_domain: "\u0000", customer: { email: null } },
    { shop_domain: SHOP, customer: { id: 1e300, note: "\udfff\u0000" }, "\u0000": "\u0000" },
    `{"shop_domain":"${SHOP}","customer":{"id":123456789012345678901234567890}}`,
    `${"[".repeat(50_000)}${"]".repeat(50_000)}`,
    `{"shop_domain":"${SHOP}","customer":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    '{"a":"\\ud83d"}',
    "\u0000",
    '{"shop_domain":1e400000}',
    "null",
    "1",
  ];
  for (const topic of [
    "customers/redact",
    "customers/data_request",
    "shop/redact",
    "orders/updated",
    "app/uninstalled",
  ])
    for (const body of bodies) {
      const request = createWebhookRequest({ topic, body, shop: SHOP });
      const text = typeof body === "string" ? body : JSON.stringify(body);
      const headers = Object.fromEntries(request.headers);
      const answer = await web.ask("/webhooks/shopify", { method: "POST", headers, body: text });
      judge("/webhooks/shopify", answer, `${topic} ${text.slice(0, 80)}`);
    }
});

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

test("tokens of shops that are not there are refused, not failed at", async () => {
  for (const shop of ["never.myshopify.com", "not-a-shop", "", "x\u0000.myshopify.com"]) {
    const answer = await web.ask("/app/inbox", {
      headers: {
        Authorization: `Bearer ${createToken(shop)}`,
        "User-Agent": "Mozilla/5.0 Chrome/140",
      },
    });
    judge("/app/inbox", answer, shop);
    expect(answer.status).toBeGreaterThanOrEqual(400);
  }
});

test("the process lived through it all, and logged no stack for what was not there", async () => {
  expect(web.isRunning()).toBe(true);
  const lines = web
    .log()
    .split("\n")
    .filter((line) => /"level":(?:50|60|"error"|"fatal")/.test(line) || /^\s+at /.test(line));
  expect(lines.slice(0, 5)).toEqual([]);
});
