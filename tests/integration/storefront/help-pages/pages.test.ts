import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { addHelpShop, type HelpTestShop } from "./help-shop";
import { openHelpPage, textOf } from "./open-help-page";

let shop: HelpTestShop;

beforeAll(async () => {
  shop = await addHelpShop();
});

describe("the help centre", () => {
  it("shows what is published by category, and the ways on", async () => {
    const { status, headers, html, pageTitle, pageDescription } = await openHelpPage();
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("application/liquid");
    expect(headers.get("Cache-Control")).toBe("private, no-cache");
    expect(pageTitle).toBe("Help centre · How can we help?");
    expect(pageDescription).toBe("Answers from Wool + Co: orders, shipping, returns and more.");
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(textOf(html)).toMatch(/How can we help\?.*Track an order.*Contact us/);
    expect(html).toContain(`<a href="/apps/help/articles/returns">Returns</a>`);
    expect(html).toContain(`action="/apps/help/search"`);
    expect(html).toContain("Orders &amp; returns");
    expect(html).not.toContain("Secret plans");
  });

  it("leaves the choice of language to Liquid where only Shopify knows it", async () => {
    const shown = { rootUrl: "/fi", locale: "fi" };
    const { html, pageTitle, headers } = await openHelpPage({}, shown);
    expect(html).toContain(`lang="fi" dir="ltr"`);
    expect(html).toContain(`href="/fi/apps/help/articles/palautukset?locale=fi">Palautukset</a>`);
    expect(html).not.toContain("How can we help?");
    expect(pageTitle).toContain("Ohjekeskus");
    expect(headers.get("Content-Language")).toBeNull();
    expect(headers.get("Link")).not.toContain("canonical");
    expect((await openHelpPage({}, { locale: "sv" })).html).toContain(`lang="en"`);
  });

  it("takes the language from the path of the proxy, and keeps it in links", async () => {
    const { html, headers } = await openHelpPage({ pathPrefix: "/fi/apps/help" });
    expect(html).toContain(`href="/fi/apps/help/articles/palautukset?locale=fi"`);
    expect(headers.get("Content-Language")).toBe("fi");
  });

  it("is right to left in Persian", async () => {
    const { html } = await openHelpPage({ query: "locale=fa" });
    expect(html).toContain(`lang="fa" dir="rtl"`);
    expect(html).toContain("چطور می‌توانیم کمک کنیم؟");
    // What is not translated is there all the same, marked as what it is.
    expect(html).toMatch(/<a href="[^"]*shipping-times\?locale=fa" lang="en">Shipping times<\/a>/);
  });

  it("follows the merchant who moves the proxy", async () => {
    const { html } = await openHelpPage({ pathPrefix: "/community/faq" });
    expect(html).toContain(`href="/community/faq/track"`);
    expect(html).not.toContain("/apps/help");
    const known = async () =>
      (
        await pool.query("SELECT proxy_path FROM storefront_settings WHERE shop_id = $1", [
          shop.shopId,
        ])
      ).rows;
    expect(await known()).toEqual([{ proxy_path: "/community/faq" }]);
    await openHelpPage({ pathPrefix: "/fi/apps/help" });
    expect(await known()).toEqual([{ proxy_path: "/apps/help" }]);
  });
});

