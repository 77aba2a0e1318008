import { expect, test } from "vitest";
import type { ArticleEditView } from "~/knowledge/writing/merchant-views";
import { isDirty, openForm, reduceArticleForm, type ArticleForm } from "./article-form-reducer";
import {
  isSameArticle,
  toArticleValues,
  toNewValues,
  toSaveIntent,
  toTranslationIntent,
  validateArticle,
  withFactTexts,
} from "./article-form-state";

const stored: ArticleEditView = {
  id: "0193a5b0-0000-7000-8000-000000000001",
  kind: "article",
  status: "draft",
  isFeatured: false,
  categoryId: null,
  facts: null,
  version: 3,
  translations: [
    {
      locale: "en",
      title: "Sizes",
      slug: "sizes",
      bodyHtml: "<p>Small</p>",
      searchWords: [],
      summary: "",
      factTexts: {},
      state: "current",
      updatedAt: "2026-11-22T12:00:00.000Z",
    },
  ],
  origin: null,
  views: 0,
  helpfulVotes: 0,
  unhelpfulVotes: 0,
  publishedAt: null,
  createdAt: "2026-11-22T12:00:00.000Z",
  updatedAt: "2026-11-22T12:00:00.000Z",
  primaryLocale: "en",
  locales: ["en", "fi"],
};

const open = (locale = "en") =>
  openForm({ locale, currency: "EUR", version: 3, values: toArticleValues(stored, locale, "EUR") });
const type = (form: ArticleForm, title: string) =>
  reduceArticleForm(form, { type: "changed", part: { title } });
const theirs = (title: string, version: number): ArticleEditView => ({
  ...stored,
  version,
  translations: stored.translations.map((translation) => ({ ...translation, title })),
});

test("a form is dirty while it says something else than is stored", () => {
  expect(isDirty(open())).toBe(false);
  const typed = type(open(), "Size guide");
  expect(isDirty(typed)).toBe(true);
  expect(isDirty(type(typed, "Sizes"))).toBe(false);
  const discarded = reduceArticleForm(typed, { type: "discarded" });
  expect(discarded.values.title).toBe("Sizes");
  expect(discarded.revision).toBe(1);
});

test("what is typed while saving stays and is still to be saved", () => {
  const submitted = reduceArticleForm(type(open(), "One"), { type: "submitted" });
  const saved = reduceArticleForm(type(submitted, "Two"), { type: "saved", version: 4 });
  expect(saved.version).toBe(4);
  expect(saved.values.title).toBe("Two");
  expect(isDirty(saved)).toBe(true);
});

test("the page's own save is no conflict, and the server's address is taken over", () => {
  const submitted = reduceArticleForm(type(open(), "One"), { type: "submitted" });
  const early = reduceArticleForm(submitted, { type: "loaded", article: theirs("One", 4) });
  expect(early.hasConflict).toBe(false);
  const saved = reduceArticleForm(early, { type: "saved", version: 4 });
  const article = theirs("One", 4);
  const [translation] = article.translations;
  if (translation) article.translations = [{ ...translation, slug: "one" }];
  const loaded = reduceArticleForm(saved, { type: "loaded", article });
  expect(loaded.values.slug).toBe("one");
  expect(isDirty(loaded)).toBe(false);
});

test("what somebody else saved appears at once when nothing was typed", () => {
  const loaded = reduceArticleForm(open(), { type: "loaded", article: theirs("Theirs", 4) });
  expect(loaded.values.title).toBe("Theirs");
  expect(loaded.revision).toBe(1);
  expect(loaded.hasConflict).toBe(false);
});

test("publishing in the list reaches an open form without a new version", () => {
  const typed = type(open(), "Mine");
  const loaded = reduceArticleForm(typed, {
    type: "loaded",
    article: { ...stored, status: "published" },
  });
  expect(loaded.values).toMatchObject({ status: "published", title: "Mine" });
  expect(loaded.hasConflict).toBe(false);
});

test("a conflict keeps what was typed and has two ways out", () => {
  const typed = type(open(), "Mine");
  const article = theirs("Theirs", 4);
  const conflict = reduceArticleForm(typed, { type: "loaded", article });
  expect(conflict).toMatchObject({ hasConflict: true, values: { title: "Mine" }, version: 3 });
  const kept = reduceArticleForm(conflict, { type: "mine-kept", article });
  expect(kept).toMatchObject({ hasConflict: false, values: { title: "Mine" }, version: 4 });
  expect(isDirty(kept)).toBe(true);
  const taken = reduceArticleForm(conflict, { type: "theirs-taken", article });
  expect(taken).toMatchObject({ hasConflict: false, values: { title: "Theirs" }, version: 4 });
  expect(isDirty(taken)).toBe(false);
});

test("a refusal keeps what was typed", () => {
  const submitted = reduceArticleForm(type(open(), "Mine"), { type: "submitted" });
  const refused = reduceArticleForm(submitted, { type: "refused", isConflict: true });
  expect(refused).toMatchObject({ submitted: null, hasConflict: true, values: { title: "Mine" } });
});

const writing = { locale: "en", version: null, isWritten: false };

test("a new article needs a title", () => {
  const values = toNewValues({}, "EUR");
  expect(validateArticle(values, writing)).toEqual({ title: "Give the article a title." });
  expect(validateArticle({ ...values, title: "Sizes" }, writing)).toEqual({});
});

test("the category of an article without a text in this language can be changed", () => {
  const saving = { locale: "fi", version: 3, isWritten: false };
  const values = { ...toArticleValues(stored, "fi", "EUR"), categoryId: stored.id };
  expect(validateArticle(values, saving)).toEqual({});
  expect(toSaveIntent(values, saving)).toMatchObject({ translations: [], categoryId: stored.id });
});

test("a policy's facts are checked with the text", () => {
  const values = toNewValues({ kind: "returns", title: "Returns" }, "EUR");
  if (values.facts?.kind !== "returns") throw new Error("returns have facts");
  const wrong = { ...values, facts: { ...values.facts, windowDays: "soon" } };
  expect(validateArticle(wrong, writing)).toHaveProperty(["facts.windowDays"]);
  expect(isSameArticle(values, wrong)).toBe(false);
});

test("what a translation says of the facts is checked and sent with its text", () => {
  const values = { ...toArticleValues(stored, "en", "EUR"), factTexts: { how: "x".repeat(501) } };
  const saving = { locale: "fi", version: 3, isWritten: true };
  expect(validateArticle(values, saving)).toEqual({
    "factTexts.how": "Longer than 500 characters. Put the details in the text.",
  });
  expect(toTranslationIntent(values, "fi", 3).translation).toMatchObject({
    factTexts: values.factTexts,
  });
});

test("a fact that was typed and taken back leaves the form as it was", () => {
  const texts = { condition: "Uusi", how: "Postitse" };
  const typed = withFactTexts(texts, { "option:Posti": "Posti" });
  expect(JSON.stringify(withFactTexts(typed, { "option:Posti": "" }))).toBe(JSON.stringify(texts));
  const emptied = withFactTexts(texts, { condition: "" });
  expect(JSON.stringify(withFactTexts(emptied, { condition: "Uusi" }))).toBe(JSON.stringify(texts));
});
