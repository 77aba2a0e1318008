import { z } from "zod";
import { ARTICLE_STATUSES } from "~/knowledge/writing/article-kinds";
import {
  articleCommandSchema,
  categoryCommandSchema,
  moveArticleSchema,
  moveCategorySchema,
  saveCategorySchema,
} from "~/knowledge/writing/knowledge-input";

/** Everything the list of articles can do; what its parts send and its action reads. */
export const knowledgeIntentSchema = z.discriminatedUnion("intent", [
  moveArticleSchema.extend({ intent: z.literal("move-article") }),
  articleCommandSchema.extend({
    intent: z.literal("set-status"),
    status: z.enum(ARTICLE_STATUSES),
  }),
  articleCommandSchema.extend({ intent: z.literal("delete-article") }),
  saveCategorySchema.extend({ intent: z.literal("save-category") }),
  moveCategorySchema.extend({ intent: z.literal("move-category") }),
  categoryCommandSchema.extend({ intent: z.literal("delete-category") }),
  z.object({
    intent: z.literal("dismiss-gap"),
    locale: z.string().min(1).max(35),
    key: z.string().min(1).max(500),
  }),
]);

export type KnowledgeIntent = z.input<typeof knowledgeIntentSchema>;

/** What the page learns of an action. `message` says what went wrong and what to do. */
export type KnowledgeResult = { ok: true } | { ok: false; message: string };
