import { beforeAll, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { deleteArticle } from "~/knowledge/writing/delete-article.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { ADMIN } from "tests/kit/factories/staff";
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

describe("an article", () => {
  const path = "/articles/returns";

  it("is a page of its own with its place, date, facts, vote and neighbours", async () => {
    const { status, html, headers, pageTitle, pageDescription } = await openHelpPage({
      path,
      query: "locale=en",
    });
    expect(status).toBe(200);
    expect(pageTitle).toBe("Returns · Help centre");
    expect(pageDescription).toBe("30 days to send anything back.");
    expect(html).toContain("<strong>30 days</strong>");
    expect(html).toMatch(/<nav[^>]*aria-label="You are here">.*Help centre.*Orders &amp; returns/s);
    expect(html).toMatch(/<time datetime="[^"]+">Updated \w+ \d+, \d{4}<\/time>/);
    expect(textOf(html)).toContain(
      "Time to return 30 days Condition Unworn, with tags Return parcel Free",
    );
    expect(html).toContain(
      `method="post" action="/apps/help/articles/returns/vote?locale=en#doorbell-vote"`,
    );
    expect(html).toMatch(/Related articles.*Shipping times/s);
    const link = headers.get("Link");
    expect(link).toContain(`<https://wool.example/apps/help/articles/returns>; rel="canonical"`);
    expect(link).toContain(
      `<https://wool.example/apps/help/articles/palautukset?locale=fi>; rel="alternate"; hreflang="fi"`,
    );
    expect(link).toContain(`rel="alternate"; hreflang="x-default"`);
  });

  it("describes itself to search engines", async () => {
    const { html } = await openHelpPage({ path, query: "locale=en" });
    const data = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)].map(
      ([, json]) => JSON.parse(json ?? "") as Record<string, unknown>,
    );
    expect(data).toMatchObject([
      {
        "@type": "BreadcrumbList",
        itemListElement: [
          { position: 1, name: "Help centre", item: "https://wool.example/apps/help" },
          { position: 2, name: "Orders & returns" },
          { position: 3, name: "Returns", item: "https://wool.example/apps/help/articles/returns" },
        ],
      },
      { "@type": "Article", headline: "Returns", inLanguage: "en" },
    ]);
  });

  it("is found by its address in any language and shown in the reader's", async () => {
    const { html, headers } = await openHelpPage({ path, query: "locale=fi" });
    expect(html).toContain("Palauta 30 päivän kuluessa.");
    expect(headers.get("Link")).toContain(
      `<https://wool.example/apps/help/articles/palautukset?locale=fi>; rel="canonical"`,
    );
  });

  describe("at an address it had before", () => {
    beforeAll(async () => {
      await pool.query(
        `UPDATE article_translations SET previous_slugs = ARRAY['send-back', 'palauta']
         WHERE shop_id = $1 AND slug = 'returns'`,
        [shop.shopId],
      );
    });

    const moved = async (parts: Parameters<typeof openHelpPage>[0]) => {
      const { status, headers } = await openHelpPage(parts);
      expect(headers.get("Cache-Control")).toBe("private, no-cache");
      // As a browser reads it, which asked below the language that only Shopify knows.
      const asked = `https://wool.example/fi/apps/help${parts?.path}`;
      const { pathname, search } = new URL(headers.get("Location") ?? "", asked);
      return [status, pathname + search];
    };

    it.each([
      ["/articles/send-back", "", "/fi/apps/help/articles/returns"],
      ["/articles/palauta", "", "/fi/apps/help/articles/returns"],
      ["/articles/send-back", "locale=fi", "/fi/apps/help/articles/palautukset?locale=fi"],
      ["/articles/send-back/", "locale=en", "/fi/apps/help/articles/returns?locale=en"],
      ["/articles/send-back/vote", "", "/fi/apps/help/articles/returns"],
    ])("sends readers of %s?%s on", async (old, query, current) => {
      for (const method of ["GET", "HEAD"])
        expect(await moved({ path: old, query, method })).toEqual([301, current]);
    });

    it("is not counted as read there, and takes votes all the same", async () => {
      await pool.query("DELETE FROM article_views");
      await openHelpPage({ path: "/articles/send-back" });
      expect((await pool.query("SELECT 1 FROM article_views")).rowCount).toBe(0);
      const vote = { path: "/articles/send-back/vote", form: { helpful: "yes" } };
      expect((await openHelpPage(vote)).status).toBe(200);
    });

    it("sends nobody on whom Liquid may show another article that has it in their language", async () => {
      const { id } = await saveArticle(shop.shopId, ADMIN, {
        articleId: null,
        version: null,
        categoryId: null,
        kind: "article",
        isFeatured: false,
        status: "published",
        translations: [{ locale: "fi", title: "Palauta", bodyHtml: "<p>Pullot ja purkit.</p>" }],
      });
      const old = { path: "/articles/palauta" };
      const finnish = await openHelpPage(old, { locale: "fi", rootUrl: "/fi" });
      expect([finnish.status, textOf(finnish.html)]).toEqual([
        200,
        expect.stringContaining("Pullot ja purkit."),
      ]);
      expect(await moved({ ...old, query: "locale=en" })).toEqual([
        301,
        "/fi/apps/help/articles/returns?locale=en",
      ]);
      await deleteArticle(shop.shopId, ADMIN, { articleId: id });
    });
  });

  it("says that it is not translated yet", async () => {
    const { html } = await openHelpPage({ path: "/articles/shipping-times", query: "locale=fa" });
    expect(html).toContain("این مقاله هنوز ترجمه نشده است و به زبان انگلیسی نمایش داده می‌شود.");
    expect(html).toContain(`<article class="doorbell-help__article" lang="en" dir="ltr">`);
  });

  it.each([
    "/articles/secret-plans",
    "/articles/none",
    "/categories/none",
    "/articles/%7B%7B1%7D%7D",
  ])("that is not published or not there is a 404 inside the theme: %s", async (missing) => {
    const { status, html, headers } = await openHelpPage({ path: missing, query: "locale=en" });
    expect(status).toBe(404);
    expect(headers.get("Content-Type")).toBe("application/liquid");
    expect(headers.get("X-Robots-Tag")).toBe("noindex");
    expect(html).toContain("We could not find this page");
    expect(html).toContain(`action="/apps/help/search"`);
    expect(html).not.toContain("Not yet public");
  });

  it("counts its readers once each, and no robots", async () => {
    const count = async () =>
      (
        await pool.query<{ views: number; locale: string }>(
          "SELECT views, locale FROM article_views WHERE shop_id = $1 AND article_id = $2 ORDER BY locale",
          [shop.shopId, shop.returnsId],
        )
      ).rows;
    await pool.query("DELETE FROM article_views");
    await openHelpPage({ path });
    await openHelpPage({ path, query: "locale=fi" });
    await openHelpPage({ path, method: "HEAD" });
    await openHelpPage({ path, headers: { "User-Agent": "Googlebot/2.1" } });
    expect(await count()).toEqual([
      { locale: "en", views: 1 },
      { locale: "fi", views: 1 },
    ]);
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