describe("search", () => {
  it("lists what it finds", async () => {
    const { status, html, headers } = await openHelpPage({
      path: "/search",
      query: "query=return&locale=en",
    });
    expect(status).toBe(200);
    expect(textOf(html)).toContain("1 answer for “return”");
    expect(html).toContain("/apps/help/articles/returns");
    expect(headers.get("X-Robots-Tag")).toBe("noindex");
  });

  it("offers a person when it finds nothing, and notes the gap once", async () => {
    const query = `query=${encodeURIComponent("<b>{{ shop }} zebra")}`;
    const { html } = await openHelpPage({ path: "/search", query });
    expect(html).toContain("We found nothing for “&lt;b&gt;&#123;&#123; shop &#125;&#125; zebra”.");
    expect(html).toContain("/apps/help/contact");
    const { rows } = await pool.query(
      "SELECT times, empty_times FROM knowledge_searches WHERE query LIKE '%zebra'",
    );
    expect(rows).toEqual([{ times: 1, empty_times: 1 }]);
  });

  it("says so when nothing fits well, and shows what comes nearest", async () => {
    const query = `query=${encodeURIComponent("two colours of tags")}&locale=en`;
    const { html } = await openHelpPage({ path: "/search", query });
    expect(textOf(html)).toContain("No article fits “two colours of tags” well.");
    expect(html).toContain("/apps/help/articles/returns");
    expect(html).toContain("/apps/help/contact");
  });

  it("asks who searches too often to wait, in their language and inside the theme; others go on", async () => {
    const address = "203.0.113.9";
    const search = () =>
      openHelpPage({ path: "/search", query: "query=return", address }, { locale: "fi" });
    const answers = [];
    // What is allowed comes back by the second: on a slow machine it takes some more.
    for (let batch = 0; batch < 20 && answers.at(-1)?.status !== 429; batch += 1)
      answers.push(...(await Promise.all(Array.from({ length: 10 }, search))));
    expect(answers.slice(0, 20).every((answer) => answer.status === 200)).toBe(true);
    const { status = 0, html = "", headers = new Headers() } = answers.at(-1) ?? {};
    expect(status).toBe(429);
    expect(Number(headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(textOf(html)).toContain("Odota muutama minuutti ja yritä uudelleen.");
    expect(html).toContain(`value="return"`);
    expect((await openHelpPage({ path: "/search", query: "query=return" })).status).toBe(200);
  });

  it("is asked for in one language, which its form states", async () => {
    const { body } = await openHelpPage({ path: "/search", query: "query=return&locale=en" });
    expect(body).toContain(`<input type="hidden" name="locale" value="en">`);
    expect(body).not.toContain("request.locale.iso_code");
  });

  it("asks for words when there are none", async () => {
    const { html } = await openHelpPage({ path: "/search", query: "locale=fi" });
    expect(html).toContain("Kirjoita sana tai kaksi");
    expect(html).toContain(`<input type="hidden" name="locale" value="fi">`);
  });
});

describe("a category", () => {
  it("lists its articles", async () => {
    const { html, headers } = await openHelpPage({
      path: "/categories/orders-returns",
      query: "locale=en",
    });
    expect(textOf(html)).toMatch(/Everything after you ordered\..*Returns.*Shipping times/);
    expect(headers.get("Link")).toContain(`hreflang="fi"`);
  });
});

describe("the sitemap", () => {
  it("has every page in every language it is written in, and no draft", async () => {
    const { status, headers, body } = await openHelpPage({ path: "/sitemap.xml" });
    expect(status).toBe(200);
    expect(headers.get("Content-Type")).toBe("application/xml; charset=utf-8");
    const addresses = [...body.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(addresses).toEqual(
      expect.arrayContaining([
        "https://wool.example/apps/help",
        "https://wool.example/apps/help?locale=fi",
        "https://wool.example/apps/help/track",
        "https://wool.example/apps/help/contact",
        "https://wool.example/apps/help/articles/returns",
        "https://wool.example/apps/help/articles/palautukset?locale=fi",
        "https://wool.example/apps/help/articles/shipping-times",
      ]),
    );
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(body).not.toMatch(/secret-plans|shipping-times\?/);
    expect(body).toContain(
      `<xhtml:link rel="alternate" hreflang="fi" href="https://wool.example/apps/help/articles/palautukset?locale=fi"/>`,
    );
  });
});

describe("the style", () => {
  it("is kept by browsers for as long as it is the current one", async () => {
    const { html } = await openHelpPage({ query: "locale=en" });
    const version = /\/apps\/help\/style\.css\?v=(\w+)"/.exec(html)?.[1] ?? "";
    const current = await openHelpPage({ path: "/style.css", query: `v=${version}` });
    expect(current.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
    expect(current.headers.get("Cache-Control")).toContain("immutable");
    const old = await openHelpPage({ path: "/style.css", query: "v=old" });
    expect(old.headers.get("Cache-Control")).toBe("public, max-age=300");
  });

  it("is the only style: nothing a strict Content-Security-Policy would refuse", async () => {
    for (const path of ["", "/articles/returns", "/track", "/search"]) {
      const { html } = await openHelpPage({ path });
      expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?! type="application\/ld\+json")/);
    }
  });
});

describe("other ways of asking", () => {
  it("answers HEAD like GET", async () => {
    expect((await openHelpPage({ path: "/track", method: "HEAD" })).status).toBe(200);
    expect((await openHelpPage({ path: "/nothing", method: "HEAD" })).status).toBe(404);
  });

  it.each([
    ["POST", "", "GET, HEAD"],
    ["POST", "/search", "GET, HEAD"],
    ["POST", "/articles/returns", "GET, HEAD"],
    ["DELETE", "/articles/returns", "GET, HEAD"],
    ["PUT", "/track", "GET, HEAD, POST"],
  ])("%s %s is refused inside the theme", async (method, path, allow) => {
    const { status, headers, html } = await openHelpPage({ path, method });
    expect(status).toBe(405);
    expect(headers.get("Allow")).toBe(allow);
    expect(html).toContain("doorbell-help");
  });

  it("takes plain forms of a reasonable size only", async () => {
    const json = { type: "application/json", text: `{"order":"1"}` };
    expect((await openHelpPage({ path: "/track", body: json })).status).toBe(400);
    const form = { order: "1".repeat(200_000), email: "a@example.com" };
    expect((await openHelpPage({ path: "/track", form })).status).toBe(413);
  });
});
