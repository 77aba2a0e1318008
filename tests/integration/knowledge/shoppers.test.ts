import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { closeGaps } from "~/knowledge/gaps/close-gaps.server";
import { dismissGap } from "~/knowledge/gaps/dismiss-gap.server";
import { findGaps } from "~/knowledge/gaps/find-gaps.server";
import { recordArticleView } from "~/knowledge/reading/record-article-view.server";
import { voteArticle } from "~/knowledge/reading/vote-article.server";
import { reindexKnowledge } from "~/knowledge/search/reindex-knowledge.server";
import { searchArticles } from "~/knowledge/search/search-articles.server";
import { findArticles } from "~/knowledge/writing/find-articles.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import type { Hint } from "~/realtime/hint";
import { localHints } from "~/realtime/publish-hint.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { hurryJobs, runJobsOf } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;
let otherShop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
  otherShop = await addMirroredShop("two.myshopify.com");
  await pool.query("UPDATE shops SET locales = '{en,fi,fa,ja}'");
});

async function write(locale: string, title: string, body: string, status = "published" as const) {
  const { id } = await saveArticle(shop, ADMIN, {
    articleId: null,
    version: null,
    categoryId: null,
    kind: "article",
    isFeatured: false,
    status,
    translations: [{ locale, title, bodyHtml: `<p>${body}</p>` }],
  });
  return id;
}

const search = (locale: string, query: string, isShopper = false) =>
  searchArticles(shop, { locale, query, limit: 3, isShopper });
const first = async (locale: string, query: string) => (await search(locale, query))[0]?.title;

