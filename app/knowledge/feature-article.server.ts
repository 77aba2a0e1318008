import { z } from "zod";
import type { ShopId } from "../db.server";
import { parseInput } from "../lib/parse-input.server";
import { withTransaction } from "../transaction.server";
import { getArticle } from "./get-article.server";
import { articleCommandSchema } from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";

const featureArticleSchema = articleCommandSchema.extend({ isFeatured: z.boolean() });

export type FeatureArticleInput = z.input<typeof featureArticleSchema>;

/** Says whether an article stands in the theme's FAQ block. AppErrors: INVALID_INPUT, NOT_FOUND. */
export async function featureArticle(shopId: ShopId, input: FeatureArticleInput): Promise<void> {
  const { articleId, isFeatured, staffId } = parseInput(featureArticleSchema, input);
  await withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staffId);
    await getArticle(tx, shopId, articleId);
    await tx.article.update({
      where: { shopId_id: { shopId, id: articleId } },
      data: { isFeatured },
    });
  });
}
