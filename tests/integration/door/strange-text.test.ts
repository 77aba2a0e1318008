import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { addNote } from "~/conversations/commands/add-note.server";
import { findConversations } from "~/conversations/reads/find-conversations.server";
import { pool, prisma } from "~/database/db.server";
import { runPipelined } from "~/database/pipeline.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { recordSearch } from "~/knowledge/gaps/record-search.server";
import { importArticlesCsv } from "~/knowledge/import/import-articles-csv.server";
import { searchArticles } from "~/knowledge/search/search-articles.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { findComplianceRequest } from "~/privacy/compliance-request.server";
import { saveStorefrontTexts } from "~/storefront/texts/save-storefront-texts.server";
import { saveVisitorContext } from "~/visitors/save-visitor-context.server";
import { saveVisitorDetails } from "~/visitors/save-visitor-details.server";
import { visitorContextSchema } from "~/visitors/visitor-context";
import { storeWebhook } from "~/webhooks/store-webhook.server";
import { receiveAndMatch } from "tests/kit/factories/conversation";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";

// PostgreSQL stores no NUL, and jsonb no half of a surrogate pair. Whoever sends one, wherever, is not answered with 500.

const ODD = "a\0b\ud800c";
const STORED = "a\ufffdb\ufffdc";
const DOMAIN = "one.myshopify.com";
let shop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop(DOMAIN);
});

const find = async (text: string, values: unknown[] = [shop]) =>
  (await pool.query<{ value: unknown }>(text, values)).rows[0]?.value;

describe("by construction", () => {
  test("every parameter of every statement is stored as far as it can be", async () => {
    const json = JSON.stringify({ [ODD]: [ODD] });
    expect(await find("SELECT $1::text AS value", [ODD])).toBe(STORED);
    expect(await find("SELECT $1::text[] AS value", [[ODD]])).toEqual([STORED]);
    expect(await find("SELECT $1::jsonb AS value", [json])).toEqual({ [STORED]: [STORED] });
    expect(await find("SELECT $1::jsonb AS value", [{ [ODD]: ODD }])).toEqual({ [STORED]: STORED });
    const named = { name: "odd", text: "SELECT $1::text AS value", values: [ODD] };
    expect((await pool.query<{ value: string }>(named)).rows[0]?.value).toBe(STORED);
    expect(await runPipelined([{ ...named, name: "odd-pipelined" }])).toEqual([
      [{ value: STORED }],
    ]);
    const raw = await prisma.$queryRawUnsafe<{ value: string }[]>("SELECT $1::text AS value", ODD);
    expect(raw).toEqual([{ value: STORED }]);
    await prisma.shop.update({ where: { id: shop }, data: { name: ODD } });
    expect((await prisma.shop.findFirst({ where: { name: ODD } }))?.name).toBe(STORED);
  });

  test("what can be stored is stored to the letter, though it looks like an escape", async () => {
    const typed = String.raw`{"text":"\u0000\ud800"}`;
    expect(await find("SELECT $1::text AS value", [typed])).toBe(typed);
    const json = JSON.stringify({ typed });
    expect(await find("SELECT $1::jsonb AS value", [json])).toEqual({ typed });
    const bytes = Buffer.from(ODD, "utf8");
    expect(await find("SELECT $1::bytea AS value", [bytes])).toEqual(bytes);
  });
});

