import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findRoutes } from "tests/authorization/routes";
import { createToken, signIn } from "tests/authorization/sessions";
import { addShopWithPerson } from "tests/kit/factories/person";
import { createWebhookRequest } from "tests/kit/factories/webhook";
import { BODIES, expectUnharmed, judge, SHOP } from "./door-kit";
import { startWeb, type WebAsk, type WebProcess } from "./start-web";

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

const routes = findRoutes();

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
  expectUnharmed(web);
});
