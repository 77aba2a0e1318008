import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { formBody, startStorefrontForTest, type TestStorefront } from "./testing/start-storefront";

let store: TestStorefront;

beforeAll(async () => {
  store = await startStorefrontForTest();
});
afterAll(() => store.stop());
beforeEach(async () => {
  store.forgetCookies();
  await store.stack.control("DELETE", "/shops/demo/theme");
});

describe("pages", () => {
  it.each(["/", "/collections/all", "/collections/all?page=2", "/cart", "/search?q=mug"])(
    "%s is whole, in every language",
    async (path) => {
      for (const prefix of ["", "/fi", "/fa", "/zh-cn"]) {
        const response = await store.visit(`${prefix}${path}`);
        const html = await response.text();
        expect(response.status).toBe(200);
        expect(html).not.toMatch(/Liquid [a-z ]*error|Translation missing|\{\{|\{%/);
        expect(html).toContain("</html>");
      }
    },
  );

  it("says which language and direction it is in, and keeps links in it", async () => {
    const persian = await store.page("/fa");
    expect(persian).toContain('<html lang="fa" dir="rtl"');
    expect(persian).toContain('href="/fa/collections/all"');
    expect(persian).toContain('<link rel="canonical" href="https://demo.myshopify.com/fa">');
    expect(persian).toContain('hreflang="zh-CN" href="https://demo.myshopify.com/zh-cn"');
    expect(await store.page("/")).toContain('<html lang="en" dir="ltr"');
    expect((await store.visit("/sv")).status).toBe(404);
  });

  it("serves only published languages", async () => {
    await store.theme({ locales: ["fi"] });
    expect((await store.visit("/fa")).status).toBe(404);
    const { locales } = await store.stack.control<{ locales: string[] }>(
      "GET",
      "/shops/demo/theme",
    );
    expect(locales).toEqual(["en", "fi"]);
    await store.theme({ locales: ["fi", "fa", "zh-CN"] });
  });

  it("shows a product with a form that works without scripts", async () => {
    const [product] = [...store.shop.products.values()];
    const html = await store.page(`/products/${product?.handle}`);
    expect(html).toContain('action="/cart/add"');
    expect(html).toContain(`value="${product?.variants[0]?.id}"`);
    expect((await store.visit("/products/nothing")).status).toBe(404);
  });

  it("switches language and country by the footer's form", async () => {
    const answer = await store.visit(
      "/fi/localization",
      formBody({ locale_code: "fa", country_code: "JP", return_to: "/fi/collections/all?page=2" }),
    );
    expect(answer.headers.get("location")).toBe("/fa/collections/all?page=2");
    expect(await store.page("/fa")).toMatch(/<option value="JP" selected/);
    const away = await store.visit(
      "/localization",
      formBody({ locale_code: "en", return_to: "//evil.example" }),
    );
    expect(away.headers.get("location")).toBe("/");
  });

  it("sends a strict policy that its own pages keep to, when asked", async () => {
    expect((await store.visit("/")).headers.get("content-security-policy")).toBeNull();
    await store.theme({ csp: true });
    const response = await store.visit("/");
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain(`script-src 'self' ${store.stack.shopify.origin};`);
    expect(policy).toContain("connect-src 'self'");
    const html = await response.text();
    expect(html).not.toMatch(/<script(?![^>]*(src=|application\/))/);
    expect(html).not.toMatch(/ style="|<style/);
  });

  it("carries hostile styles when asked", async () => {
    expect(await store.page("/")).not.toContain("aggressive.css");
    await store.theme({ variant: "aggressive" });
    expect(await store.page("/")).toContain("aggressive.css");
    expect((await store.visit("/cdn/shop/t/1/assets/aggressive.css")).status).toBe(200);
  });
});

describe("another shop", () => {
  it("has a storefront of its own, listed by the control API", async () => {
    const domain = "other.myshopify.com";
    await store.stack.control("POST", "/shops", { domain, name: "Other" });
    const url = store.stack.shopify.storefrontUrlOf(domain);
    expect(await (await fetch(url)).text()).toContain("<title>Other</title>");
    const { storefronts } = await store.stack.control<{ storefronts: object }>("GET", "");
    expect(storefronts).toEqual({ "demo.myshopify.com": store.url, [domain]: url });
    expect(() => store.stack.shopify.storefrontUrlOf("none.myshopify.com")).toThrow(/no online/);
  });
});
