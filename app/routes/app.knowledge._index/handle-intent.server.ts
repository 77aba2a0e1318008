import {
  knowledgeIntentSchema,
  type KnowledgeIntent,
} from "~/admin/knowledge/list/knowledge-intent";
import type { ShopId } from "~/database/db.server";
import { deleteCategory } from "~/knowledge/categories/delete-category.server";
import { moveCategory } from "~/knowledge/categories/move-category.server";
import { saveCategory } from "~/knowledge/categories/save-category.server";
import { dismissGap } from "~/knowledge/gaps/dismiss-gap.server";
import { deleteArticle } from "~/knowledge/writing/delete-article.server";
import { moveArticle } from "~/knowledge/writing/move-article.server";
import { publishArticle } from "~/knowledge/writing/publish-article.server";
import { unpublishArticle } from "~/knowledge/writing/unpublish-article.server";
import { parseInput } from "~/lib/parse-input.server";
import type { TeamMember } from "~/team/permissions";

interface IntentRequest {
  /** Who acts. */
  staff: TeamMember;
  /** As it came in. */
  body: unknown;
}

/** Does what the merchant asked for in the list of articles. AppErrors of the commands pass through. */
export async function handleIntent(shopId: ShopId, { staff, body }: IntentRequest): Promise<void> {
  await run(shopId, parseInput(knowledgeIntentSchema, body), staff);
}

async function run(shopId: ShopId, request: KnowledgeIntent, staff: TeamMember): Promise<unknown> {
  switch (request.intent) {
    case "move-article":
      return moveArticle(shopId, staff, request);
    case "set-status": {
      const setStatus = request.status === "published" ? publishArticle : unpublishArticle;
      return setStatus(shopId, staff, { articleId: request.articleId });
    }
    case "delete-article":
      return deleteArticle(shopId, staff, { articleId: request.articleId });
    case "save-category":
      return saveCategory(shopId, staff, request);
    case "move-category":
      return moveCategory(shopId, staff, request);
    case "delete-category":
      return deleteCategory(shopId, staff, { categoryId: request.categoryId });
    case "dismiss-gap":
      return dismissGap(shopId, staff, { locale: request.locale, key: request.key });
  }
}
