import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { importArticlesCsv } from "~/knowledge/import/import-articles-csv.server";
import { importPolicies } from "~/knowledge/import/import-policies.server";
import { previewArticlesCsv } from "~/knowledge/import/preview-articles-csv.server";
import { findPolicy } from "~/knowledge/policies/find-policy.server";
import { findArticleBySlug } from "~/knowledge/reading/find-article-by-slug.server";
import { findHelpCentre } from "~/knowledge/reading/find-help-centre.server";
import { findArticleForEditing } from "~/knowledge/writing/find-article-for-editing.server";
import { findArticles } from "~/knowledge/writing/find-articles.server";
import { saveTranslation } from "~/knowledge/writing/save-translation.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
  await pool.query("UPDATE shops SET locales = '{en,fi}'");
});

const setPolicies = (policies: object[]) =>
  pool.query("UPDATE shops SET policies = $2::jsonb WHERE id = $1", [
    shop,
    JSON.stringify(policies),
  ]);

const refund = (body: string) => ({ type: "REFUND_POLICY", title: "Refund policy", body });

describe("importing the shop's policies", () => {
  it("publishes returns, shipping and contact, without guessing facts", async () => {
    await setPolicies([
      refund("<p>Thirty days.</p><script>alert(1)</script>"),
      { type: "SHIPPING_POLICY", title: "", body: "<p>Two days.</p>" },
      { type: "CONTACT_INFORMATION", title: "Contact", body: "" },
      { type: "PRIVACY_POLICY", title: "Privacy", body: "<p>Nothing.</p>" },
    ]);
    const { items } = await importPolicies(shop, ADMIN);
    expect(items.map(({ type, outcome }) => [type, outcome])).toEqual([
      ["REFUND_POLICY", "created"],
      ["SHIPPING_POLICY", "created"],
      ["CONTACT_INFORMATION", "empty"],
    ]);
    const returns = await findPolicy(shop, { kind: "returns", locale: "fi" });
    expect(returns).toMatchObject({ title: "Refund policy", bodyText: "Thirty days." });
    expect(returns?.facts.windowDays).toBeNull();
    expect(await findPolicy(shop, { kind: "shipping", locale: "en" })).toMatchObject({
      title: "Shipping policy",
    });
  });

  it("imported again, follows the shop until somebody edits the text here", async () => {
    await setPolicies([refund("<p>Thirty days.</p>")]);
    await importPolicies(shop, ADMIN);
    const outcome = async () => (await importPolicies(shop, ADMIN)).items[0]?.outcome;
    expect(await outcome()).toBe("unchanged");

    await setPolicies([refund("<p>Forty days.</p>")]);
    expect(await outcome()).toBe("updated");
    const returns = await findPolicy(shop, { kind: "returns", locale: "en" });
    expect(returns?.bodyText).toBe("Forty days.");

    const articleId = returns?.articleId ?? "";
    const { version } = await findArticleForEditing(shop, articleId);
    const translation = { locale: "en", title: "Returns", bodyHtml: "<p>Ours.</p>" };
    await saveTranslation(shop, ADMIN, { articleId, version, translation });
    expect(await outcome()).toBe("unchanged");
    await setPolicies([refund("<p>Fifty days.</p>")]);
    expect(await outcome()).toBe("kept");
    expect((await findPolicy(shop, { kind: "returns", locale: "en" }))?.bodyText).toBe("Ours.");
    expect((await findArticleForEditing(shop, articleId)).origin).toEqual({
      source: "shop-policy",
      isEdited: true,
    });
  });
});

const FILE = [
  "\uFEFFID;Language;Section;Question;Answer;State",
  'size;en;Sizes;How do I find my size?;"<p>Measure; then compare.</p>";published',
  'size;fi;Koot;Miten löydän kokoni?;"Mittaa ensin.\n\n- rinta\n- vyötärö";yes',
  ";EN;Sizes;Gift cards;Plain text with **bold** & a [link](https://example.com).;",
  ";;;;;",
  "bad;xx-yy-zz;;No language;Text;published",
  "worse;en;;;Text without a title;published",
  "size;en;Sizes;Again;Text;published",
  "state;en;;Title;Text;perhaps",
  "empty;en;;Empty;;published",
  "",
].join("\r\n");

describe("importing a CSV file", () => {
  it("says beforehand what it would do, and which rows are wrong", async () => {
    const preview = await previewArticlesCsv(shop, ADMIN, { csv: FILE });
    expect(preview).toMatchObject({ rows: 8, creates: 3, updates: 0, unchanged: 0 });
    expect(preview.errors.map(({ row, column }) => [row, column])).toEqual([
      [6, "locale"],
      [7, "title"],
      [9, "status"],
      [10, "body"],
      [8, "id"],
    ]);
    expect(preview.newCategories).toEqual(["Sizes", "Koot"]);
    expect((await findArticles(shop)).counts.all).toBe(0);
  });

  it("keeps everything that is right, and does nothing the second time", async () => {
    const first = await importArticlesCsv(shop, ADMIN, { csv: FILE });
    expect(first).toMatchObject({ created: 3, updated: 0, errors: { length: 5 } });
    const { categories } = await findHelpCentre(shop, "fi");
    expect(categories).toMatchObject([
      {
        name: "Koot",
        articles: [{ title: "Miten löydän kokoni?", summary: "Mittaa ensin. rinta vyötärö" }],
      },
    ]);
    const list = await findArticles(shop);
    expect(list.articles.map(({ title, status }) => [title, status])).toEqual([
      ["How do I find my size?", "published"],
      ["Gift cards", "draft"],
    ]);
    const second = await importArticlesCsv(shop, ADMIN, { csv: FILE });
    expect(second).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect((await findArticles(shop)).counts.all).toBe(2);
  });

  it("does the same when it is sent twice at once", async () => {
    await Promise.all([1, 2].map(() => importArticlesCsv(shop, ADMIN, { csv: FILE })));
    expect((await findArticles(shop)).counts.all).toBe(2);
  });

  it("warns before it replaces what was edited here", async () => {
    const csv = "id,title,body,status\nsize,Sizes,First text,published";
    await importArticlesCsv(shop, ADMIN, { csv });
    const articleId = (await findArticles(shop)).articles[0]?.id ?? "";
    const { version } = await findArticleForEditing(shop, articleId);
    const translation = { locale: "en", title: "Sizes", bodyHtml: "<p>Edited</p>" };
    await saveTranslation(shop, ADMIN, { articleId, version, translation });
    const preview = await previewArticlesCsv(shop, ADMIN, { csv });
    expect(preview).toMatchObject({ updates: 1, warnings: [{ row: 2, column: "body" }] });
    await importArticlesCsv(shop, ADMIN, { csv });
    expect(await findArticleBySlug(shop, { slug: "sizes", locale: "en" })).toMatchObject({
      bodyText: "First text",
    });
  });

  it.each([
    ["", "title"],
    ["just text", "title"],
    ['title,body\n"not closed,x', "quotation"],
  ])("refuses %j as a whole", async (csv, word) => {
    const { errors } = await previewArticlesCsv(shop, ADMIN, { csv });
    expect(errors).toMatchObject([{ row: null, message: expect.stringContaining(word) }]);
  });
});
