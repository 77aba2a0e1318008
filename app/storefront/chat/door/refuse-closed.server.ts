import type { ShopId } from "~/database/db.server";
import { rememberFor } from "~/lib/remember-for.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import type { ChatCaller } from "./chat-caller.server";
import { ClosedError } from "./closed-error";

// At most five seconds old: every act of every open page asks, and chats are switched off once in years.
const recallIsOpen = rememberFor({ keepMs: 5_000, maxKeys: 10_000 }, async (shopId: ShopId) => {
  const { chat } = await findStorefrontSettings(shopId);
  return chat.isEnabled;
});

/** Throws ClosedError in the shopper's language while the shop has its chat switched off. */
export async function refuseClosed({
  shopId,
  texts,
}: Pick<ChatCaller, "shopId" | "texts">): Promise<void> {
  if (!(await recallIsOpen(shopId))) throw new ClosedError(texts.format("service.chatClosed"));
}
