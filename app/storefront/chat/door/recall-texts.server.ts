import type { ShopId } from "~/database/db.server";
import { getTexts } from "../../texts/get-texts.server";
import type { Texts } from "../../texts/texts";

const KEEP_MS = 10_000;
const MAX_KEPT = 2_000;

const kept = new Map<string, { texts: Promise<Texts>; until: number }>();

/** `getTexts`, at most ten seconds old: requests of open pages come by the hundred, and words change by the week. */
export async function recallTexts(shopId: ShopId, locale: string): Promise<Texts> {
  const key = `${shopId} ${locale}`;
  const known = kept.get(key);
  if (known && known.until > Date.now()) return known.texts;
  if (kept.size >= MAX_KEPT) kept.clear();
  const texts = getTexts(shopId, locale);
  kept.set(key, { texts, until: Date.now() + KEEP_MS });
  texts.catch(() => kept.delete(key));
  return texts;
}
