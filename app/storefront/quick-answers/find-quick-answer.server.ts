import type { ShopId } from "~/database/db.server";
import { articleOfQuickReply, isBuiltInQuickReply } from "~/storefront/settings/quick-reply-id";
import { answerArticle } from "./answer-article.server";
import { answerOrders } from "./answer-orders.server";
import { answerPolicy } from "./answer-policy.server";
import type { QuickAnswer } from "./quick-answer";

interface QuickQuestion {
  /** "order-status", "returns", "shipping", "taxes", "contact" or "article:<uuid>". */
  id: string;
  locale: string;
  /** Customer proven to be signed in, a numeric string; null: a guest. */
  customerId: string | null;
  /** "/apps/help"; null: links are left out. */
  proxyPath: string | null;
  now?: Date;
}

/**
 * Answers a quick reply from live orders or from what the shop has published, naming the source. Null when the shop
 * has not written about it, or the quick reply does not exist: then a person is offered ("quick.not-written").
 */
export async function findQuickAnswer(
  shopId: ShopId,
  { id, locale, customerId, proxyPath, now = new Date() }: QuickQuestion,
): Promise<QuickAnswer | null> {
  const articleId = articleOfQuickReply(id);
  if (articleId) return answerArticle(shopId, { articleId, locale, proxyPath });
  if (!isBuiltInQuickReply(id)) return null;
  if (id === "order-status") return answerOrders(shopId, { customerId, locale, now });
  return answerPolicy(shopId, { kind: id, locale, proxyPath });
}
