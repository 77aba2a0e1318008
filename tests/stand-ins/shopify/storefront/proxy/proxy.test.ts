import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readSignatureVectors } from "tests/kit/data/signature-vectors";
import { signProxyQuery } from "tests/stand-ins/shopify/auth/signatures";
import { CLIENT_SECRET, SHOP } from "tests/stand-ins/shopify/http/testing/start-for-test";
import { createCustomer } from "tests/stand-ins/shopify/store/actions/create-customer";
import {
  formBody,
  startStorefrontForTest,
  type TestStorefront,
} from "tests/stand-ins/shopify/storefront/testing/start-storefront";
import { signedQuery } from "./signed-query";

let store: TestStorefront;

interface Vector {
  name: string;
  secret: string;
  query?: string;
  expected: string;
}

beforeAll(async () => {
  store = await startStorefrontForTest((request, response, body) => {
    const url = new URL(request.url ?? "/", "http://app");
    const liquid = (text: string, status = 200) => {
      response.writeHead(status, { "content-type": "application/liquid; charset=utf-8" });
      response.end(text);
    };
    switch (url.pathname) {
      case "/proxy/page":
        return liquid(
          "{% assign page_title = 'Help <centre>' %}<h1>{{ shop.name }} {{ request.locale.iso_code }}</h1>",
        );
      case "/proxy/bare":
        return liquid("{% layout none %}{{ customer.first_name | default: 'guest' }}");
      case "/proxy/missing":
        return liquid("<p>No such article</p>", 404);
      case "/proxy/broken":
        return liquid("{{ 'x' | no_such_filter }}");
      case "/proxy/away":
        response.writeHead(302, { location: "/apps/help/page" });
        return void response.end();
      case "/proxy/moved":
        response.writeHead(301, { location: "/proxy/bare" });
        return void response.end();
      default:
        response.writeHead(201, {
          "content-type": "application/json",
          "set-cookie": "spy=1",
          "service-worker-allowed": "/",
          "x-powered-by": "App",
          "x-own": "kept",
          server: "App",
          warning: "1",
        });
        return void response.end(
          JSON.stringify({
            method: request.method,
            url: request.url,
            headers: request.headers,
            body,
          }),
        );
    }
  });
});
afterAll(() => store.stop());
beforeEach(async () => {
  store.forgetCookies();
  await store.stack.control("DELETE", "/shops/demo/theme");
});

interface Echo {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}

async function echo(path: string, init?: RequestInit): Promise<Echo> {
  return (await (await store.visit(path, init)).json()) as Echo;
}

function queryOf({ url }: Echo): URLSearchParams {
  return new URL(url, "http://app").searchParams;
}

describe("app-proxy signature", { tags: ["data"] }, () => {
  const vectors = readSignatureVectors("shopify-app-proxy") as Vector[];

  it.each(vectors.map((one) => [one.name, one] as const))("agrees with %s", (_name, vector) => {
    const query = new URLSearchParams(vector.query);
    expect(signProxyQuery(query, vector.secret)).toBe(vector.expected);
  });

  it("has vectors", () => expect(vectors.length).toBeGreaterThanOrEqual(2));

  it("sorts whole strings by their bytes", () => {
    const facts = { shop: SHOP, customerId: null, pathPrefix: "/apps/help", clientSecret: "hush" };
    const query = signedQuery(new URLSearchParams("q1=b&q=a&Zed=1&é=2"), {
      ...facts,
      now: new Date(1_317_327_555_000),
    });
    const lines = [...query].filter(([name]) => name !== "signature").map(([k, v]) => `${k}=${v}`);
    const sorted = lines.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(sorted[0]).toBe("Zed=1");
    expect(sorted.indexOf("q1=b")).toBeLessThan(sorted.indexOf("q=a"));
    expect(query.get("signature")).toBe(signProxyQuery(query, "hush"));
  });
});

