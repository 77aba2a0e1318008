import type { ShopId } from "~/database/db.server";
import { findArticle } from "~/knowledge/reading/find-article.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { articleOfQuickReply, isBuiltInQuickReply } from "~/storefront/settings/quick-reply-id";
import { getTexts } from "~/storefront/texts/get-texts.server";
import type { Texts } from "~/storefront/texts/texts";

/** A button of the chat that is answered at once. */
export interface QuickReply {
  id: string;
  /** "Where is my order?" */
  label: string;
}

async function toQuickReply(shopId: ShopId, id: string, texts: Texts): Promise<QuickReply[]> {
  if (isBuiltInQuickReply(id)) return [{ id, label: texts.format(`quick.label.${id}`) }];
  const articleId = articleOfQuickReply(id);
  const article = articleId && (await findArticle(shopId, { articleId, locale: texts.locale }));
  return article ? [{ id, label: article.title }] : [];
}

/** The quick replies that the shop offers, in its order; articles that are no longer published are left out. */
export async function findQuickReplies(shopId: ShopId, locale: string): Promise<QuickReply[]> {
  const [settings, texts] = await Promise.all([
    findStorefrontSettings(shopId),
    getTexts(shopId, locale),
  ]);
  const replies = await Promise.all(
    settings.quickReplies.map((id) => toQuickReply(shopId, id, texts)),
  );
  return replies.flat();
}