describe("votes and views", () => {
  it("count each voter once, with the last word, and views by the day", async () => {
    const articleId = await write("en", "Gift cards", "Buy one.");
    const vote = (voter: string, isHelpful: boolean) =>
      voteArticle(shop, { articleId, voter, locale: "en", isHelpful });
    await vote("visitor-a", true);
    await vote("visitor-a", false);
    await vote("visitor-b", true);
    for (let view = 0; view < 3; view += 1)
      await recordArticleView(shop, { articleId, locale: "en" });
    await recordArticleView(shop, { articleId: "nonsense", locale: "en" });
    await recordArticleView(otherShop, { articleId, locale: "en" });
    const { articles } = await findArticles(shop);
    expect(articles).toMatchObject([{ views: 3, helpfulVotes: 1, unhelpfulVotes: 1 }]);
    const foreign = voteArticle(otherShop, {
      articleId,
      voter: "visitor-c",
      locale: "en",
      isHelpful: true,
    });
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("search", () => {
  it("finds words misspelt, inflected, joined and by other names", async () => {
    await write("en", "Cancelling an order", "Press the button in the mail.");
    await write("en", "Gift cards", "They are valid for three years.");
    await write("fi", "Tilauksen peruuttaminen", "Paina painiketta.");
    await write("fi", "Lahjakortti", "Se on voimassa kolme vuotta.");
    await write("fa", "لغو سفارش", "دکمه را بزنید.");
    await write("fa", "کارت هدیه", "سه سال اعتبار دارد.");
    await write("ja", "注文のキャンセル", "ボタンを押してください。");
    await write("ja", "ギフトカード", "三年間有効です。");
    expect(await first("en", "how do i cancle it")).toBe("Cancelling an order");
    expect(await first("en", "giftcard")).toBe("Gift cards");
    expect(await first("fi", "haluan perua tilaukseni")).toBe("Tilauksen peruuttaminen");
    expect(await first("fi", "lahja kortti")).toBe("Lahjakortti");
    expect(await first("fa", "ميخواهم سفارشم را لغو كنم")).toBe("لغو سفارش");
    expect(await first("ja", "注文を取り消したい")).toBe("注文のキャンセル");
  });

  it("says which results answer the question, and which are only near it", async () => {
    await write("en", "Shipping costs", "Delivery is 5 €. Parcels to France are 9 €.");
    await write("en", "Returning an item", "Send it back within 30 days. We refund the price.");
    await write("en", "Gift cards", "They are valid for three years.");
    const good = async (query: string) =>
      (await search("en", query)).filter(({ isGood }) => isGood).map(({ title }) => title);
    expect(await good("how much is delivery?")).toEqual(["Shipping costs"]);
    expect(await good("can i send something back")).toEqual(["Returning an item"]);
    expect(await good("do you have student discounts for gift sets")).toEqual([]);
    expect(await good("is the price in pounds")).toEqual([]);
    expect(await search("en", "is the price in pounds")).not.toEqual([]);
  });

  it("answers strange questions without an error", async () => {
    await write("en", "Gift cards", "They are valid.");
    const strange = [
      "",
      "   ",
      "?!",
      "\u0000",
      "'; DROP TABLE articles; --",
      "%_\\",
      "🎁",
      "a".repeat(5_000),
      "\ud800",
    ];
    for (const query of strange) expect(await search("en", query, true)).toEqual([]);
    expect(await search("xx", "gift cards")).toHaveLength(1);
    await expect(search("not a locale", "x")).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("is brought up to date when a release indexes otherwise", async () => {
    await write("en", "Gift cards", "They are valid.");
    await pool.query("UPDATE knowledge_states SET indexer = 0");
    await pool.query("DELETE FROM article_terms");
    expect(await search("en", "gift cards")).toEqual([]);
    const { rows } = await pool.query(
      "SELECT 1 FROM graphile_worker.jobs WHERE task_identifier = 'knowledge.reindex'",
    );
    expect(rows).toHaveLength(1);
    await reindexKnowledge(shop);
    expect(await search("en", "gift cards")).toHaveLength(1);
  });
});

describe("gaps", () => {
  it("are searches of shoppers without a result, together however they are typed", async () => {
    await write("en", "Gift cards", "They are valid.");
    await search("en", "Engraving?", true);
    await search("en", "  engraving ", true);
    await search("en", "piercing", true);
    await search("en", "gift cards", true);
    await search("en", "staff looks", false);
    await search("en", "jane@example.com", true);
    await search("en", "+358 40 123 4567", true);
    const gaps = await findGaps(shop);
    expect(
      gaps.map(({ key, emptyTimes, suggestion }) => [key, emptyTimes, suggestion.title]),
    ).toEqual([
      ["engraving", 2, "Engraving"],
      ["piercing", 1, "Piercing"],
    ]);
    expect(await findGaps(otherShop)).toEqual([]);
    const foreign = dismissGap(otherShop, ADMIN, { locale: "en", key: "engraving" });
    await expect(foreign).rejects.toMatchObject({ code: "NOT_FOUND" });
    await dismissGap(shop, ADMIN, { locale: "en", key: "engraving" });
    await search("en", "engraving", true);
    expect((await findGaps(shop)).map(({ key }) => key)).toEqual(["piercing"]);
  });

  it("close when an article is found", async () => {
    await search("en", "engraving", true);
    await write("en", "Engraving", "We engrave rings.");
    await search("en", "engraving", true);
    expect(await findGaps(shop)).toEqual([]);
  });

  it("close once the missing article is published, before anybody asks again", async () => {
    await search("en", "engraving", true);
    await search("fi", "engraving", true);
    await search("en", "piercing", true);
    await write("en", "Engraving", "We engrave rings.");
    expect(await closeGaps(shop)).toBe(2);
    expect((await findGaps(shop)).map(({ key }) => key)).toEqual(["piercing"]);
    expect(await closeGaps(shop)).toBe(0);
  });

  it("are looked at once for many changes, and pages hear of it when some closed", async () => {
    await search("en", "engraving", true);
    await Promise.all(
      ["Engraving", "Rings", "Chains"].map((title) => write("en", title, "Words.")),
    );
    await runJobsOf("knowledge.request-close-gaps");
    const { rows } = await pool.query(
      "SELECT key FROM graphile_worker.jobs WHERE task_identifier = 'knowledge.close-gaps'",
    );
    expect(rows).toEqual([{ key: `close-gaps ${shop}` }]);

    const hints: Hint[] = [];
    const listen = (hint: Hint) => hints.push(hint);
    localHints.on("hint", listen);
    await hurryJobs();
    await runJobsOf("knowledge.close-gaps");
    expect(await findGaps(shop)).toEqual([]);
    const closed = [{ shopId: shop, topic: "knowledge", type: "knowledge.gaps-closed" }];
    expect(hints).toEqual(closed);
    await closeGaps(shop);
    localHints.off("hint", listen);
    expect(hints).toEqual(closed);
  });
});
