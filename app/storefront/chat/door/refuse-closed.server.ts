import type { ShopId } from "~/database/db.server";
import { findStorefrontSettings } from "../../settings/find-storefront-settings.server";
import type { ChatCaller } from "./chat-caller.server";
import { ClosedError } from "./closed-error";

const KEEP_MS = 5_000;
const MAX_KEPT = 10_000;

const kept = new Map<ShopId, { isOpen: Promise<boolean>; until: number }>();

async function readIsOpen(shopId: ShopId): Promise<boolean> {
  return (await findStorefrontSettings(shopId)).chat.isEnabled;
}

// At most five seconds old: every act of every open page asks, and chats are switched off once in years.
function recallIsOpen(shopId: ShopId): Promise<boolean> {
  const known = kept.get(shopId);
  if (known && known.until > Date.now()) return known.isOpen;
  if (kept.size >= MAX_KEPT) kept.clear();
  const isOpen = readIsOpen(shopId);
  kept.set(shopId, { isOpen, until: Date.now() + KEEP_MS });
  isOpen.catch(() => kept.delete(shopId));
  return isOpen;
}

/** Throws ClosedError in the shopper's language while the shop has its chat switched off. */
export async function refuseClosed({
  shopId,
  texts,
}: Pick<ChatCaller, "shopId" | "texts">): Promise<void> {
  if (!(await recallIsOpen(shopId))) throw new ClosedError(texts.format("service.chatClosed"));
}
