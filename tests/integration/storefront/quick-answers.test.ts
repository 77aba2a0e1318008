import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { describeOrderStatus } from "~/storefront/order-status/describe-order-status.server";
import { findOrdersOfCustomer } from "~/storefront/order-status/find-orders-of-customer.server";
import { findQuickAnswer } from "~/storefront/quick-answers/find-quick-answer.server";
import { findQuickReplies } from "~/storefront/quick-answers/find-quick-replies.server";
import { saveStorefrontSettings } from "~/storefront/settings/save-storefront-settings.server";
import { addCustomer, addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;
let other = 0;
const NOW = new Date("2026-11-22T10:00:00Z");
const daysAgo = (days: number) => new Date(NOW.getTime() - days * 86_400_000);

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
  other = await addMirroredShop("two.myshopify.com");
  await addCustomer(shop, { id: "7", email: "aino@example.com" });
});

const addPolicy = (
  kind: "shipping" | "returns",
  facts: object,
  status: "draft" | "published" = "published",
) =>
  saveArticle(shop, ADMIN, {
    articleId: null,
    version: null,
    categoryId: null,
    kind,
    isFeatured: false,
    facts: { ...facts },
    translations: [
      { locale: "en", title: `Our ${kind}`, bodyHtml: "<p>It is all written here.</p>" },
    ],
    status,
  });

const ask = (id: string, customerId: string | null = null, locale = "en", shopId = shop) =>
  findQuickAnswer(shopId, { id, locale, customerId, proxyPath: "/apps/help", now: NOW });

describe("order status", () => {
  it("is told from the mirror, with items, parcel and the policy's days", async () => {
    await addPolicy("shipping", {
      options: [
        {
          name: "Posti",
          price: "4.90",
          currency: "EUR",
          deliveryDays: { min: 2, max: 4 },
          regions: [],
        },
      ],
    });
    await addOrder(shop, {
      id: "501",
      name: "#1001",
      processedAt: daysAgo(2),
      fulfillmentStatus: "FULFILLED",
      trackingNumber: "JJFI1",
      lines: [{ variantId: "1", quantity: 2 }],
    });
    const { text, card, isOpen } = await describeOrderStatus(shop, {
      orderId: "501",
      locale: "en",
      now: NOW,
    });
    expect(text).toContain("Order #1001: the parcel was sent with Posti on");
    expect(text).toContain("Our shipping policy says: delivery takes 2–4 business days.");
    expect(text).not.toContain("https://");
    expect(isOpen).toBe(true);
    expect(card).toMatchObject({
      name: "#1001",
      status: "Sent",
      items: [{ title: "Wool mitten", quantity: 2, imageUrl: null }],
      trackings: [{ company: "Posti", number: "JJFI1" }],
    });
  });

  it("is nothing for an order that is not the shop's", async () => {
    await addOrder(other, { id: "601", name: "#2001" });
    await expect(describeOrderStatus(shop, { orderId: "601", locale: "en" })).rejects.toThrow(
      "NOT_FOUND",
    );
  });

  it("is told of a customer's newest five orders, and of nobody else's", async () => {
    for (let index = 1; index <= 7; index += 1)
      await addOrder(shop, {
        id: String(500 + index),
        name: `#100${index}`,
        customerId: "7",
        processedAt: daysAgo(10 - index),
      });
    await addOrder(shop, { id: "900", name: "#9000", email: "aino@example.com" });
    await addOrder(other, { id: "901", name: "#9001", customerId: "7" });
    const statuses = await findOrdersOfCustomer(shop, { customerId: "7", locale: "fi", now: NOW });
    expect(statuses.map(({ card }) => card.name)).toEqual([
      "#1007",
      "#1006",
      "#1005",
      "#1004",
      "#1003",
    ]);
    expect(statuses[0]?.card.status).toBe("Vastaanotettu");
  });
});

describe("quick answers", () => {
  it("show a signed-in customer their orders, and ask a guest for one", async () => {
    await addOrder(shop, { id: "501", name: "#1001", customerId: "7", processedAt: daysAgo(1) });
    await addOrder(shop, { id: "502", name: "#1002", email: "other@example.com" });
    const mine = await ask("order-status", "7");
    expect(mine).toMatchObject({ needs: null, cards: [{ type: "order", orderId: "501" }] });
    expect(mine?.text).toContain("#1001");
    expect(await ask("order-status")).toMatchObject({ needs: "order-lookup", cards: [] });
    expect((await ask("order-status", "8"))?.text).toContain("no order in your account");
  });

  it("quote the shop's policy and name it", async () => {
    const { id } = await addPolicy("returns", { windowDays: 30, cost: "free" });
    expect(await ask("returns")).toEqual({
      text: "You can return items within 30 days of delivery.\nReturning is free.",
      cards: [
        {
          type: "article",
          articleId: id,
          title: "Our returns",
          url: "/apps/help/articles/our-returns?locale=en",
        },
      ],
      needs: null,
    });
    expect((await ask("returns", null, "fi"))?.text).toContain("30 päivän kuluessa");
  });

  it("take the text where there are no facts", async () => {
    await addPolicy("shipping", {});
    expect((await ask("shipping"))?.text).toBe("It is all written here.");
  });

  it("are nothing where the shop has written or published nothing, or another shop has", async () => {
    await addPolicy("returns", { windowDays: 30 }, "draft");
    await addPolicy("shipping", { processingDays: { min: 1, max: 2 } });
    expect(await ask("returns")).toBeNull();
    expect(await ask("taxes")).toBeNull();
    expect(await ask("shipping", null, "en", other)).toBeNull();
    expect(await ask("article:00000000-0000-7000-8000-000000000000")).toBeNull();
    expect(await ask("anything")).toBeNull();
  });

  it("are offered as the shop chose, articles by their title", async () => {
    const { id } = await addPolicy("returns", {});
    await saveStorefrontSettings(shop, ADMIN, {
      quickReplies: [
        "contact",
        `article:${id}`,
        "article:00000000-0000-7000-8000-000000000000",
        "order-status",
      ],
    });
    expect(await findQuickReplies(shop, "en")).toEqual([
      { id: "contact", label: "Contact" },
      { id: `article:${id}`, label: "Our returns" },
      { id: "order-status", label: "Where is my order?" },
    ]);
    expect((await ask(`article:${id}`))?.text).toBe("It is all written here.");
    await pool.query("UPDATE articles SET status = 'draft'");
    expect((await findQuickReplies(shop, "ja")).map(({ label }) => label)).toEqual([
      "お問い合わせ先",
      "注文はいまどこですか？",
    ]);
  });
});
