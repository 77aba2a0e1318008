import {
  type KnowledgeIntent,
  knowledgeIntentSchema,
} from "~/admin/knowledge/list/knowledge-intent";
import type { ShopId } from "~/database/db.server";
import { deleteArticle } from "~/knowledge/writing/delete-article.server";
import { deleteCategory } from "~/knowledge/categories/delete-category.server";
import { dismissGap } from "~/knowledge/gaps/dismiss-gap.server";
import { moveArticle } from "~/knowledge/writing/move-article.server";
import { moveCategory } from "~/knowledge/categories/move-category.server";
import { publishArticle } from "~/knowledge/writing/publish-article.server";
import { saveCategory } from "~/knowledge/categories/save-category.server";
import { unpublishArticle } from "~/knowledge/writing/unpublish-article.server";
import { parseInput } from "~/lib/parse-input.server";

interface IntentRequest {
  /** Shopify user id of who acts. */
  staffId: string;
  /** As it came in. */
  body: unknown;
}

/** Does what the merchant asked for in the list of articles. AppErrors of the commands pass through. */
export async function handleIntent(
  shopId: ShopId,
  { staffId, body }: IntentRequest,
): Promise<void> {
  await run(shopId, parseInput(knowledgeIntentSchema, body), staffId);
}

async function run(shopId: ShopId, request: KnowledgeIntent, staffId: string): Promise<unknown> {
  switch (request.intent) {
    case "move-article":
      return moveArticle(shopId, { ...request, staffId });
    case "set-status": {
      const setStatus = request.status === "published" ? publishArticle : unpublishArticle;
      return setStatus(shopId, { articleId: request.articleId, staffId });
    }
    case "delete-article":
      return deleteArticle(shopId, { articleId: request.articleId, staffId });
    case "save-category":
      return saveCategory(shopId, { ...request, staffId });
    case "move-category":
      return moveCategory(shopId, { ...request, staffId });
    case "delete-category":
      return deleteCategory(shopId, { categoryId: request.categoryId, staffId });
    case "dismiss-gap":
      return dismissGap(shopId, { locale: request.locale, key: request.key });
  }
}
