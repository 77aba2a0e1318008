import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signIn } from "tests/authorization/sessions";
import { signQuery } from "tests/authorization/sign-proxy-request";
import { addShopWithPerson } from "tests/kit/factories/person";
import { BODIES, expectUnharmed, judge, SHOP } from "./door-kit";
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

test("the process lived through it all, and logged no stack for what was not there", () => {
  expectUnharmed(web);
});
