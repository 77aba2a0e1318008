import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { refreshShop } from "~/commerce/refresh/refresh-shop.server";
import { pool } from "~/database/db.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { publishStorefront } from "~/storefront/publish/publish-storefront.server";
import { requestPublish } from "~/storefront/publish/request-publish.server";
import { schedulePublish } from "~/storefront/publish/schedule-publish.server";
import { rememberProxyPath } from "~/storefront/settings/remember-proxy-path.server";
import { saveStorefrontSettings } from "~/storefront/settings/save-storefront-settings.server";
import { saveStorefrontTexts } from "~/storefront/texts/save-storefront-texts.server";
import { installLocalShop, startShopify, storeOf } from "tests/integration/commerce/mirrored-shop";
import { ADMIN } from "tests/kit/factories/staff";
import { hurryJobs, runJobs, runJobsOf } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import type { LocalShopify } from "tests/stand-ins/shopify/start";
import { findAppMetafields, putAppMetafields } from "tests/stand-ins/shopify/store/app-metafields";

const CLIENT_ID = "doorbell-local-client-id";

let shopify: LocalShopify;
let shop: MirroredShop;
let count = 0;

beforeAll(async () => {
  shopify = await startShopify();
});
afterAll(() => shopify.stop());

beforeEach(async () => {
  await truncateAll();
  count += 1;
  shop = await installLocalShop(shopify, {
    domain: `publish-${count}.myshopify.com`,
    orders: 1,
    customers: 1,
  });
  await refreshShop(createAdminClient(shop.id));
  await pool.query(
    "UPDATE shops SET primary_locale = 'en', locales = ARRAY['en', 'fi', 'zh-CN'] WHERE id = $1",
    [shop.id],
  );
});

const stored = () => findAppMetafields(storeOf(shopify, shop), CLIENT_ID);
const keys = () =>
  stored()
    .map(({ key }) => key)
    .toSorted();
const valueOf = (key: string): unknown => {
  const found = stored().find((metafield) => metafield.key === key);
  return found === undefined ? undefined : (JSON.parse(found.value) as unknown);
};

async function addArticle(
  title: string,
  facts: { isFeatured?: boolean; body?: string; fi?: string } = {},
) {
  const { isFeatured = true, body = "<p>Within 30 days.</p>", fi } = facts;
  const translations = [{ locale: "en", title, bodyHtml: body }];
  if (fi) translations.push({ locale: "fi", title: fi, bodyHtml: "<p>30 päivän kuluessa.</p>" });
  return saveArticle(shop.id, ADMIN, {
    articleId: null,
    version: null,
    categoryId: null,
    kind: "article",
    isFeatured,
    translations,
    status: "published",
  });
}

async function published() {
  await runJobs();
  await hurryJobs();
  await runJobs();
}

