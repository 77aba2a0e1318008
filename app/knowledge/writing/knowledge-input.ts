import { z } from "zod";
import { factTextsSchema } from "~/knowledge/policies/fact-texts";
import { ARTICLE_KINDS, ARTICLE_STATUSES } from "./article-kinds";

/** Parts and shapes that knowledge's commands have in common. Their messages are shown to the merchant as they are. */

const MAX_TITLE = 200;
const MAX_SUMMARY = 320;
const MAX_HTML = 200_000;

export const MAX_SEARCH_WORDS = 20;
export const MAX_SEARCH_WORD = 60;

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

export const articleIdSchema = z.uuid({ message: "This article does not exist any more." });
export const categoryIdSchema = z.uuid({ message: "This category does not exist any more." });

/** As Shopify writes locales: "fi", "zh-CN", "pt-BR". */
export const localeSchema = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/, {
    message: "Write the language as Shopify does: fi, fr, zh-CN.",
  });

/** The version that the form was opened with. */
export const versionSchema = z.number().int().positive();

export const titleSchema = z
  .string()
  .transform(oneLine)
  .refine((title) => title !== "", { message: "Give the article a title." })
  .refine((title) => title.length <= MAX_TITLE, {
    message: `The title is longer than ${MAX_TITLE} characters.`,
  });

export const searchWordSchema = z
  .string()
  .transform(oneLine)
  .refine((word) => word !== "", { message: "Write a word or two." })
  .refine((word) => word.length <= MAX_SEARCH_WORD, {
    message: `A search word is longer than ${MAX_SEARCH_WORD} characters.`,
  });

/** Each once, however it is capitalised. */
const searchWordsSchema = z
  .array(searchWordSchema)
  .transform((words) => [
    ...new Map(words.map((word) => [word.toLowerCase(), word] as const)).values(),
  ])
  .refine((words) => words.length <= MAX_SEARCH_WORDS, {
    message: `An article has up to ${MAX_SEARCH_WORDS} search words in a language.`,
  });

export const translationInputSchema = z.object({
  locale: localeSchema,
  title: titleSchema,
  /** Anything: it is sanitised. */
  bodyHtml: z.string().max(MAX_HTML, {
    message: `The text is longer than ${MAX_HTML.toLocaleString("en")} characters. Split the article.`,
  }),
  summary: z
    .string()
    .transform(oneLine)
    .refine((summary) => summary.length <= MAX_SUMMARY, {
      message: `The summary is longer than ${MAX_SUMMARY} characters.`,
    })
    .default(""),
  /** The wished address; made from the title when empty. Kept when it is free, else numbered. */
  slug: z.string().max(MAX_TITLE).default(""),
  /** What shoppers call it who use none of its words; left as they are when not given. */
  searchWords: searchWordsSchema.optional(),
  /** What the policy's facts say in this language (see fact-texts.ts); left as it is when not given. */
  factTexts: factTextsSchema.optional(),
});

export const saveArticleSchema = z.object({
  /** Null: a new article. */
  articleId: articleIdSchema.nullable(),
  /** Null for a new article. */
  version: versionSchema.nullable(),
  categoryId: categoryIdSchema.nullable(),
  kind: z.enum(ARTICLE_KINDS),
  isFeatured: z.boolean(),
  /** Facts of a policy (see policy-facts.ts); ignored for ordinary articles. */
  facts: z.record(z.string(), z.unknown()).default({}),
  /** The languages to write; others stay as they are. A new article needs one at least. */
  translations: z.array(translationInputSchema).max(30),
  /** Left as it is when not given; a new article is a draft. */
  status: z.enum(ARTICLE_STATUSES).optional(),
});

export const saveTranslationSchema = z.object({
  articleId: articleIdSchema,
  version: versionSchema,
  translation: translationInputSchema,
  /** Whether the translation now says what the primary language says; false leaves it marked as out of date. */
  isUpToDate: z.boolean().default(true),
});

export const changeSearchWordSchema = z.object({
  articleId: articleIdSchema,
  locale: localeSchema,
  word: searchWordSchema,
  /** False: taken away. */
  isWanted: z.boolean(),
});

export const articleCommandSchema = z.object({
  articleId: articleIdSchema,
});

export const moveArticleSchema = articleCommandSchema.extend({
  categoryId: categoryIdSchema.nullable(),
  /** The article it shall stand before; null: the end of the category. */
  beforeId: articleIdSchema.nullable(),
});

export const saveCategorySchema = z.object({
  /** Null: a new one, at the end. */
  categoryId: categoryIdSchema.nullable(),
  translations: z
    .array(
      z.object({
        locale: localeSchema,
        name: z
          .string()
          .transform(oneLine)
          .refine((name) => name !== "", { message: "Give the category a name." })
          .refine((name) => name.length <= 100, {
            message: "The name is longer than 100 characters.",
          }),
        description: z
          .string()
          .transform(oneLine)
          .refine((text) => text.length <= 500, {
            message: "The description is longer than 500 characters.",
          })
          .default(""),
        slug: z.string().max(100).default(""),
      }),
    )
    .min(1, { message: "Give the category a name." })
    .max(30),
});

export const categoryCommandSchema = z.object({
  categoryId: categoryIdSchema,
});

export const moveCategorySchema = categoryCommandSchema.extend({
  /** The category it shall stand before; null: the end. */
  beforeId: categoryIdSchema.nullable(),
});

export const findArticlesSchema = z.object({
  /** Left out: all; null: those without a category. */
  categoryId: categoryIdSchema.nullable().optional(),
  status: z.enum(ARTICLE_STATUSES).optional(),
  /** Words of the title, in any language. */
  query: z.string().max(200).default(""),
  /** Only those that lack this language or are out of date in it. */
  incompleteIn: localeSchema.optional(),
  page: z.number().int().min(1).max(10_000).catch(1).default(1),
});

export type SaveArticleInput = z.input<typeof saveArticleSchema>;
export type SaveTranslationInput = z.input<typeof saveTranslationSchema>;
export type ChangeSearchWordInput = z.input<typeof changeSearchWordSchema>;
export type ArticleCommandInput = z.input<typeof articleCommandSchema>;
export type MoveArticleInput = z.input<typeof moveArticleSchema>;
export type SaveCategoryInput = z.input<typeof saveCategorySchema>;
export type CategoryCommandInput = z.input<typeof categoryCommandSchema>;
export type MoveCategoryInput = z.input<typeof moveCategorySchema>;
export type FindArticlesInput = z.input<typeof findArticlesSchema>;
