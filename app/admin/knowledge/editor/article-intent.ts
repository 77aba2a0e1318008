import { z } from "zod";
import {
  localeSchema,
  saveArticleSchema,
  translationInputSchema,
  versionSchema,
} from "~/knowledge/writing/knowledge-input";

// Which article it is stands in the address.
const save = saveArticleSchema.omit({ articleId: true });

/** The longest article, in letters that are many bytes. */
export const ARTICLE_BYTES = 2 * 1024 * 1024;

/** What the editor of a new article sends. */
export const newArticleIntentSchema = save.extend({
  intent: z.literal("save"),
  version: z.null(),
});

/** Everything the editor of an article can do; what its parts send and its action reads. */
export const articleIntentSchema = z.discriminatedUnion("intent", [
  save.extend({ intent: z.literal("save"), version: versionSchema }),
  z.object({
    intent: z.literal("save-translation"),
    version: versionSchema,
    translation: translationInputSchema,
  }),
  z.object({
    intent: z.literal("delete-translation"),
    version: versionSchema,
    locale: localeSchema,
  }),
  z.object({ intent: z.literal("delete") }),
]);

export type ArticleIntent =
  z.input<typeof articleIntentSchema> | z.input<typeof newArticleIntentSchema>;

/** What the editor learns of an action. `code` "CONFLICT" on a save: somebody else saved in between. */
export type ArticleResult =
  | { ok: true; article: { id: string; version: number } | null }
  | { ok: false; message: string; code?: string };