describe("app proxy", () => {
  it("forwards method, body, remainder and query, signed", async () => {
    const seen = await echo("/apps/help/a%2Fb/c?q=x&q=y&shop=evil&signature=0", {
      method: "POST",
      body: '{"text":"سلام"}',
      headers: { "content-type": "application/json", origin: store.url },
    });
    expect(seen.method).toBe("POST");
    expect(seen.body).toBe('{"text":"سلام"}');
    expect(seen.url).toMatch(/^\/proxy\/a%2Fb\/c\?q=x&q=y&shop=/);
    const query = queryOf(seen);
    expect(query.getAll("shop")).toEqual([SHOP]);
    expect(query.get("logged_in_customer_id")).toBe("");
    expect(query.get("path_prefix")).toBe("/apps/help");
    expect(Math.abs(Number(query.get("timestamp")) - Date.now() / 1000)).toBeLessThan(5);
    expect(query.getAll("signature")).toEqual([signProxyQuery(query, CLIENT_SECRET)]);
    expect(seen.headers["x-forwarded-host"]).toBe(SHOP);
    expect(seen.headers["x-forwarded-for"]).toMatch(/^127\.0\.0\.1/);
    expect(seen.headers.origin).toBe(`https://${SHOP}`);
  });

  it("tells who is signed in, and passes no cookies", async () => {
    const made = createCustomer(store.shop, { firstName: "Aino", email: "aino@example.com" });
    if (!made.ok) throw new Error("no customer");
    await store.visit("/account/login", formBody({ "customer[email]": "aino@example.com" }));
    const seen = await echo("/apps/help");
    expect(seen.url).toMatch(/^\/proxy\?/);
    expect(queryOf(seen).get("logged_in_customer_id")).toBe(String(made.value.id));
    expect(seen.headers.cookie).toBeUndefined();
    expect(await store.page("/apps/help/bare")).toBe("Aino");
  });

  it("lets a test be another shopper", async () => {
    const seen = await echo("/apps/help", { headers: { "x-local-client": "203.0.113.7" } });
    expect(seen.headers["x-forwarded-for"]).toMatch(/^203\.0\.113\.7/);
    expect(seen.headers["x-local-client"]).toBeUndefined();
  });

  it("strips the headers that Shopify strips", async () => {
    const { headers, status } = await store.visit("/apps/help/x");
    expect(status).toBe(201);
    for (const name of [
      "set-cookie",
      "service-worker-allowed",
      "x-powered-by",
      "server",
      "warning",
    ]) {
      expect(headers.get(name)).toBeNull();
    }
    expect(headers.get("x-own")).toBe("kept");
  });

  it("renders Liquid inside the theme, in the page's language", async () => {
    const html = await store.page("/fi/apps/help/page");
    expect(html).toContain("<h1>Demo fi</h1>");
    expect(html).toContain("<title>Help &lt;centre&gt; – Demo</title>");
    expect(html).toContain('<html lang="fi"');
    expect(await store.page("/apps/help/bare")).toBe("guest");
    const missing = await store.visit("/apps/help/missing");
    expect(missing.status).toBe(404);
    expect(missing.headers.get("content-type")).toContain("text/html");
    expect(await missing.text()).toContain("<footer");
    expect(await store.page("/apps/help/broken")).toContain("Liquid");
  });

  it("tells the language's prefix or not, as the knob says", async () => {
    expect(queryOf(await echo("/fi/apps/help/x")).get("path_prefix")).toBe("/fi/apps/help");
    await store.theme({ isLocaleInPathPrefix: false });
    expect(queryOf(await echo("/fi/apps/help/x")).get("path_prefix")).toBe("/apps/help");
  });

  it("moves when the merchant moves it", async () => {
    await store.theme({ proxy: { prefix: "tools", subpath: "support" } });
    expect(queryOf(await echo("/tools/support/x")).get("path_prefix")).toBe("/tools/support");
    expect((await store.visit("/apps/help/x")).status).toBe(404);
    expect((await store.visit("/tools/supporters")).status).toBe(404);
    await expect(store.theme({ proxy: { prefix: "evil", subpath: "x" } })).rejects.toThrow(/400/);
  });

  it("passes a redirect on, or follows it when told to", async () => {
    const passed = await store.visit("/apps/help/away");
    expect([passed.status, passed.headers.get("location")]).toEqual([302, "/apps/help/page"]);
    await store.theme({ proxyRedirects: "follow" });
    const followed = await store.visit("/apps/help/moved");
    expect([followed.status, await followed.text()]).toEqual([200, "guest"]);
  });

  it("needs the scope and the installation", async () => {
    await store.stack.control("POST", "/scopes", { scopes: ["read_products"] });
    expect((await store.visit("/apps/help/x")).status).toBe(404);
    await store.stack.control("POST", "/install", {});
    await store.stack.control("POST", "/uninstall", {});
    expect((await store.visit("/apps/help/x")).status).toBe(404);
    await store.stack.control("POST", "/install", {});
    expect((await store.visit("/apps/help/x")).status).toBe(201);
  });

  it("says so in the theme when the app does not answer", async () => {
    await store.stack.control("POST", "/app", { target: "http://127.0.0.1:9" });
    const answer = await store.visit("/apps/help/x");
    expect(answer.status).toBe(502);
    await store.stack.control("POST", "/app", { target: store.stack.app.target });
  });
});