describe("publishing to the theme", () => {
  it("writes settings, and articles in each language", async () => {
    await addArticle("Returns", { fi: "Palautukset" });
    await publishStorefront(shop.id);
    expect(keys()).toEqual(["config", "faq_en", "faq_fi", "faq_zh_cn"]);
    expect(
      stored().every(({ namespace, type }) => namespace === "doorbell" && type === "json"),
    ).toBe(true);
    expect(valueOf("config")).toMatchObject({
      version: 1,
      proxyPath: "/apps/help",
      chatEnabled: true,
      locales: ["en", "fi", "zh-CN"],
      primaryLocale: "en",
      proactive: [],
    });
    const titled = (title: string) => ({ categories: [{ articles: [{ title }] }] });
    expect(valueOf("faq_fi")).toMatchObject(titled("Palautukset"));
    expect(valueOf("faq_zh_cn")).toMatchObject(titled("Returns"));
    expect(valueOf("faq_en")).toMatchObject({
      categories: [
        {
          articles: [{ slug: "returns", html: "<p>Within 30 days.</p>", text: "Within 30 days." }],
        },
      ],
    });
  });

  it("writes what changed only, and deletes what is not needed any more", async () => {
    await addArticle("Returns");
    await publishStorefront(shop.id);
    const before = new Map(stored().map(({ key, updatedAt, id }) => [key, `${id} ${updatedAt}`]));
    await saveStorefrontTexts(shop.id, ADMIN, {
      locale: "fi",
      texts: { "extension.faq.heading": "Kysyttyä" },
    });
    await pool.query("UPDATE shops SET locales = ARRAY['en', 'fi'] WHERE id = $1", [shop.id]);
    await publishStorefront(shop.id);
    expect(keys()).toEqual(["config", "faq_en", "faq_fi", "texts_fi"]);
    expect(valueOf("texts_fi")).toEqual({ "faq.heading": "Kysyttyä" });
    const after = new Map(stored().map(({ key, updatedAt, id }) => [key, `${id} ${updatedAt}`]));
    expect(after.get("faq_en")).toBe(before.get("faq_en"));
    expect(after.get("config")).not.toBe(before.get("config"));
  });

  it("sends nothing when nothing changed", async () => {
    await publishStorefront(shop.id);
    // Whoever asked Shopify now would be refused.
    await pool.query("DELETE FROM session");
    await publishStorefront(shop.id);
  });

  it("follows events: an article, the path of the proxy, a proactive message", async () => {
    await addArticle("Returns");
    await rememberProxyPath(shop.id, "/fi/a/support");
    await saveStorefrontSettings(shop.id, ADMIN, {
      chat: { isEnabled: true },
      proactive: [
        {
          id: "hello",
          isEnabled: true,
          text: { en: "Need a size?", sv: "Storlek?" },
          conditions: { secondsOnPage: 20, cartValueAtLeast: 50 },
        },
        { id: "off", isEnabled: false, text: { en: "Not yet" } },
        { id: "elsewhere", isEnabled: true, text: { sv: "Hej" } },
      ],
    });
    await published();
    expect(valueOf("config")).toMatchObject({
      proxyPath: "/a/support",
      proactive: [
        {
          id: "hello",
          texts: { en: "Need a size?" },
          pathContains: null,
          seconds: 20,
          cartAtLeast: 50,
          countries: [],
          maxPerDays: 7,
        },
      ],
    });
    expect(keys()).toContain("faq_en");
    await saveStorefrontSettings(shop.id, ADMIN, { chat: { isEnabled: false } });
    await published();
    expect(valueOf("config")).toMatchObject({ chatEnabled: false, proactive: [] });
  });

  it("asks once for a burst of changes", async () => {
    for (let index = 0; index < 5; index += 1)
      await saveStorefrontSettings(shop.id, ADMIN, { replyTime: { minutes: 10 + index } });
    await runJobsOf("storefront.request-publish");
    const { rowCount } = await pool.query(
      "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'storefront.publish'",
    );
    expect(rowCount).toBe(1);
  });

  it("writes everything again for a shop that came back", async () => {
    await publishStorefront(shop.id);
    putAppMetafields(storeOf(shopify, shop), CLIENT_ID, []);
    await publishStorefront(shop.id);
    expect(keys()).toEqual([]);
    await requestPublish(shop.id, { isInstalled: true });
    await hurryJobs();
    await runJobs();
    expect(keys()).toEqual(["config"]);
  });

  it("stays within what a metafield holds, whatever the merchant wrote", async () => {
    await addArticle("Long", { body: `<p>${"سلام ".repeat(14_000)}</p>` });
    await addArticle("Short");
    for (let index = 0; index < 30; index += 1)
      await addArticle(`Middle ${index}`, { body: `<p>${"word ".repeat(2_000)}</p>` });
    await publishStorefront(shop.id);
    for (const { value } of stored()) expect(Buffer.byteLength(value)).toBeLessThanOrEqual(100_000);
    const faq = JSON.stringify(valueOf("faq_en"));
    expect(faq).toContain("Short");
    expect(faq).toContain("Middle 0");
    expect(faq).not.toContain('"Long"');
  });

  it("writes more than 25 in several requests", async () => {
    const locales = [
      "en",
      "fi",
      "fa",
      "fr",
      "zh-CN",
      "ja",
      "de",
      "es",
      "ar",
      "sv",
      "nb",
      "da",
      "it",
      "nl",
      "pl",
      "pt-PT",
    ];
    await pool.query("UPDATE shops SET locales = $2 WHERE id = $1", [shop.id, locales]);
    await addArticle("Returns");
    for (const locale of locales)
      await saveStorefrontTexts(shop.id, ADMIN, {
        locale,
        texts: { "extension.faq.heading": `FAQ ${locale}` },
      });
    await publishStorefront(shop.id);
    expect(keys()).toHaveLength(1 + 2 * locales.length);
    await pool.query("DELETE FROM articles");
    await pool.query("DELETE FROM storefront_texts");
    await publishStorefront(shop.id);
    expect(keys()).toEqual(["config"]);
  });

  it("shows the first articles where the merchant chose none", async () => {
    await addArticle("Care", { isFeatured: false });
    await publishStorefront(shop.id);
    expect(JSON.stringify(valueOf("faq_en"))).toContain("Care");
    await addArticle("Returns");
    await publishStorefront(shop.id);
    expect(JSON.stringify(valueOf("faq_en"))).not.toContain("Care");
  });

  it("looks at installed shops by the clock", async () => {
    await schedulePublish();
    await hurryJobs();
    await runJobs();
    expect(keys()).toEqual(["config"]);
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await pool.query("UPDATE shops SET uninstalled_at = now()");
    await schedulePublish();
    const { rowCount } = await pool.query(
      "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'storefront.publish'",
    );
    expect(rowCount).toBe(0);
  });
});
