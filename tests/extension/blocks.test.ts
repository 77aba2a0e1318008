import { expect, test } from "vitest";
import { renderBlock, type PageScope } from "./testing/render-block";

const faq = (title: string, text = "Within 30 days.") => ({
  categories: [
    {
      id: "1",
      name: "Returns",
      slug: "returns",
      articles: [{ id: "a", title, html: `<p>${text}</p>`, text, slug: "a" }],
    },
    {
      id: "2",
      name: "Shipping",
      slug: "shipping",
      articles: [{ id: "b", title: "How long?", html: "<p>2 days</p>", text: "2 days", slug: "b" }],
    },
  ],
});
const config = { version: 1, proxyPath: "/apps/help", primaryLocale: "en", chatEnabled: true };

function readStructuredData(html: string): { mainEntity: { name: string }[] } {
  const scripts = html.match(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g) ?? [];
  expect(scripts).toHaveLength(1);
  return JSON.parse((scripts[0] ?? "").replace(/^<script[^>]*>|<\/script>$/g, ""));
}

test("questions are shown as an accordion, with structured data", async () => {
  const html = await renderBlock("faq", {
    locale: "en",
    metafields: { config, faq_en: faq("Can I?") },
  });
  expect(html.match(/<details/g)).toHaveLength(2);
  expect(html).toContain('href="/apps/help?locale=en"');
  expect(readStructuredData(html).mainEntity.map(({ name }) => name)).toEqual([
    "Can I?",
    "How long?",
  ]);
});

test("no article ends the script element or writes markup into a title", async () => {
  const attack = `</script><script>alert("1")</script>`;
  const html = await renderBlock("faq", {
    locale: "en",
    metafields: {
      config,
      faq_en: faq(`${attack}<img src=x onerror=alert(1)>`, attack.replace("<p>", "")),
    },
    settings: { category: "shipping" },
  });
  expect(html).not.toContain("alert");
  const all = await renderBlock("faq", {
    locale: "en",
    metafields: { config, faq_en: faq(attack) },
  });
  expect(readStructuredData(all).mainEntity[0]?.name).toBe(attack);
  expect(all).toContain("&lt;script&gt;");
});

test("a category and a count narrow it down", async () => {
  const metafields = { config, faq_en: faq("Can I?") };
  const one = await renderBlock("faq", {
    locale: "en",
    metafields,
    settings: { category: " SHIPPING " },
  });
  expect(one).toContain("How long?");
  expect(one).not.toContain("Can I?");
  const first = await renderBlock("faq", { locale: "en", metafields, settings: { count: 1 } });
  expect(readStructuredData(first).mainEntity).toHaveLength(1);
});

test("a language without articles shows the primary one's, its own words around them", async () => {
  const html = await renderBlock("faq", {
    locale: "fa",
    rootUrl: "/fa",
    metafields: { config, faq_en: faq("Can I?") },
  });
  expect(html).toContain("Can I?");
  expect(html).toContain('dir="rtl"');
  expect(html).toContain("پرسش‌های پرتکرار");
  expect(html).toContain('href="/fa/apps/help?locale=fa"');
});

test("without questions shoppers see nothing and merchants what to do", async () => {
  const page: PageScope = { locale: "en", metafields: { config } };
  expect((await renderBlock("faq", page)).trim()).toBe("");
  expect(await renderBlock("faq", { ...page, isEditor: true })).toContain(
    "No published questions yet",
  );
});

test("the merchant's own words replace ours, escaped", async () => {
  const html = await renderBlock("track", {
    locale: "fi",
    metafields: { config, texts_fi: { "track.heading": "Missä <b>paketti</b>?" } },
  });
  expect(html).toContain("Missä &lt;b&gt;paketti&lt;/b&gt;?");
  expect(html).toContain("Tilausnumero");
});

test("forms know a signed-in customer, escaped, and post to the proxy in the page's language", async () => {
  const customer = { first_name: "A", name: `"><script>alert(1)</script>`, email: "a@b.example" };
  const page: PageScope = { locale: "zh-CN", rootUrl: "/zh", customer, metafields: { config } };
  const html = await renderBlock("contact", page);
  expect(html).toContain('action="/zh/apps/help/contact?locale=zh-CN"');
  expect(html).not.toContain("<script>");
  expect(html).toContain('value="a@b.example"');
  for (const name of ["name", "email", "order", "message", "locale", "website"])
    expect(html).toContain(`name="${name}"`);
  const track = await renderBlock("track", { ...page, settings: { proxy_path: "tools/desk" } });
  expect(track).toContain('action="/zh/tools/desk/track?locale=zh-CN"');
});

function readChatConfig(html: string): Record<string, unknown> {
  const script = /<script type="application\/json">([\s\S]*?)<\/script>/.exec(html)?.[1];
  return JSON.parse(script ?? "");
}

test("the chat tells the launcher what it needs, whatever names and texts contain", async () => {
  const customer = { id: 7, first_name: "</script><b>", name: "x", email: "x@y.example" };
  const proactive = [
    {
      id: "p",
      texts: { en: "Hi </script>" },
      pathContains: "/products/",
      seconds: 5,
      cartAtLeast: 50,
      countries: ["FI"],
      maxPerDays: 3,
    },
    {
      id: "q",
      texts: { fi: "Hei" },
      pathContains: null,
      seconds: 0,
      cartAtLeast: null,
      countries: null,
      maxPerDays: 7,
    },
  ];
  const html = await renderBlock("chat", {
    locale: "en",
    customer,
    metafields: { config: { ...config, proactive } },
  });
  const read = readChatConfig(html);
  expect(read["customer"]).toEqual({ id: "7", firstName: "</script><b>" });
  expect(read["proactive"]).toEqual([
    {
      id: "p",
      text: "Hi </script>",
      path: "/products/",
      seconds: 5,
      cart: 50,
      countries: ["FI"],
      days: 3,
    },
  ]);
  expect(html).toContain("hidden");
});

test("the chat is not there when it is switched off, or on the cart page where the merchant says so", async () => {
  const off = { config: { ...config, chatEnabled: false } };
  expect((await renderBlock("chat", { locale: "en", metafields: off })).trim()).toBe("");
  const settings = { hide_on_cart: true };
  const cart: PageScope = { locale: "en", pageType: "cart", metafields: { config }, settings };
  expect((await renderBlock("chat", cart)).trim()).toBe("");
  expect(await renderBlock("chat", { ...cart, pageType: "index" })).toContain("launcher");
});
