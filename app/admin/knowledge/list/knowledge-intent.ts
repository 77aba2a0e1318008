import { z } from "zod";
import {
  articleCommandSchema,
  categoryCommandSchema,
  moveArticleSchema,
  moveCategorySchema,
  saveCategorySchema,
} from "~/knowledge/writing/knowledge-input";
import { ARTICLE_STATUSES } from "~/knowledge/writing/article-kinds";

// Who acts is known from the session, never from the form.
const articleCommand = articleCommandSchema.omit({ staffId: true });

/** Everything the list of articles can do; what its parts send and its action reads. */
export const knowledgeIntentSchema = z.discriminatedUnion("intent", [
  moveArticleSchema.omit({ staffId: true }).extend({ intent: z.literal("move-article") }),
  articleCommand.extend({ intent: z.literal("set-status"), status: z.enum(ARTICLE_STATUSES) }),
  articleCommand.extend({ intent: z.literal("delete-article") }),
  saveCategorySchema.omit({ staffId: true }).extend({ intent: z.literal("save-category") }),
  moveCategorySchema.omit({ staffId: true }).extend({ intent: z.literal("move-category") }),
  categoryCommandSchema.omit({ staffId: true }).extend({ intent: z.literal("delete-category") }),
  z.object({
    intent: z.literal("dismiss-gap"),
    locale: z.string().min(1).max(35),
    key: z.string().min(1).max(500),
  }),
]);

export type KnowledgeIntent = z.input<typeof knowledgeIntentSchema>;

/** What the page learns of an action. `message` says what went wrong and what to do. */
export type KnowledgeResult = { ok: true } | { ok: false; message: string };
