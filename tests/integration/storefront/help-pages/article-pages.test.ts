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