describe("at the doors", () => {
  test("mail and its search", async () => {
    await receiveAndMatch(shop, {
      from: "a@example.com",
      text: ODD,
      subject: ODD,
      senderName: ODD,
      html: `<p>${ODD}</p>`,
      toAddresses: [ODD],
      references: [ODD],
      language: ODD,
    });
    const query = { view: "open", search: ODD, cursor: ODD } as const;
    await expect(findConversations(shop, query)).resolves.toBeDefined();
    expect(await find("SELECT text AS value FROM messages WHERE shop_id = $1")).toBe(STORED);
  });

  test("notes of the team", async () => {
    const { conversationId } = await receiveAndMatch(shop, { from: "a@example.com", text: "Hi" });
    const staff = { id: "1", name: ODD, role: "agent" as const };
    await addNote(shop, {
      conversationId,
      staff,
      text: ODD,
      requestId: randomUUID(),
    } as Parameters<typeof addNote>[1]);
    expect(
      await find(
        "SELECT count(*)::int AS value FROM messages WHERE shop_id = $1 AND kind = 'note'",
      ),
    ).toBe(1);
  });

  test("articles, their search, imports and words of the shop", async () => {
    await saveArticle(shop, ADMIN, {
      articleId: null,
      version: null,
      categoryId: null,
      kind: "article",
      isFeatured: false,
      status: "published",
      translations: [{ locale: "en", title: ODD, bodyHtml: `<p>${ODD}</p>`, summary: ODD }],
    });
    await searchArticles(shop, { locale: "en", query: ODD, limit: 5, isShopper: true });
    await recordSearch(shop, { locale: "en", query: ODD, found: 0 });
    await importArticlesCsv(shop, ADMIN, {
      csv: `id,category,locale,title,body\n${ODD},${ODD},en,${ODD},${ODD}`,
    });
    await saveStorefrontTexts(shop, ADMIN, { locale: "en", texts: { "chat.title": ODD } }).catch(
      (error: unknown) => expect(error).toMatchObject({ code: "INVALID_INPUT" }),
    );
  });

  test("visitors' pages, carts and names", async () => {
    const visitorId = randomUUID();
    await pool.query("INSERT INTO visitors (shop_id, id) VALUES ($1, $2)", [shop, visitorId]);
    const context = visitorContextSchema.parse({
      pageTitle: ODD,
      pageUrl: `https://a.example/${ODD}`,
      cart: { currency: "EUR", total: 1, items: [{ title: ODD, variantTitle: ODD, price: ODD }] },
      locale: ODD,
      timeZone: ODD,
    });
    await withSqlTransaction(async (tx) => {
      await saveVisitorContext(tx, shop, { visitorId, context });
      const details = { visitorId, name: ODD, email: null, isVerified: false };
      await saveVisitorDetails(tx, shop, details);
    });
    expect(await find("SELECT name AS value FROM visitors WHERE shop_id = $1")).toBe(STORED);
  });

  test("only the shop's own pictures are kept of a visitor's cart", async () => {
    const visitorId = randomUUID();
    await pool.query("INSERT INTO visitors (shop_id, id) VALUES ($1, $2)", [shop, visitorId]);
    const pictures = [
      "https://cdn.shopify.com/s/files/1/a.png",
      `https://${DOMAIN}/cdn/shop/files/a.png`,
      "https://evil.example/pixel.gif",
      `https://${DOMAIN}.evil.example/a.png`,
      `https://cdn.shopify.com@evil.example/a.png`,
      "http://cdn.shopify.com/a.png",
      "https://cdn.shopify.com:8443/a.png",
      "data:image/png;base64,AAAA",
    ];
    const items = pictures.map((imageUrl) => ({ title: "Mitten", price: 1, imageUrl }));
    const context = visitorContextSchema.parse({ cart: { total: 1, items } });
    await withSqlTransaction((tx) => saveVisitorContext(tx, shop, { visitorId, context }));
    const kept = await find(
      "SELECT jsonb_path_query_array(cart, '$.items[*].imageUrl') AS value FROM visitors WHERE shop_id = $1",
    );
    expect(kept).toEqual([...pictures.slice(0, 2), ...Array.from({ length: 6 }, () => null)]);
  });

  test("privacy webhooks", async () => {
    const payload = JSON.stringify({
      shop_domain: DOMAIN,
      customer: { id: 7, email: `${ODD}@example.com`, [ODD]: ODD },
      orders_to_redact: [ODD],
    });
    await storeWebhook({
      shopDomain: DOMAIN,
      webhookId: ODD,
      topic: "customers/redact",
      objectId: null,
      payload,
      triggeredAt: null,
    });
    const request = await withSqlTransaction((tx) => findComplianceRequest(tx, shop, ODD));
    expect(request).toMatchObject({ customerId: "7", email: `${STORED}@example.com` });
  });
});
