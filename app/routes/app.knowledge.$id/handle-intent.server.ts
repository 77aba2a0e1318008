import { articleIntentSchema } from "~/admin/knowledge/editor/article-intent";
import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { deleteArticle } from "~/knowledge/writing/delete-article.server";
import { deleteTranslation } from "~/knowledge/writing/delete-translation.server";
import type { SavedArticle } from "~/knowledge/writing/merchant-views";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { saveTranslation } from "~/knowledge/writing/save-translation.server";
import { isUuid } from "~/lib/is-uuid";
import { parseInput } from "~/lib/parse-input.server";
import type { TeamMember } from "~/team/permissions";

interface IntentRequest {
  /** Of the article, from the address. */
  articleId: string;
  /** Who acts. */
  staff: TeamMember;
  /** As it came in. */
  body: unknown;
}

/** Does what the merchant asked for in the editor; null once the article is gone. AppErrors pass through. */
export async function handleIntent(
  shopId: ShopId,
  { articleId, staff, body }: IntentRequest,
): Promise<SavedArticle | null> {
  const request = parseInput(articleIntentSchema, body);
  if (!isUuid(articleId)) throw new AppError("NOT_FOUND", "This article does not exist any more.");
  switch (request.intent) {
    case "save":
      return saveArticle(shopId, staff, { ...request, articleId });
    case "save-translation":
      return saveTranslation(shopId, staff, { ...request, articleId });
    case "delete-translation":
      return deleteTranslation(shopId, staff, { ...request, articleId });
    case "delete":
      await deleteArticle(shopId, staff, { articleId });
      return null;
  }
}
